import { describe, expect, it } from 'vitest'
import type { FormDraft, Guess } from '../../../../core/design/import/draft.ts'
import { formOfDraft } from '../../../../core/design/import/form-of-draft.ts'
import { withKnownOffered } from '../../../../core/design/import/known-guesses.ts'
import { draftOfPaper } from '../../../../core/design/import/paper-draft.ts'
import { knownQuestions } from '../../../../core/design/known-questions.ts'
import { readWordTables } from '../../../../server/exchange/word-tables.ts'
import { readWorkbook } from '../../../../server/exchange/workbook.ts'
import { factBlocks } from '../../../../server/plugins/load-registry.ts'
import { projectRoot } from '../../../../server/plugins/project-root.ts'
import { paragraphs, wordFile } from '../../../documents/word-files.ts'
import { BULLYING, sheetOf, wordTableOf, type PaperRow } from './paper-forms.ts'

async function drafted(rows: readonly PaperRow[]): Promise<FormDraft> {
  const read = readWorkbook(await sheetOf(rows))
  if (!read.ok) throw new Error(read.faults[0]?.message)
  return draftOfPaper(read.value)
}

function draftOfWord(body: string): FormDraft {
  const read = readWordTables(wordFile(body))
  if (!read.ok) throw new Error(read.faults[0]?.message)
  return draftOfPaper(read.value)
}

/** One line a question: what it asks, as which kind, with which options. */
function said({ guesses }: FormDraft): string[] {
  return guesses.map(({ title, kind, options = [], inside }) =>
    [inside === undefined ? '' : '  ', title, ' ', kind, ...options.map(({ label }) => ` ${label}`)].join(''),
  )
}

const titled = ({ guesses }: FormDraft, title: string): Guess | undefined => guesses.find((one) => one.title === title)

const ASKED = [
  '填报学校 text',
  '填报日期 date',
  '姓名 text',
  '性别 choice 男 女',
  '出生日期 date',
  '身份证号 idNumber',
  '联系电话 phone',
  '是否寄宿 boolean',
  '家庭住址 text',
  '姓名 text',
  '与儿童关系 text',
  '联系电话 phone',
  '发生时间 dateTime',
  '发生地点 text',
  '欺凌形式 choices 肢体 言语 网络 其他',
  '欺凌形式：其他（请注明） text',
  '严重程度 choice 一般 较重 严重',
  '事件经过 longText',
  '直接经济损失 money',
  '参与人数 integer',
  '在场人员 rows',
  '  姓名 text',
  '  班级 text',
  '  联系电话 phone',
  '  备注 longText',
  '学校处理意见 longText',
  '学校处理意见签名 signature',
  '学校处理意见日期 date',
  '报告人签名 signature',
  '职务 text',
  '报告日期 date',
]

describe('A paper form', () => {
  it('as a sheet is read as people read it: title, parts, labels with their blanks, boxes, a table, an opinion', async () => {
    const draft = await drafted(BULLYING)
    expect(draft.title).toBe('XX县校园欺凌事件报告表')
    expect(draft.sections.map(({ title }) => title)).toEqual([
      '填报信息',
      '被欺凌学生基本情况',
      '监护人信息',
      '事件情况',
    ])
    expect(draft.sections[0]?.hint).toMatch(/^填表说明：1\.本表由学校填写/)
    expect(said(draft)).toEqual(ASKED)
    expect(titled(draft, '姓名')).toMatchObject({ place: 'A4', required: true })
    expect(draft.remarks.map(({ place }) => place)).toEqual(['A19'])
  })

  it('as a Word table is read the same, with its title and notes as lines of text', () => {
    const [title, ...rest] = BULLYING
    const notes = rest.pop()
    const text = (row: PaperRow | undefined): string => {
      const [cell] = row ?? []
      return typeof cell === 'object' ? (cell?.text ?? '') : (cell ?? '')
    }
    const body = paragraphs(text(title)) + wordTableOf(rest) + paragraphs(text(notes))
    const draft = draftOfWord(body)
    expect(draft.title).toBe('XX县校园欺凌事件报告表')
    expect(said(draft)).toEqual(ASKED)
    expect(draft.sections[0]?.hint).toMatch(/^填表说明/)
    expect(titled(draft, '是否寄宿')?.place).toBe('1-5-1')
  })

  it('asks by label above blank, by a title at the side of several rows, and in one cell', async () => {
    const draft = await drafted([
      [{ text: '登记表', columns: 4 }, null, null, null],
      [{ text: '家庭情况', rows: 2 }, '家庭人口数', '', ''],
      [null, '年收入（元）', '', ''],
      ['村民组', '门牌', '电话号码', '邮箱'],
      ['', '', '', ''],
      ['有无住房：○有 ○无', '贫困原因', { text: '', columns: 2 }, null],
    ])
    expect(draft.sections.map(({ title }) => title)).toEqual(['家庭情况', '基本情况'])
    expect(said(draft)).toEqual([
      '家庭人口数 integer',
      '年收入（元） money',
      '村民组 text',
      '门牌 text',
      '电话号码 phone',
      '邮箱 text',
      '有无住房 choice 有 无',
      '贫困原因 text',
    ])
  })

  it('with the boxes and content controls of Word is read with its options', () => {
    const run = (inside: string) => `<w:r>${inside}</w:r>`
    const text = (words: string) => run(`<w:t xml:space="preserve">${words}</w:t>`)
    const box = run('<w:sym w:font="Wingdings" w:char="F0A8"/>')
    const control = `<w:sdt><w:sdtContent>${text('☐')}</w:sdtContent></w:sdt>`
    const legacy = run('<w:instrText> FORMCHECKBOX </w:instrText>')
    const deleted = `<w:del>${text('旧')}</w:del>`
    const boxes = `<w:p>${box}${text('低保 ')}${control}${text('特困 ')}${legacy}${text('孤儿')}${deleted}</w:p>`
    const draft = draftOfWord(
      `<w:tbl><w:tr><w:tc>${paragraphs('保障类型（可多选）')}</w:tc><w:tc>${boxes}</w:tc></w:tr></w:tbl>`,
    )
    expect(said(draft)).toEqual(['保障类型 choices 低保 特困 孤儿'])
  })
})

describe('Guesses that exist already', () => {
  const known = knownQuestions(factBlocks(projectRoot()))

  it('are used where it is the child, named after their part where it is somebody else', async () => {
    const draft = withKnownOffered(await drafted(BULLYING), known)
    const used = draft.guesses.flatMap(({ title, known: offered, use }) =>
      use === undefined ? [] : [`${title} → ${offered?.[use]?.title ?? ''}`],
    )
    expect(used).toEqual([
      '姓名 → 姓名',
      '性别 → 性别',
      '出生日期 → 出生日期',
      '身份证号 → 证件号',
      '是否寄宿 → 是否寄宿',
      '家庭住址 → 详细住址',
      '监护人姓名 → 监护人 · 姓名',
      '与儿童关系 → 监护人 · 与儿童关系',
      '监护人联系电话 → 监护人 · 电话',
    ])
  })

  it('bring the register as one block, and never twice', async () => {
    const draft = withKnownOffered(await drafted(BULLYING), known)
    const { form } = formOfDraft(draft, { id: 'XB-01', effectiveFrom: '2026-11-24' })
    expect(form.allOf).toEqual([{ $ref: 'https://tongbiao.invalid/facts/child-id/1', 'x-section': 's2' }])
    expect(Object.values(form.properties ?? {}).filter(({ $ref }) => $ref?.includes('child-id'))).toEqual([])
  })
})

describe('The form made of a draft', () => {
  it('leaves out what is left out, and tells which rules went with it', async () => {
    const draft = await drafted(BULLYING)
    const guesses = draft.guesses.map((guess) =>
      ['欺凌形式', '在场人员'].includes(guess.title) ? { ...guess, left: true } : guess,
    )
    const { form, remarks } = formOfDraft({ ...draft, guesses }, { id: 'XB-01', effectiveFrom: '2026-11-24' })
    const titles = Object.values(form.properties ?? {}).map(({ title }) => title)
    expect(titles).not.toContain('在场人员')
    expect(titles).toContain('欺凌形式：其他（请注明）')
    expect(JSON.stringify(form)).not.toContain('x-visible')
    expect(remarks).toMatchObject([{ place: 'A11' }])
  })
})
