import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  NO_CALENDAR,
  addWorkingDays,
  isWorkingDay,
  mergeWorkCalendars,
  readWorkCalendar,
  uncoveredYears,
  workingDaysBetween,
} from '../../../core/calendar/index.ts'
import { addDays, formatCivilDate, parseCivilDate } from '../../../core/model/civil-date.ts'
import { calendar2020 } from './county-calendar.ts'

const calendar = calendar2020()
const rounds = Number(process.env.TONGBIAO_ROUNDS ?? 200)
const day = (text: string) => parseCivilDate(text) ?? { year: 0, month: 1, day: 1 }
const someDay = fc.integer({ min: 0, max: 400 }).map((n) => addDays({ year: 2019, month: 12, day: 1 }, n))

describe('working days of 2020', () => {
  it('the year has 249 of them: 262 weekdays, 19 holidays less, 6 make-up days more', () => {
    expect(workingDaysBetween(day('2019-12-31'), day('2020-12-31'), calendar)).toBe(249)
  })

  it.each([
    ['a Tuesday', '2020-05-12', true],
    ['a Saturday', '2020-05-16', false],
    ['the Saturday made up for Labour Day', '2020-05-09', true],
    ['the Sunday before Spring Festival', '2020-01-19', true],
    ["the Friday of New Year's Eve", '2020-01-24', false],
    ['the lengthened Spring Festival', '2020-01-31', false],
    ['the Monday after Tomb-sweeping', '2020-04-06', false],
    ['the Thursday after National Day week', '2020-10-08', false],
  ])('%s', (_, text, works) => {
    expect(isWorkingDay(day(text), calendar)).toBe(works)
  })

  it('without a calendar only weekends are free', () => {
    expect(isWorkingDay(day('2020-05-01'), NO_CALENDAR)).toBe(true)
    expect(isWorkingDay(day('2020-05-09'), NO_CALENDAR)).toBe(false)
  })

  it('counting starts the day after', () => {
    expect(addWorkingDays(day('2020-05-12'), 1, calendar)).toEqual(day('2020-05-13'))
    expect(addWorkingDays(day('2020-05-08'), 1, calendar)).toEqual(day('2020-05-09'))
    expect(addWorkingDays(day('2020-04-30'), 1, calendar)).toEqual(day('2020-05-06'))
  })

  it('a later start or more days never end earlier, and the end is a working day', () => {
    fc.assert(
      fc.property(someDay, fc.nat(3), fc.integer({ min: 1, max: 30 }), (from, later, count) => {
        const end = formatCivilDate(addWorkingDays(from, count, calendar))
        expect(isWorkingDay(day(end), calendar)).toBe(true)
        expect(end > formatCivilDate(addWorkingDays(from, count - 1, calendar))).toBe(true)
        expect(end <= formatCivilDate(addWorkingDays(addDays(from, later), count, calendar))).toBe(true)
        expect(workingDaysBetween(from, day(end), calendar)).toBe(count)
      }),
      { numRuns: rounds, seed: 20200320 },
    )
  })

  it('a count that is no whole number from zero is refused', () => {
    for (const count of [-1, 0.5, Number.NaN, Infinity]) {
      expect(() => addWorkingDays(day('2020-05-12'), count, calendar)).toThrow(RangeError)
    }
  })
})

describe('calendars as data', () => {
  it('a short calendar covers the years that it names days of', () => {
    const { calendar: short } = readWorkCalendar({ holidays: ['2021-01-01'], makeUpDays: ['2020-05-09'] }, 'c.json')
    expect(short?.years).toEqual([2020, 2021])
    expect(short && uncoveredYears(day('2019-05-01'), day('2022-01-01'), short)).toEqual([2019, 2022])
  })

  it.each([
    [[], ''],
    [{ makeUpDays: [] }, '/holidays'],
    [{ holidays: ['2020-02-30'], makeUpDays: [] }, '/holidays/0'],
    [{ holidays: [], makeUpDays: ['2020-05-09', 7] }, '/makeUpDays/1'],
    [{ holidays: ['2020-05-09'], makeUpDays: ['2020-05-09'] }, '/makeUpDays/0'],
    [{ holidays: ['2021-01-01'], makeUpDays: [], years: [2020] }, '/years'],
    [{ holidays: [], makeUpDays: [], years: ['2020'] }, '/years'],
  ])('%j is refused at its place', (source, pointer) => {
    const result = readWorkCalendar(source, 'c.json')
    expect(result.calendar).toBeNull()
    expect(result.faults.map((fault) => [fault.file, fault.pointer])).toContainEqual(['c.json', pointer])
  })

  it("a county's own year replaces the shipped one and leaves the others", () => {
    const own = { holidays: ['2020-03-03'], makeUpDays: [], years: [2020] }
    const next = { holidays: ['2021-01-01'], makeUpDays: [], years: [2021] }
    const merged = mergeWorkCalendars([calendar, next, own])
    expect(merged.years).toEqual([2020, 2021])
    expect(isWorkingDay(day('2020-10-01'), merged)).toBe(true)
    expect(isWorkingDay(day('2020-03-03'), merged)).toBe(false)
    expect(isWorkingDay(day('2021-01-01'), merged)).toBe(false)
  })
})
