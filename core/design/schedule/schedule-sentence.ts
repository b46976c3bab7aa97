/** A schedule said in one piece: who does what, how often, by when, and who is told when it is late. */
import type { ScheduleDefinition } from '../../model/definitions.ts'
import type { Language } from '../../model/session.ts'
import { dueWords } from './due-words.ts'

export type Rhythm = ScheduleDefinition['every']
export const RHYTHMS = ['quarter', 'month', 'year', 'term', 'once', 'event'] as const satisfies readonly Rhythm[]

export interface ScheduleNames {
  role: (code: string) => string
  form: (id: string) => string
  document: (id: string) => string
}

/** Without the condition, which has its own sentence. */
export function scheduleSentence(schedule: ScheduleDefinition, names: ScheduleNames, lang: Language): string {
  const words = lang === 'en' ? EN : ZH
  const { role, form, document, due, every, times, remindDaysBefore, late = [] } = schedule
  const task = document === undefined ? names.form(form) : names.document(document)
  const limit = dueWords(due, lang) ?? due
  const parts = [
    words.duty(names.role(role), rhythmWords(every, times, lang), task),
    words.by(baseWords(schedule, lang), limit),
    ...(remindDaysBefore ? [words.remind(remindDaysBefore)] : []),
    ...late.map(({ afterDays, role: told }) => words.late(afterDays, names.role(told))),
  ]
  return parts.join(words.join) + words.end
}

export function rhythmWords(every: Rhythm, times: ScheduleDefinition['times'], lang: Language): string {
  const words = lang === 'en' ? EN : ZH
  const often = words.every[every]
  if (times === undefined || times === 1) return often
  return times === 'again' ? words.again(often) : words.times(often, times)
}

/** From when the time runs. */
export function baseWords({ every, base }: Pick<ScheduleDefinition, 'every' | 'base'>, lang: Language): string {
  const words = lang === 'en' ? EN : ZH
  if (base === undefined) return words.starts[every]
  return every === 'year' ? words.anniversary : words.ownBase
}

interface Words {
  every: Readonly<Record<Rhythm, string>>
  starts: Readonly<Record<Rhythm, string>>
  anniversary: string
  ownBase: string
  join: string
  end: string
  again: (often: string) => string
  times: (often: string, count: number) => string
  duty: (role: string, often: string, task: string) => string
  by: (base: string, limit: string) => string
  remind: (days: number) => string
  late: (days: number, role: string) => string
}

const ZH: Words = {
  every: { quarter: '每季度', month: '每月', year: '每年', term: '每个假期', once: '一次性', event: '每逢发生' },
  starts: {
    quarter: '季度第一天',
    month: '当月第一天',
    year: '1月1日',
    term: '假期第一天或上一次走访',
    once: '上一次办理',
    event: '事件发生之日',
  },
  anniversary: '起算日的周年日',
  ownBase: '起算日',
  join: '；',
  end: '。',
  again: (often) => `${often}反复`,
  times: (often, count) => `${often}${count}次`,
  duty: (role, often, task) => `${role}${often}办理“${task}”`,
  by: (base, limit) => `从${base}起，${limit}`,
  remind: (days) => `提前${days}天提醒`,
  late: (days, role) => `逾期${days}天告知${role}`,
}

const EN: Words = {
  every: {
    quarter: 'each quarter',
    month: 'each month',
    year: 'each year',
    term: 'each holiday',
    once: 'once',
    event: 'whenever it happens',
  },
  starts: {
    quarter: 'the first day of the quarter',
    month: 'the first day of the month',
    year: '1 January',
    term: 'the first day of the holiday or the last visit',
    once: 'the last time it was done',
    event: 'the day it happens',
  },
  anniversary: 'the anniversary of its base',
  ownBase: 'its base',
  join: '; ',
  end: '.',
  again: (often) => `again and again ${often}`,
  times: (often, count) => `${count} times ${often}`,
  duty: (role, often, task) => `${role} does “${task}” ${often}`,
  by: (base, limit) => `counted from ${base}, ${limit}`,
  remind: (days) => `reminded ${days} days before`,
  late: (days, role) => `${role} is told when it is ${days} days late`,
}
