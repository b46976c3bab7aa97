/** The calendar of 2020 as it ships. */
import { readFileSync } from 'node:fs'
import { readWorkCalendar, type WorkCalendar } from '../../../core/calendar/index.ts'

const FILE = 'plugins/governance/calendars/cn-2020.calendar.json'

export function calendar2020(): WorkCalendar {
  const { calendar, faults } = readWorkCalendar(
    JSON.parse(readFileSync(new URL(`../../../${FILE}`, import.meta.url), 'utf8')),
    FILE,
  )
  if (!calendar) throw new Error(JSON.stringify(faults))
  return calendar
}
