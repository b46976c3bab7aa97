import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { due, dueBaseOf, parseDue } from '../../../core/calendar/index.ts'
import { addDays, ageOn, formatCivilDate, parseCivilDate, toDayNumber } from '../../../core/model/civil-date.ts'
import { calendar2020 } from './county-calendar.ts'

const calendar = calendar2020()
const rounds = Number(process.env.TONGBIAO_ROUNDS ?? 200)

function dueFrom(base: string, rule: string) {
  const from = dueBaseOf(base)
  if (!from) throw new Error(base)
  return due(from, parseDue(rule), calendar)
}

describe('time limits of the county', () => {
  it.each([
    ['an allowance applied for on 20 March is checked by the township', '2020-03-20', '15wd', '2020-04-13'],
    ['and confirmed by the county after the May holiday', '2020-04-13', '15wd', '2020-05-06'],
    ['paperwork after urgent relief', '2020-05-12', '10wd', '2020-05-26'],
    ['the next visit of a child visited in May is due with the next quarter', '2020-05-12', 'next-q-end', '2020-09-30'],
    ['the reassessment a year later', '2020-05-12', '12m', '2021-05-12'],
    ['this quarter ends in June', '2020-05-12', 'q-end', '2020-06-30'],
    ['the last day of a quarter is its end', '2020-06-30', 'q-end', '2020-06-30'],
    ['the quarter after the last of the year', '2020-12-01', 'next-q-end', '2021-03-31'],
    ['the village reports five days after the quarter', '2020-04-01', 'q-end+5d', '2020-07-05'],
    ['the task report is due on the fifth of the next month', '2020-12-01', '1m+4d', '2021-01-05'],
    ['temporary custody from leap day ends on leap day less one year', '2020-02-29', '12m', '2021-02-28'],
    ['a month from the last of January ends with February', '2020-01-31', '1m', '2020-02-29'],
    ['30 days for maintenance, on whatever day they end', '2020-05-12', '30d', '2020-06-11'],
    ['days stay on a holiday', '2020-09-30', '1d', '2020-10-01'],
    ['months stay on a holiday', '2020-04-01', '1m', '2020-05-01'],
    ['the same day', '2020-05-02', '0d', '2020-05-02'],
  ])('%s', (_, base, rule, day) => {
    expect(dueFrom(base, rule)).toEqual({ due: day, dueAt: null })
  })

  it.each([
    ['2020-05-12T10:00:00+08:00', '24h', '2020-05-13', '2020-05-13T10:00:00+08:00'],
    ['2020-05-12T23:30:00+08:00', '2h', '2020-05-13', '2020-05-13T01:30:00+08:00'],
    ['2020-05-12T15:30:00Z', '0h', '2020-05-12', '2020-05-12T23:30:00+08:00'],
    ['2020-05-12T16:30:00.250Z', '0h', '2020-05-13', '2020-05-13T00:30:00.250+08:00'],
    ['2020-12-31T23:00:00+08:00', '2h', '2021-01-01', '2021-01-01T01:00:00+08:00'],
  ])('hours from %s run on the clock: %s', (base, rule, day, instant) => {
    expect(dueFrom(base, rule)).toEqual({ due: day, dueAt: instant })
  })

  it.each([
    ['24h', '2020-05-13'],
    ['2h', '2020-05-12'],
    ['0h', '2020-05-12'],
    ['48h', '2020-05-14'],
  ])('without a time of day %s counts whole days', (rule, day) => {
    expect(dueFrom('2020-05-12', rule)).toEqual({ due: day, dueAt: null })
  })

  it('a day in Shanghai is the base of day rules, wherever the phone thinks it is', () => {
    expect(dueFrom('2020-05-12T17:00:00Z', '1d').due).toBe('2020-05-14')
  })

  it('working days that reach into a year without holidays are counted and reported', () => {
    expect(dueFrom('2020-12-25', '10wd')).toEqual({ due: '2021-01-08', dueAt: null, uncovered: [2021] })
    expect(dueFrom('2019-12-30', '3wd')).toEqual({ due: '2020-01-03', dueAt: null, uncovered: [2019] })
  })

  it('other kinds never ask for a calendar', () => {
    expect(dueFrom('2031-12-25', '1m')).toEqual({ due: '2032-01-25', dueAt: null })
  })

  it('more time never ends earlier', () => {
    const day = fc
      .integer({ min: 0, max: 730 })
      .map((n) => formatCivilDate(addDays({ year: 2019, month: 6, day: 1 }, n)))
    fc.assert(
      fc.property(day, fc.constantFrom('wd', 'd', 'm', 'h'), fc.nat(40), fc.nat(40), (base, unit, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        return dueFrom(base, `${less}${unit}`).due <= dueFrom(base, `${more}${unit}`).due
      }),
      { numRuns: rounds, seed: 20200320 },
    )
  })
})

describe('time limits as text', () => {
  it.each([
    '',
    'soon',
    '10',
    'wd',
    '-1d',
    '1.5d',
    '01d',
    '10 wd',
    '10WD',
    '5w',
    '1y',
    'q',
    'Q-end',
    '24h+1d',
    '1d+',
    '+1d',
    '99999d',
    '１０wd',
  ])('"%s" is refused', (text) => {
    expect(() => parseDue(text)).toThrow(RangeError)
  })

  it.each(['2020-02-30', '2020-5-1', '2020-05-12T10:00:00', '2020-05-12 10:00', 'today', ''])(
    '"%s" is no base',
    (text) => {
      expect(dueBaseOf(text)).toBeNull()
    },
  )

  it('a base that was not read first is refused, not guessed', () => {
    expect(() => due({ date: '2020-02-30' }, parseDue('1d'), calendar)).toThrow(RangeError)
    expect(() => due({ date: '2020-02-20', instant: 'noon' }, parseDue('1h'), calendar)).toThrow(RangeError)
  })
})

describe('ages and elapsed time', () => {
  const day = (text: string) => parseCivilDate(text) ?? { year: 0, month: 1, day: 1 }

  it.each([
    ['2020-11-19', 15],
    ['2020-11-20', 16],
    ['2022-11-19', 17],
    ['2022-11-20', 18],
  ])('a child born on 2004-11-20 is on %s %i years old', (on, age) => {
    expect(ageOn(day('2004-11-20'), day(on))).toBe(age)
  })

  it.each([
    ['2004-11-20', '2020-11-20', 15],
    ['2004-11-20', '2020-11-21', 16],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2020-11-20', '2020-11-20', 0],
  ])('who counts from the day after the birthday finds a child born on %s on %s %i years old', (born, on, age) => {
    expect(ageOn(day(born), day(on), 'day-after-birthday')).toBe(age)
  })

  it('task T4 has used 134 of 225 days on 1 August', () => {
    const since = (text: string) => toDayNumber(day(text)) - toDayNumber(day('2020-03-20'))
    expect([since('2020-08-01'), since('2020-10-31')]).toEqual([134, 225])
  })
})
