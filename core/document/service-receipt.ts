/**
 * The service receipt 送达回证 of an issued paper: one page for each copy, filled with what is known and with lines
 * for the rest to be signed by hand.
 */
import type { Block, DocumentModel, Inline, TableCell, TableRow } from './model.ts'
import { chineseDateTime, dayOf } from './wording/chinese-date.ts'
import { formatCivilDate } from '../model/civil-date.ts'

export type ServiceResult = 'served' | 'refused' | 'returned'

export interface ReceiptCopy {
  /** Whom the copy is for. */
  recipient: string
  /** The last that is known of it; null before anything was tried. */
  last: {
    result: ServiceResult
    /** RFC 3339. */
    happenedAt: string
    receiver: string | null
    witness: string | null
    reason: string | null
    /** Who served it. */
    server: string
  } | null
}

export interface Receipt {
  agency: string
  title: string
  number: string
  /** RFC 3339. */
  issuedAt: string
  copies: readonly ReceiptCopy[]
}

const RESULTS: readonly (readonly [ServiceResult, string])[] = [
  ['served', '已签收'],
  ['refused', '拒绝签收'],
  ['returned', '退回'],
]
const METHODS = ['直接送达', '留置送达', '邮寄送达', '其他'] as const

export function serviceReceipt(receipt: Receipt): DocumentModel {
  const day = dayOf(receipt.issuedAt)
  return {
    id: 'service-receipt',
    title: '送达回证',
    layout: 'L3',
    lang: 'zh-CN',
    issuedOn: day === null ? null : formatCivilDate(day),
    watermark: null,
    blocks: receipt.copies.flatMap((copy, n) => [
      ...(n === 0 ? [] : [{ kind: 'pageBreak' } as const]),
      ...pageOf(receipt, copy),
    ]),
  }
}

function pageOf(receipt: Receipt, { recipient, last }: ReceiptCopy): Block[] {
  const refused = last?.result === 'refused'
  const rows = [
    row('送达文书', [text(`《${receipt.title}》`)]),
    row('文号', [text(receipt.number)]),
    row('受送达人', [text(recipient)]),
    row('送达方式', boxes(METHODS.map((method) => [method, false]))),
    row('送达地点', []),
    row('送达结果', boxes(RESULTS.map(([result, word]) => [word, last?.result === result]))),
    row('送达时间', [last ? text(chineseDateTime(last.happenedAt)) : text('　　　年　　月　　日　　时　　分')]),
    row('签收人（签名）', last?.receiver && !refused ? [text(last.receiver)] : []),
    row('与受送达人关系', []),
    row('拒收、退回的原因', last?.reason ? [text(last.reason)] : []),
    row('见证人（签名）', last?.witness ? [text(last.witness)] : []),
    row('送达人（签名）', last ? [text(last.server)] : []),
  ]
  return [
    { kind: 'issuer', content: [text(receipt.agency)] },
    { kind: 'title', content: [text('送达回证')] },
    { kind: 'table', widths: [9, 20], head: [], body: rows },
    { kind: 'paragraph', style: 'note', content: [text(NOTE)] },
  ]
}

const NOTE = '受送达人拒绝签收的，送达人应当请见证人到场，写明拒收的事由和日期，由送达人、见证人签名；本回证随卷保存。'

const text = (words: string): Inline => ({ kind: 'text', text: words })

const ROOM_TO_WRITE: Inline[] = [text('　'), { kind: 'break' }, text('　')]

function boxes(options: readonly (readonly [string, boolean])[]): Inline[] {
  return options.flatMap(([word, ticked], n) => [
    ...(n === 0 ? [] : [text('　')]),
    { kind: 'box', ticked } as const,
    text(word),
  ])
}

function row(head: string, content: Inline[]): TableRow {
  const cell = { columns: 1, rows: 1, align: 'left', tall: false } as const
  const cells: TableCell[] = [
    { ...cell, head: true, content: [text(head)] },
    { ...cell, head: false, content: content.length > 0 ? content : ROOM_TO_WRITE },
  ]
  return { cells }
}
