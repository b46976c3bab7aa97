import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factTitles } from '../../../core/design/known-questions.ts'
import { placeText } from '../../../core/design/place-text.ts'
import { settingWord } from '../../../core/design/setting-words.ts'
import { isJsonObject } from '../../../core/model/json.ts'
import { factBlocks } from '../../../server/plugins/load-registry.ts'
import { projectRoot } from '../../../server/plugins/project-root.ts'
import { readPluginFolders } from '../../../server/plugins/read-folders.ts'

const titles = factTitles(factBlocks(projectRoot()))
const FACTS = 'https://tongbiao.invalid/facts'
const FORM = {
  title: '走访表',
  'x-form': { scores: [{ instrument: 'SC-1' }] },
  'x-sections': [{ id: 'home', title: '家中情况' }],
  allOf: [{ $ref: `${FACTS}/child-id/1` }],
  properties: {
    detail: { title: '详情', type: 'object', properties: { 'a/b': { title: '斜杠' } } },
    people: { title: '家庭成员', type: 'array', items: { type: 'object', properties: { name: { title: '姓名' } } } },
    enrol: { $ref: `${FACTS}/child/1#/properties/enrol` },
    mood: { title: '心情', 'x-options': [{ code: 'GOOD', label: '好' }] },
    title: { title: '职称' },
  },
}
const DECISION = {
  title: '分流',
  rules: [{ id: 'D6-1', when: ['-', 'true'], because: '' }],
  outcomes: [{ code: 'CRIME', title: '刑事' }],
}
const SCORE = { items: [{ id: 'G4', title: '家境', options: [{ id: 'a', title: '差', points: 1 }] }] }

const zh = (at: string, ...files: unknown[]) => placeText(at, { files, titles, lang: 'zh-CN' })
const en = (at: string, ...files: unknown[]) => placeText(at, { files, titles, lang: 'en' })

describe('A place in a form', () => {
  it('is told by the question and the setting', () => {
    expect(zh('/properties/detail/title', FORM)).toBe('“详情” · 题目文字')
    expect(zh('/properties/title/x-visible', FORM)).toBe('“职称” · 显示条件')
    expect(zh('/properties/people/items/properties/name/maxLength', FORM)).toBe('“家庭成员” · “姓名” · 最多字数')
    expect(zh('/properties/detail/properties/a~1b', FORM)).toBe('“详情” · “斜杠”')
    expect(zh('/properties/mood/x-options/[code=GOOD]/label', FORM)).toBe('“心情” · 选项 “好”（GOOD） · 文字')
    expect(en('/properties/mood/x-required', FORM)).toBe('“心情” · required when')
  })

  it('is told by the title of the dictionary where the question is shared, and by its key where nothing is known', () => {
    expect(zh('/properties/enrol/x-clause', FORM)).toBe('“就学状况” · 条款')
    expect(zh('/allOf/0/x-section', FORM)).toBe('共享题组 “儿童基本信息” · 分区')
    expect(zh('/properties/nobody', FORM)).toBe('“nobody”')
  })

  it('is told for its head, its sections, their order, and the whole', () => {
    expect(zh('/title', FORM)).toBe('名称')
    expect(zh('/x-form/scores/0/instrument', FORM)).toBe('表单设置 · 评分 第 1 项 · 评分')
    expect(zh('/x-sections/[id=home]/title', FORM)).toBe('分区 “家中情况”（home） · 名称')
    expect([zh('/x-sections/[order]', FORM), en('/x-sections/[order]', FORM)]).toEqual([
      '分区 · 顺序',
      'sections · order',
    ])
    expect([zh('', FORM), en('', FORM)]).toEqual(['整份内容', 'the whole text'])
  })

  it('that was taken away is told by its title in the older version, or by that of what stood there', () => {
    expect(zh('/properties/mood', { properties: {} }, FORM)).toBe('“心情”')
    const there = { title: '旧题', 'x-options': [] }
    expect(placeText('/properties/old', { files: [FORM], there, lang: 'zh-CN' })).toBe('“旧题”')
    const entry = { code: 'BAD', label: '坏' }
    const at = '/properties/mood/x-options/[code=BAD]'
    expect(placeText(at, { files: [FORM], there: entry, lang: 'zh-CN' })).toBe('“心情” · 选项 “坏”（BAD）')
  })
})

describe('A place in a decision table, a score or examples', () => {
  it('is told by the row, the outcome, the item and its option', () => {
    expect(zh('/rules/[id=D6-1]/because', DECISION)).toBe('规则 D6-1 · 理由')
    expect(zh('/rules/0', DECISION)).toBe('规则 D6-1')
    expect(zh('/rules/0/when/1', DECISION)).toBe('规则 D6-1 · 条件 第 2 项')
    expect(en('/outcomes/[code=CRIME]/title', DECISION)).toBe('outcomes “刑事” (CRIME) · title')
    expect(zh('/items/[id=G4]/options/[id=a]/points', SCORE)).toBe('项目 “家境”（G4） · 选项 “差”（a） · 分值')
    expect(zh('/cases/[description=父/母都在]/form', { cases: [{ description: '父/母都在' }] })).toBe(
      'cases 父/母都在 · 表单',
    )
  })
})

describe('Every setting of the forms, scores and decisions that ship', () => {
  it('has a word in Chinese and in English', () => {
    const NAMES = new Set(['properties', 'codes', 'raise', 'in', 'value', 'values', 'sample'])
    const settings = (value: unknown, above: string): string[] => {
      if (Array.isArray(value)) return value.flatMap((entry) => settings(entry, above))
      if (!isJsonObject(value)) return []
      return Object.entries(value).flatMap(([key, inner]) => [
        ...(NAMES.has(above) ? [] : [key]),
        ...settings(inner, key),
      ])
    }
    const root = join(projectRoot(), 'plugins')
    const files = [...readPluginFolders(root)].flatMap(([, texts]) =>
      Object.entries(texts).filter(([path]) =>
        /\.(form|instrument|decision|params|codelist|calendar)\.json$/.test(path),
      ),
    )
    const keys = new Set(files.flatMap(([, text]) => settings(JSON.parse(text), '')))
    const bare = [...keys].filter((key) => key !== '$schema' && key !== 'properties')
    expect(bare.filter((key) => settingWord(key, 'zh-CN') === null || settingWord(key, 'en') === null)).toEqual([])
    expect(bare.length).toBeGreaterThan(80)
  })
})
