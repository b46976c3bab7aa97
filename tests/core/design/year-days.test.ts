import { expect, it } from 'vitest'
import { addWorkingDays, readWorkCalendar } from '../../../core/calendar/index.ts'
import { slipOfDay, withDay, withNextYear, withoutDay, withoutYear } from '../../../core/design/year-days.ts'

const EMPTY = { years: [2026], holidays: ['2026-10-01'], makeUpDays: ['2026-10-10'] }

it('a county enters the holidays of 2027, and working days step over them', () => {
  const next = withDay(withDay(withNextYear(EMPTY, 2026), 'holidays', '2027-02-08'), 'makeUpDays', '2027-02-14')
  expect(next.years).toEqual([2026, 2027])
  const { calendar, faults } = readWorkCalendar(next, 'county')
  expect(faults).toEqual([])
  const friday = { year: 2027, month: 2, day: 5 }
  expect(calendar && addWorkingDays(friday, 1, calendar)).toEqual({ year: 2027, month: 2, day: 9 })
  expect(calendar && addWorkingDays(friday, 5, calendar)).toEqual({ year: 2027, month: 2, day: 14 })
})

it('a day that is none, of another year, in the other list, twice or no weekend is told apart', () => {
  expect(slipOfDay(EMPTY, 'holidays', '2026-02-30')).toBe('noDay')
  expect(slipOfDay(EMPTY, 'holidays', '2028-01-01')).toBe('otherYear')
  expect(slipOfDay(EMPTY, 'holidays', '2026-10-10')).toBe('both')
  expect(slipOfDay(EMPTY, 'holidays', '2026-10-01')).toBe('twice')
  expect(slipOfDay(EMPTY, 'makeUpDays', '2026-10-12')).toBe('noWeekend')
  expect(slipOfDay(EMPTY, 'makeUpDays', '2026-10-11')).toBeNull()
})

it('a year goes with its days, and a day alone', () => {
  expect(withoutYear(EMPTY, 2026)).toEqual({ years: [], holidays: [], makeUpDays: [] })
  expect(withoutDay(EMPTY, 'holidays', '2026-10-01').holidays).toEqual([])
})
