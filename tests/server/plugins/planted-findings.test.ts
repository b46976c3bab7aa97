/** What an author plants in a design by mistake is told by its check: each kind of finding once, and nothing of a sound design. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pluginRemarks } from '../../../core/design/findings/plugin-remarks.ts'
import { newPartFiles } from '../../../core/design/new-part.ts'
import { jsonOf, textOfJson } from '../../../core/design/part.ts'
import { tableRemarks } from '../../../core/design/table/table-remarks.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'
import { readingOf, rolesBehind } from '../../../server/access/field-readers.ts'
import { everyFault } from '../../../server/plugins/every-fault.ts'
import { mountPlugins, pluginsIn } from '../../../server/plugins/load-registry.ts'
import { newPluginFiles } from '../../../server/plugins/new-plugin.ts'
import { projectRoot } from '../../../server/plugins/project-root.ts'

const ROOT = projectRoot()
const governance = pluginsIn([join(ROOT, 'plugins')]).plugins.get('governance') ?? {}
const ID = 'planted'
const FORM = 'forms/ZZ-01.form.json'

const SEX = { type: 'string', title: '性别', 'x-section': 'main', 'x-options': [choice('F', '女'), choice('M', '男')] }
const KIND = {
  type: 'string',
  title: '类型',
  'x-section': 'main',
  'x-options': [choice('A', '甲'), choice('B', '乙')],
}
const AGE = { type: 'integer', title: '年龄', minimum: 0, maximum: 17, 'x-section': 'main' }

function choice(code: string, label: string): { code: string; label: string } {
  return { code, label }
}

function note(more: object): object {
  return { type: 'string', title: '补充', 'x-section': 'main', ...more }
}

type Change = (
  form: Omit<FieldSchema, 'properties' | 'x-form'> & {
    properties: Record<string, unknown>
    'x-form': Record<string, unknown>
  },
) => void

/** The design with its form changed and further files. */
function checked(change: Change, files: Record<string, string> = {}) {
  const plain = newPluginFiles(ID)
  const form = JSON.parse(plain[FORM] ?? '') as Parameters<Change>[0]
  Object.assign(form.properties, { sex: SEX, sort: KIND, years: AGE })
  change(form)
  const texts: Record<string, string> = { ...plain, [FORM]: textOfJson(form), ...files }
  const loaded = mountPlugins(
    ROOT,
    new Map([
      ['governance', governance],
      [ID, texts],
    ]),
  )
  const faults = everyFault(loaded).filter(({ file }) => file.startsWith(ID))
  if (faults.length > 0) return { faults: faults.map(({ code, pointer }) => `${code} ${pointer}`), remarks: [] }
  const source = (path: string): unknown => jsonOf(texts[path.slice(ID.length + 1)] ?? '')
  const remarks = [
    ...tableRemarks(loaded.registry, ID),
    ...pluginRemarks(loaded.registry, ID, { reading: readingOf, addressee: rolesBehind, source }),
  ]
  return { faults: [], remarks: remarks.map(({ pointer, message }) => `${pointer} ${message}`) }
}

function visible(condition: string): Change {
  return ({ properties }) => Object.assign(properties, { extra: note({ 'x-visible': condition }) })
}

describe('A sound design', () => {
  it('is told nothing', () => {
    expect(checked(visible('sex = "F" and years >= 6 or sort != "A"'))).toEqual({ faults: [], remarks: [] })
  })
  it.each([
    'facts.birth != null',
    'years > param("childAge")',
    'age(facts.birth, today()) < years',
    'sex = "F" or sex = "M"',
  ])('is told nothing where the text does not decide it: %s', (condition) =>
    expect(checked(visible(condition)).remarks).toEqual([]),
  )
})

describe('A question that nobody can ever see', () => {
  it.each([
    ['asks for two answers at once', 'sex = "F" and sex = "M"'],
    ['asks for a number that lies in no range', 'years > 12 and years < 6'],
    ['asks for a number beyond the limits', 'years > 40'],
    ['asks for a day that cannot be', 'happenedOn < date("2020-01-01") and happenedOn > date("2021-01-01")'],
    ['denies what it asks for', 'serious and not(serious)'],
    ['asks for an age that lies in no range', 'age(facts.birth, today()) < 6 and age(facts.birth, today()) >= 10'],
  ])('is named when its condition %s', (_, condition) => {
    expect(checked(visible(condition))).toEqual({
      faults: [],
      remarks: [expect.stringMatching(/^\/properties\/extra\/x-visible “补充”永远不会显示/)],
    })
  })

  it('is named when the question that it rests on is not shown then', () => {
    const { remarks } = checked(({ properties }) =>
      Object.assign(properties, {
        inner: { ...KIND, 'x-visible': 'sex = "F"' },
        extra: note({ 'x-visible': 'inner = "A" and sex = "M"' }),
      }),
    )
    expect(remarks).toEqual([expect.stringContaining('“补充”永远不会显示')])
  })

  it('is named when the block around it is not shown then', () => {
    const { remarks } = checked(({ properties }) =>
      Object.assign(properties, {
        block: {
          type: 'object',
          title: '题组',
          'x-section': 'main',
          'x-visible': 'sex = "F"',
          properties: { extra: note({ 'x-visible': 'sex = "M"' }) },
        },
      }),
    )
    expect(remarks).toEqual([
      expect.stringMatching(/^\/properties\/block\/properties\/extra\/x-visible “补充”永远不会显示：.*互相矛盾/),
    ])
  })

  it('is a fault when its condition names an option that is gone', () => {
    expect(checked(visible('sort = "GONE"')).faults).toEqual([
      expect.stringMatching(/ \/properties\/extra\/x-visible$/),
    ])
  })
})

describe('A rule that decides nothing', () => {
  it('is named where a condition always holds', () => {
    expect(checked(visible('sex = null or sex != null')).remarks).toEqual([expect.stringContaining('总是成立')])
  })
  it('is named where a check never speaks', () => {
    const { remarks } = checked(({ properties }) =>
      Object.assign(properties, {
        years: { ...AGE, 'x-warn': { when: 'years > 17', message: '请核对', code: 'years.high' } },
      }),
    )
    expect(remarks).toEqual([expect.stringContaining('检查永远不会提示“请核对”')])
  })
  it('is named where a check always speaks', () => {
    const { remarks } = checked(({ properties }) =>
      Object.assign(properties, {
        years: { ...AGE, 'x-check': { that: 'years > 17', message: '太小', code: 'years.low' } },
      }),
    )
    expect(remarks).toEqual([expect.stringContaining('填什么都会提示“太小”')])
  })
  it('is not named where an answer that is left out decides it', () => {
    const { remarks } = checked(({ properties }) =>
      Object.assign(properties, {
        years: { ...AGE, 'x-check': { that: 'years = null or sort = null', message: '只填一项', code: 'years.one' } },
      }),
    )
    expect(remarks).toEqual([])
  })
  it('is named where a follow-up never comes', () => {
    const followUp = { kind: 'visit', role: 'CM', due: '7d', because: '再访', when: 'sex = "F" and sex = "M"' }
    const { remarks } = checked((form) => Object.assign(form['x-form'], { followUps: [followUp] }))
    expect(remarks).toEqual([
      '/x-form/followUps/0/when 后续工作“再访”的条件永远不会成立（“性别”为“女”，并且“性别”为“男”）',
    ])
  })
})

describe('What may not be read', () => {
  const harm = { type: 'boolean', title: '受侵害', 'x-section': 'main', 'x-sensitivity': 'S' }
  it('is told where a calculated answer lets it out, with its source', () => {
    const { remarks } = checked(({ properties }) =>
      Object.assign(properties, {
        harm,
        step: { type: 'boolean', title: '中间值', 'x-section': 'main', 'x-sensitivity': 'S', 'x-calculate': 'harm' },
        flag: { type: 'boolean', title: '需要关注', 'x-section': 'main', 'x-calculate': 'step = true' },
      }),
    )
    expect(remarks).toEqual([
      expect.stringMatching(/^\/properties\/flag\/x-calculate “需要关注”由“中间值”、“受侵害”算出：.*学校.*看不到后者/),
    ])
  })
  it('is told where a task lets it out to a role that may not read it', () => {
    const task = (role: string) =>
      checked((form) => {
        Object.assign(form.properties, { harm })
        Object.assign(form['x-form'], {
          followUps: [{ kind: 'visit', role, due: '7d', because: '再访', when: 'harm' }],
        })
      })
    expect(task('SCHOOL').remarks).toEqual([
      expect.stringMatching(/^\/x-form\/followUps\/0\/when 任务“再访”取决于“受侵害”：学校看不到/),
    ])
    expect(task('SUP').remarks).toEqual([])
  })
  it('is told where a letter lets it out uncovered', () => {
    const letter = newPartFiles({ kind: 'document', id: 'DOC-91', title: '通知', form: 'ZZ-01', today: '2026-01-01' })
    const path = 'documents/DOC-91.document.json'
    const written = {
      ...(jsonOf(letter[path] ?? '') as object),
      data: { name: { from: ['facts:/name'] }, harm: { from: ['/harm'] } },
    }
    const to = (recipient: object) =>
      checked(({ properties }) => Object.assign(properties, { harm }), {
        ...letter,
        [path]: textOfJson({ ...written, recipients: [recipient] }),
      })
    expect(to({ id: 'school', title: '学校' }).remarks).toEqual([
      expect.stringMatching(/^\/recipients\/0 发给“学校”的一份写有“受侵害”/),
    ])
    expect(to({ id: 'school', title: '学校', mask: { harm: 'hidden' } }).remarks).toEqual([])
  })
})

describe('Faults of a design', () => {
  it('name a rule on a question that was removed', () => {
    expect(checked(({ properties }) => Reflect.deleteProperty(properties, 'serious')).faults).toContainEqual(
      expect.stringMatching(/ \/properties\/detail\/x-visible$/),
    )
  })
  it('name rules that wait for each other', () => {
    const { faults } = checked(({ properties }) =>
      Object.assign(properties, {
        one: note({ 'x-visible': 'two != null' }),
        two: note({ 'x-visible': 'one != null' }),
      }),
    )
    expect(faults).toEqual([expect.stringMatching(/^rule\.cycle/)])
  })
  it('name a known fact that is asked as if it were new', () => {
    const { faults } = checked(({ properties }) =>
      Object.assign(properties, { twin: { type: 'boolean', title: '流浪', 'x-section': 'main' } }),
    )
    expect(faults).toEqual([expect.stringMatching(/^fact\.un/)])
  })
  it('name what serves formalism', () => {
    expect(
      checked(({ properties }) =>
        Object.assign(properties, { extra: note({ title: '签到照片', 'x-widget': 'photo' }) }),
      ).faults,
    ).toContainEqual(expect.stringMatching(/^formalism\./))
  })
  it('name a placeholder of a letter that has no source', () => {
    const letter = newPartFiles({ kind: 'document', id: 'DOC-91', title: '通知', form: 'ZZ-01', today: '2026-01-01' })
    const wording = Object.keys(letter).find((path) => path.endsWith('.hbs')) ?? ''
    const { faults } = checked(() => undefined, { ...letter, [wording]: `${letter[wording]}<p>{{nobody}}</p>\n` })
    expect(faults.length).toBeGreaterThan(0)
  })
  it('name the condition, the base, the time and the holiday of a schedule that mean nothing', () => {
    const path = 'schedules/G91.schedule.json'
    const schedule = jsonOf(
      newPartFiles({ kind: 'schedule', id: 'G91', title: '走访', form: 'ZZ-01', today: '2026-01-01' })[path] ?? '',
    ) as object
    const planted = { appliesWhen: 'facts.brith != null', base: 'facts.nothing', due: 'soon', during: ['noHoliday'] }
    const { faults } = checked(() => undefined, { [path]: textOfJson({ ...schedule, ...planted }) })
    expect(faults.map((line) => line.split(' ')[1]).sort()).toEqual(['/appliesWhen', '/base', '/due', '/during/0'])
  })
})

describe('Tables and schedules', () => {
  it('are told where a table leaves a case open', () => {
    const path = 'decisions/D91.decision.json'
    const table = jsonOf(
      newPartFiles({ kind: 'decision', id: 'D91', title: '判断', form: 'ZZ-01', today: '2026-01-01' })[path] ?? '',
    ) as { rules: object[] }
    const open = {
      ...table,
      inputs: [{ is: 'serious', title: '严重' }],
      rules: [{ ...table.rules[0], when: ['true'] }],
    }
    const { remarks } = checked((form) => Object.assign(form['x-form'], { decisions: ['D91'] }), {
      [path]: textOfJson(open),
    })
    expect(remarks).toEqual([expect.stringContaining('没有规则覆盖')])
  })
  it('are told where a schedule can apply to nobody', () => {
    const path = 'schedules/G91.schedule.json'
    const schedule = jsonOf(
      newPartFiles({ kind: 'schedule', id: 'G91', title: '走访', form: 'ZZ-01', today: '2026-01-01' })[path] ?? '',
    ) as object
    const appliesWhen = 'age(facts.birth, today()) < 6 and age(facts.birth, today()) > 9'
    const { remarks } = checked(() => undefined, { [path]: textOfJson({ ...schedule, appliesWhen }) })
    expect(remarks).toEqual([expect.stringMatching(/^\/appliesWhen “走访”不可能适用于任何儿童/)])
  })
})
