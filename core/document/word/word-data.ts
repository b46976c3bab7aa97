/**
 * What is written at each name of a Word template: the words that letters print for the answer,
 * never the answer itself.
 */
import { isJsonObject, own } from '../../model/json.ts'
import { missingReason } from '../../model/missing.ts'
import type { FieldPlan, FormBundle } from '../../model/plan.ts'
import type { DocumentDefinition } from '../definition.ts'
import { filledText } from '../paper/filled-value.ts'
import { MAX_ROWS, printData, type PrintScalar, type PrintValue } from '../print-data.ts'
import type { DocumentSnapshot } from '../snapshot.ts'
import { chineseDate, chineseDateTime } from '../wording/chinese-date.ts'
import { COMMON_NAMES, namedFields } from './word-names.ts'

export interface WordValue {
  text: string
  /** Of a list: what is repeated. */
  rows?: readonly WordData[]
  /** Of 是 or 否: whether it holds. */
  holds?: boolean
}

export type WordData = Readonly<Record<string, WordValue>>

/** A list has more rows than a document takes. */
export class TooManyRows extends Error {
  readonly code = 'output.tooMany'
  constructor(rows: number) {
    super(`a list has ${rows} rows; a document takes ${MAX_ROWS}`)
    this.name = 'TooManyRows'
  }
}

/** @param areaName the name of an area by its code. @throws TooManyRows */
export function wordDataOfForm(
  bundle: FormBundle,
  snapshot: DocumentSnapshot,
  areaName: (code: string) => string,
): WordData {
  const at = { fields: bundle.form.fields, areaName }
  return { ...commonData(snapshot), ...dataAt(snapshot.answers, '', at) }
}

/** Masked for the first recipient, as the document itself. @throws TooManyRows */
export function wordDataOfDocument(
  definition: DocumentDefinition,
  snapshot: DocumentSnapshot,
  bundle: FormBundle,
  areaName: (code: string) => string,
): WordData {
  const at = { fields: bundle.form.fields, areaName }
  const entries = Object.entries(printData(definition, snapshot)).map(([name, value]): [string, WordValue] => {
    const places = Object.hasOwn(definition.data, name) ? (definition.data[name]?.from ?? []) : []
    const field = at.fields.find(({ pattern }) => places.includes(pattern))
    return [name, printedValue(value, field, at)]
  })
  return { ...Object.fromEntries(entries), ...commonData(snapshot) }
}

interface Source {
  fields: readonly FieldPlan[]
  areaName: (code: string) => string
}

function commonData({ agency, issuedAt, signers = [] }: DocumentSnapshot): WordData {
  const values: Record<keyof typeof COMMON_NAMES, string> = {
    agency: agency?.name ?? '',
    issuedAt: chineseDate(issuedAt),
    officer: signers[0]?.name ?? '',
  }
  const names = Object.entries(COMMON_NAMES)
  return Object.fromEntries(
    names.flatMap(([key, title]) => {
      const value = { text: printable(values[key as keyof typeof COMMON_NAMES]) }
      return [
        [key, value],
        [title, value],
      ]
    }),
  )
}

function dataAt(answers: unknown, parent: string, source: Source): WordData {
  const named = namedFields(source.fields, parent)
  const values = named.map(({ key, title, field }) => {
    const value = key
      .split('.')
      .reduce<unknown>((here, step) => (isJsonObject(here) ? own(here, step) : undefined), answers)
    return { key, title, value: wordValue(field, value, source) }
  })
  return Object.fromEntries([
    ...values.map(({ title, value }) => [title, value] as const),
    ...values.map(({ key, value }) => [key, value] as const),
  ])
}

function wordValue(field: FieldPlan, value: unknown, source: Source): WordValue {
  if (field.kind === 'rows') {
    return { text: '', rows: listOf(value).map((row) => dataAt(row, `${field.pattern}/*`, source)) }
  }
  if (field.kind === 'boolean') return truth(value)
  const text = missingReason(value) === null ? wordsOf(field, value, source) : ''
  if (field.kind !== 'multi') return { text }
  const rows = listOf(value).map((code) => {
    const one = { text: wordsOf(field, [code], source) }
    return { text: one, 内容: one }
  })
  return { text, rows }
}

function truth(value: unknown): WordValue {
  return { text: value === true ? '是' : value === false ? '否' : '', holds: value === true }
}

function wordsOf(field: FieldPlan, value: unknown, { areaName }: Source): string {
  return printable(filledText(field, value, { areaName }))
}

/** A datum of the document: as the form prints it where it comes from one field, else as it stands. */
function printedValue(value: PrintValue, field: FieldPlan | undefined, source: Source): WordValue {
  if (typeof value === 'boolean') return truth(value)
  if (Array.isArray(value) && value.some(isJsonObject)) {
    const rows = listOf(value).map((row) =>
      Object.fromEntries(
        Object.entries(isJsonObject(row) ? row : {}).map(([name, cell]) => [name, { text: plain(cell) }]),
      ),
    )
    return { text: '', rows }
  }
  const text = field && field.kind !== 'rows' ? wordsOf(field, value, source) : plain(value)
  return { text }
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  const text = printable(String(value as PrintScalar))
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? chineseDateTime(text) || text : text
}

function listOf(value: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  if (list.length > MAX_ROWS) throw new TooManyRows(list.length)
  return list
}

/** Only characters that XML may hold; other control characters have no place on paper. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, ' ')
}
