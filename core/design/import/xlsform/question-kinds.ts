/** Types of XLSForm by the kind of question they come to. */
import type { FieldKind } from '../../field-kinds.ts'

const KINDS: Readonly<Record<string, FieldKind>> = {
  text: 'text',
  string: 'text',
  phone: 'phone',
  integer: 'integer',
  int: 'integer',
  decimal: 'number',
  range: 'number',
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  select_one: 'choice',
  select_multiple: 'choices',
  image: 'photo',
  photo: 'photo',
  file: 'files',
  audio: 'files',
  video: 'files',
  barcode: 'text',
  acknowledge: 'boolean',
  trigger: 'boolean',
  calculate: 'text',
}

/** What a telephone adds by itself; the record has its own. */
const GIVEN =
  /^(start|end|today|deviceid|subscriberid|simserial|phonenumber|username|email|audit|start-geopoint|background-audio|csv-external|xml-external|hidden)$/

export interface QuestionType {
  /** In small letters, with one line between words: select_one, begin_group. */
  word: string
  /** What stands behind it: the list of a choice. */
  list: string
  orOther: boolean
}

export function questionType(text: string): QuestionType {
  const plain = text.trim().replace(/\s+/g, ' ')
  const begins =
    /^(select one|select multiple|select_one|select_multiple|rank|begin group|end group|begin repeat|end repeat|add select one prompt using)\b/i
  const found = begins.exec(plain)?.[1]
  const word = (found ?? plain.split(' ')[0] ?? '').toLowerCase().replaceAll(' ', '_')
  const rest = plain.slice((found ?? word).length).trim()
  const orOther = /\b(or[_ ]other|or specify other)\b/i.test(rest)
  return {
    word,
    list: rest
      .replace(/^from\s+/i, '')
      .replace(/\s*\bor([_ ]other| specify other)\b.*/i, '')
      .trim(),
    orOther,
  }
}

/** null where there is none: the type is not known, or is nothing that is asked. */
export function kindOfType({ word }: QuestionType, appearance: string): FieldKind | null {
  if (word === 'text' && /multiline/.test(appearance)) return 'longText'
  if (word === 'image' && /signature/.test(appearance)) return 'signature'
  return Object.hasOwn(KINDS, word) ? (KINDS[word] ?? null) : null
}

export function isGiven({ word }: QuestionType): boolean {
  return GIVEN.test(word)
}
