/**
 * A form on A4 as county offices know it: title, number and version, the code that leads back to it, sections as
 * tables, signatures, sources and a note on privacy. Blank it is filled by hand; with a record it is its print.
 */
import { formTree } from '../../answers/form-tree.ts'
import { formatCivilDate } from '../../model/civil-date.ts'
import type { FieldPlan } from '../../model/plan.ts'
import type { Block, DocumentModel, Inline } from '../model.ts'
import { chineseDate, chineseDateTime, dayOf } from '../wording/chinese-date.ts'
import { optionLists } from './option-lists.ts'
import { resultTables } from './result-table.ts'
import { sectionTables } from './section-tables.ts'
import { sheetOf, smallWords, words, type PaperInput, type Sheet } from './sheet.ts'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五']

/** The blank form, or the print of a record: fields that its reader may not see, or that were not asked, are left out. */
export function paperForm(input: PaperInput): DocumentModel {
  const { form } = input.bundle
  const sheet = sheetOf(input)
  const day = dayOf(input.record?.filledAt ?? form.head.effectiveFrom)
  return {
    id: form.id,
    title: form.title,
    layout: 'FORM',
    lang: 'zh-CN',
    issuedOn: day ? formatCivilDate(day) : null,
    watermark: null,
    blocks: [
      { kind: 'qr', ...input.code, caption: input.record?.id === undefined ? '扫码在线填写' : '扫码查看本记录' },
      { kind: 'title', content: [words(form.title)] },
      { kind: 'paragraph', style: 'note', content: headLine(input) },
      ...sections(sheet),
      ...resultTables(sheet),
      ...signing(sheet),
      ...notes(sheet),
      ...optionLists(sheet),
    ],
  }
}

function headLine({ bundle: { form }, record }: PaperInput): Inline[] {
  const parts = [`表号：${form.id}`, `版本：第${form.version}版`]
  if (!record) return [words([...parts, `启用日期：${chineseDate(form.head.effectiveFrom)}`].join('　'))]
  const who = record.by === '' ? [] : [`填表人：${record.by}`]
  const first = [...parts, ...who, `填表时间：${chineseDateTime(record.filledAt)}`]
  const id: Inline[] = record.id === undefined ? [] : [{ kind: 'break' }, words(`记录编号：${record.id}`)]
  return [words(first.join('　')), ...id]
}

function sections(sheet: Sheet): Block[] {
  const blocks: Block[] = []
  let shown = 0
  for (const entry of formTree(sheet.bundle.form)) {
    const tables = sectionTables(entry, NUMERALS[shown] ?? String(shown + 1), sheet)
    if (tables.length > 0) shown++
    blocks.push(...tables)
  }
  return blocks
}

/** Forms that do not ask for a signature get a line for it. */
function signing({ bundle }: Sheet): Block[] {
  if (
    bundle.form.fields.some(
      (field) => field.kind === 'signature' && field.key === 'sign' && /^\/fills?\//.test(field.pattern),
    )
  )
    return []
  const line: Inline[] = [
    words('填表人（签名）：'),
    { kind: 'blank', width: 9 },
    words('　单位（盖章）：'),
    { kind: 'blank', width: 9 },
    words('　　　　年　　月　　日'),
  ]
  return [{ kind: 'signing', lines: [line] }]
}

function notes({ bundle, assessment }: Sheet): Block[] {
  const { form } = bundle
  const blank = assessment === null
  const clauses = new Set([...form.head.clauses, ...form.fields.flatMap((field) => field.clause ?? [])])
  const texts = [
    ...(blank ? ['带*的为必填项；在选定项前的方框内打√；涂改处请签名。'] : []),
    `依据条款：${[...clauses].join('、')}。`,
    privacyNote(form.fields),
  ]
  return texts.map((text, i) => ({
    kind: 'paragraph',
    style: 'note',
    content: [smallWords(`${i === 0 ? '注：' : '　　'}${i + 1}. ${text}`)],
  }))
}

function privacyNote(fields: readonly FieldPlan[]): string {
  if (fields.some((field) => field.sensitivity === 'H' || field.sensitivity === 'S'))
    return '本表含未成年人及其家庭的敏感信息，仅供办理本事项的人员使用，专柜保管，不得复印外传、公开张贴或在群组中转发。'
  if (fields.some((field) => field.sensitivity === 'P'))
    return '本表含个人信息，仅用于办理本事项，请妥善保管，不得向无关人员透露。'
  return '本表仅用于办理本事项，请不要填写与本事项无关的个人信息。'
}
