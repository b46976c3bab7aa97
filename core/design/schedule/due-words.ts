/**
 * A time limit of a schedule or a follow-up in words and as steps that can be changed one by one: `q-end+5d` is the last
 * day of the quarter and then five days more.
 */
import { readDue } from '../../calendar/index.ts'
import type { Language } from '../../model/session.ts'

export const DUE_UNITS = ['d', 'wd', 'm', 'h', 'q-end', 'next-q-end', 'm-end'] as const
export type DueUnit = (typeof DUE_UNITS)[number]

export interface DueStepText {
  unit: DueUnit
  /** Whole, from 0; counts nothing for the ends of months and quarters. */
  count: number
}

/** Ends of a month or quarter take no number. */
export function isCounted(unit: DueUnit): boolean {
  return unit === 'd' || unit === 'wd' || unit === 'm' || unit === 'h'
}

/** null for a text that is no time limit. */
export function dueSteps(text: string): DueStepText[] | null {
  if (readDue(text) === null) return null
  return text.split('+').map((step) => {
    const [, count, counted] = /^(\d+)([a-z]+)$/.exec(step) ?? []
    const unit = DUE_UNITS.find((known) => known === (counted ?? step)) ?? 'd'
    return { unit, count: Number(count ?? 0) }
  })
}

/** Hours stand alone. */
export function dueText(steps: readonly DueStepText[]): string {
  const hours = steps.find(({ unit }) => unit === 'h')
  const whole = hours === undefined ? steps : [hours]
  return whole.map(({ unit, count }) => (isCounted(unit) ? `${count}${unit}` : unit)).join('+')
}

/** `10个工作日内`, `本季度最后一天后5天内`; null for a text that is no time limit. */
export function dueWords(text: string, lang: Language): string | null {
  const steps = dueSteps(text)
  if (steps === null) return null
  const words = lang === 'en' ? EN : ZH
  const [first, ...more] = steps
  if (first === undefined) return null
  if (more.length === 0) return isCounted(first.unit) ? words.within(words.of(first)) : words.by(words.of(first))
  return words.chain(steps.map(words.of))
}

interface Words {
  of: (step: DueStepText) => string
  within: (time: string) => string
  by: (day: string) => string
  chain: (times: readonly string[]) => string
}

const ZH_UNITS: Readonly<Record<DueUnit, string>> = {
  d: '天',
  wd: '个工作日',
  m: '个月',
  h: '小时',
  'q-end': '本季度最后一天',
  'next-q-end': '下季度最后一天',
  'm-end': '当月最后一天',
}
const EN_UNITS: Readonly<Record<DueUnit, readonly [one: string, many: string]>> = {
  d: ['day', 'days'],
  wd: ['working day', 'working days'],
  m: ['month', 'months'],
  h: ['hour', 'hours'],
  'q-end': ['the last day of the quarter', ''],
  'next-q-end': ['the last day of the next quarter', ''],
  'm-end': ['the last day of the month', ''],
}

const ZH: Words = {
  of: ({ unit, count }) => (isCounted(unit) ? `${count}${ZH_UNITS[unit]}` : ZH_UNITS[unit]),
  within: (time) => (time.startsWith('0') ? '当日' : `${time}内`),
  by: (day) => `${day}前`,
  chain: (times) => `${times.join('，再加')}`,
}
const EN: Words = {
  of: ({ unit, count }) => {
    const [one, many] = EN_UNITS[unit]
    return isCounted(unit) ? `${count} ${count === 1 ? one : many}` : one
  },
  within: (time) => (time.startsWith('0 ') ? 'the same day' : `within ${time}`),
  by: (day) => `by ${day}`,
  chain: (times) => times.join(', then '),
}
