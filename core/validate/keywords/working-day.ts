/** A day on which offices work. It takes the county's calendar, so it is made for one calendar at a time. */
import { isWorkingDay, type WorkCalendar } from '../../calendar/index.ts'
import { parseCivilDate } from '../../model/civil-date.ts'
import { wrong, type Finding } from '../formats/finding.ts'

export function checkWorkingDay(text: string, calendar: WorkCalendar): Finding[] {
  const date = parseCivilDate(text)
  if (!date) return [wrong('date.format')]
  return isWorkingDay(date, calendar) ? [] : [wrong('date.notWorkingDay', { date: text })]
}

/** For `ajv.addFormat('working-day', workingDayFormat(calendar))`. */
export function workingDayFormat(calendar: WorkCalendar): (text: string) => boolean {
  return (text) => checkWorkingDay(text, calendar).length === 0
}
