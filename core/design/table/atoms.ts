/**
 * The values of an input that the cells of its column tell apart: each atom stands for all values between which no cell
 * makes a difference, with one of them as its sample.
 */
import { shiftDay } from '../../calendar/index.ts'
import { parseCivilDate } from '../../model/civil-date.ts'
import { isDay, namedValues, type CellTest, type CellValue } from './cell.ts'
import type { InputDomain } from './input-domain.ts'

export type Atom =
  | { is: 'value'; sample: CellValue; label?: string }
  /** Numbers or days strictly between two named ones; an end that is absent is open. */
  | { is: 'between'; sample: CellValue; above?: number | string; below?: number | string }
  /** Any code that no cell names. */
  | { is: 'other'; sample: CellValue }

/** Written so that no code of a form is spelled like it. */
const OTHER = '\u0000other'

/** @param column tests of each row; null where nothing can be claimed of a cell. */
export function atomsOf(domain: InputDomain, column: readonly (readonly CellTest[] | null)[]): Atom[] {
  const named = column.flatMap((tests) => namedValues(tests ?? []))
  const unknown: Atom[] = named.includes(null) ? [{ is: 'value', sample: null }] : []
  return [...knownAtoms(domain, named), ...unknown]
}

function knownAtoms(domain: InputDomain, named: readonly CellValue[]): Atom[] {
  const texts = [...new Set(named.filter((value) => typeof value === 'string'))]
  if (domain.kind === 'choice') {
    const options = domain.options.map((option): Atom => ({ is: 'value', sample: option.code, label: option.label }))
    const strange = texts.filter((text) => !domain.options.some(({ code }) => code === text)).map(valueAtom)
    return [...options, ...strange, ...(domain.closed ? [] : [other()])]
  }
  const numbers = named.filter((value) => typeof value === 'number')
  const days = named.filter(isDay).map(({ date }) => date)
  if (domain.kind === 'number' || numbers.length > 0) {
    return spans(
      [...new Set(numbers)].sort((a, b) => a - b),
      domain.kind === 'number' && domain.whole,
    )
  }
  if (domain.kind === 'date' || days.length > 0) return daySpans([...new Set(days)].sort())
  if (domain.kind === 'boolean' || named.some((value) => typeof value === 'boolean'))
    return [true, false].map(valueAtom)
  return [...texts.map(valueAtom), other()]
}

function valueAtom(sample: CellValue): Atom {
  return { is: 'value', sample }
}

function other(): Atom {
  return { is: 'other', sample: OTHER }
}

function spans(cuts: readonly number[], whole: boolean): Atom[] {
  const [first] = cuts
  const last = cuts.at(-1)
  if (first === undefined || last === undefined) return [{ is: 'between', sample: 0 }]
  const inner = cuts.flatMap((cut, n): Atom[] => {
    const next = cuts[n + 1]
    if (next === undefined || (whole && next - cut <= 1)) return [valueAtom(cut)]
    return [valueAtom(cut), { is: 'between', sample: whole ? cut + 1 : (cut + next) / 2, above: cut, below: next }]
  })
  return [
    { is: 'between', sample: first - 1, below: first },
    ...inner,
    { is: 'between', sample: last + 1, above: last },
  ]
}

/** Days are compared as texts: a day with a sign behind it lies between it and the next. */
function daySpans(cuts: readonly string[]): Atom[] {
  const day = (date: string): CellValue => ({ date })
  const [first] = cuts
  const last = cuts.at(-1)
  if (first === undefined || last === undefined) return [{ is: 'between', sample: day('2000-01-01') }]
  const inner = cuts.flatMap((cut, n): Atom[] => {
    const next = cuts[n + 1]
    const own = valueAtom(day(cut))
    const adjoins = next !== undefined && parseCivilDate(cut) !== null && shiftDay(cut, 1) === next
    return next === undefined || adjoins
      ? [own]
      : [own, { is: 'between', sample: day(`${cut}~`), above: cut, below: next }]
  })
  return [
    { is: 'between', sample: day('0000'), below: first },
    ...inner,
    { is: 'between', sample: day(`${last}~`), above: last },
  ]
}
