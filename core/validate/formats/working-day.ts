/** A day on which offices work: neither weekend nor holiday of the county's calendar, or one of its make-up days. */
import { isWorkingDay, type WorkCalendar } from '../../calendar/index.ts'
import { parseCivilDate } from '../../model/civil-date.ts'
import { wrong, type Finding } from './finding.ts'

/** In years that the calendar does not cover, Monday to Friday are working days. */
export function checkWorkingDay(text: string, calendar: WorkCalendar): Finding[] {
  const date = parseCivilDate(text)
  if (!date) return [wrong('date.format')]
  return isWorkingDay(date, calendar) ? [] : [wrong('date.notWorkingDay', { date: text })]
}
