/** The year month by month: the days of each with days off and last days marked, and beneath them what is due. */
import { isWorkingDay, shiftDay, type WorkCalendar } from '../../../core/calendar/index.ts'
import { daysInMonth, parseCivilDate, weekday } from '../../../core/model/civil-date.ts'
import { formatDate } from '../../../core/render/index.ts'
import type { ReactNode } from 'react'
import { useApp } from '../../parts/app-context.tsx'
import type { YearEntry } from './schedule-api.ts'
import { useScheduleWords } from './schedule-texts.ts'

export interface YearMonthsProps {
  from: string
  entries: readonly YearEntry[]
  calendar: WorkCalendar
  children: (entries: readonly YearEntry[]) => ReactNode
}

export function YearMonths({ from, entries, calendar, children }: YearMonthsProps) {
  const { lang } = useApp()
  const say = useScheduleWords()
  return (
    <div className="schedule-months">
      {monthsFrom(from).map((month) => {
        const due = entries.filter((entry) => entry.due.startsWith(month))
        return (
          <section key={month} className="schedule-month" aria-label={formatDate(month, lang)}>
            <h4>{formatDate(month, lang)}</h4>
            <MonthGrid month={month} due={due.map((entry) => entry.due)} calendar={calendar} />
            {due.length === 0 ? <p className="tb-empty">{say('nothing')}</p> : children(due)}
          </section>
        )
      })}
    </div>
  )
}

/** For the eye only: what is due stands beneath it in words. */
function MonthGrid({ month, due, calendar }: { month: string; due: readonly string[]; calendar: WorkCalendar }) {
  const first = parseCivilDate(`${month}-01`)
  if (first === null) return null
  const days = Array.from({ length: daysInMonth(first.year, first.month) }, (_, n) => shiftDay(`${month}-01`, n))
  return (
    <div className="schedule-grid" aria-hidden="true">
      {days.map((day, n) => {
        const date = parseCivilDate(day)
        return (
          <span
            key={day}
            style={n === 0 ? { gridColumnStart: weekday(first) } : undefined}
            data-off={(date !== null && !isWorkingDay(date, calendar)) || undefined}
            data-due={due.includes(day) || undefined}
          >
            {n + 1}
          </span>
        )
      })}
    </div>
  )
}

/** `YYYY-MM` of the twelve months and the rest of the first. */
export function monthsFrom(day: string): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const count = day.endsWith('-01') ? 12 : 13
  return Array.from({ length: count }, (_, n) => {
    const at = month - 1 + n
    return `${String(year + Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}
