/**
 * Random answers for a form, from a seed: right ones, wrong ones, typed missing values and gaps, so that every rule
 * meets what people really send.
 */
import type { FieldPlan, FormBundle } from '../../core/model/plan.ts'

export type Random = () => number

/** A small generator of numbers in [0, 1) (mulberry32): the same seed gives the same answers. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

const TEXTS = ['', '王小云', '酒后用皮带抽打孩子背部，有红印', 'x', '＝1+1', '{{constructor}}', '𰻞', 'a'.repeat(600)]
const DATES = ['2012-03-15', '2004-11-20', '2020-02-29', '2019-09-20', '2020-05-12', '2031-01-01', '2020-13-01', '']
const INSTANTS = ['2020-05-12T09:00:00+08:00', '2020-05-11T23:59:00Z', '2020-05-12', '2020-05-12T10:30:00+08:00']
const BY_FORMAT: Record<string, readonly string[]> = {
  'id-number': ['341399201203153022', '34139920120229101X', '341399201203153015', '123'],
  phone: ['13812345678', '1381234567'],
  'area-code': ['341324100201', '341399100201', '99'],
  'disability-certificate': ['34139920120315302242', '3413'],
  'bank-account': ['6222021234567890123', '622'],
  uscc: ['52341399MJA1B2C3DR', 'I'],
  month: ['2020-05', '2020-00'],
  quarter: ['2020Q2', '2020Q5'],
}
const NUMBERS = [0, 1, 2, 3, 5, 6, 12, 36, 59.995, 100, 833.33, 2000, -1, 1e9, 0.1]

/** Each field is answered with the given probability. */
export function randomAnswers(bundle: FormBundle, random: Random, density = 0.75): Record<string, unknown> {
  return answersInside(bundle.form.fields, '', random, density)
}

function answersInside(
  fields: readonly FieldPlan[],
  parent: string,
  random: Random,
  density: number,
): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  for (const field of fields) {
    if (field.parent !== parent || random() > density) continue
    const value = answerFor(field, fields, random, density)
    if (value !== undefined) answers[field.key] = value
  }
  return answers
}

function answerFor(field: FieldPlan, fields: readonly FieldPlan[], random: Random, density: number): unknown {
  if (random() < 0.03) return { missing: pick(random, ['unknown', 'refused', 'not-asked']) }
  if (random() < 0.02) return pick<unknown>(random, [null, 5, 'wrong', true, [], {}])
  const codes = field.options?.map((option) => option.code) ?? []
  switch (field.kind) {
    case 'object':
      return answersInside(fields, field.pattern, random, density)
    case 'rows':
      return Array.from({ length: Math.floor(random() * 3) }, () =>
        answersInside(fields, `${field.pattern}/*`, random, density),
      )
    case 'boolean':
      return random() < 0.5
    case 'choice':
      return random() < 0.95 ? pick(random, codes) : 'NO_SUCH_CODE'
    case 'multi':
      return codes.filter(() => random() < 0.3)
    case 'integer':
    case 'number':
    case 'money':
      return pick(random, NUMBERS)
    case 'date':
      return pick(random, DATES)
    case 'dateTime':
      return pick(random, INSTANTS)
    case 'file':
    case 'signature':
      return '王小云'
    case 'files':
      return []
    default:
      return pick(random, BY_FORMAT[field.format ?? ''] ?? TEXTS)
  }
}
