import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addQuarters,
  effectiveValue,
  formatQuarter,
  formatShanghaiInstant,
  parseInstant,
  parseQuarter,
  quarterEnd,
  quarterOf,
  quarterStart,
} from '../../../core/calendar/index.ts'
import { formatCivilDate, parseCivilDate } from '../../../core/model/civil-date.ts'

const rounds = Number(process.env.TONGBIAO_ROUNDS ?? 200)

describe('quarters', () => {
  it.each([
    ['2020-01-01', '2020Q1', '2020-01-01', '2020-03-31'],
    ['2020-06-30', '2020Q2', '2020-04-01', '2020-06-30'],
    ['2020-07-01', '2020Q3', '2020-07-01', '2020-09-30'],
    ['2020-12-31', '2020Q4', '2020-10-01', '2020-12-31'],
  ])('%s lies in %s', (date, name, first, last) => {
    const quarter = quarterOf(parseCivilDate(date) ?? { year: 0, month: 1, day: 1 })
    expect(formatQuarter(quarter)).toBe(name)
    expect(parseQuarter(name)).toEqual(quarter)
    expect([formatCivilDate(quarterStart(quarter)), formatCivilDate(quarterEnd(quarter))]).toEqual([first, last])
  })

  it('moves over the year in both directions', () => {
    expect(addQuarters({ year: 2020, quarter: 4 }, 1)).toEqual({ year: 2021, quarter: 1 })
    expect(addQuarters({ year: 2020, quarter: 1 }, -1)).toEqual({ year: 2019, quarter: 4 })
  })

  it.each(['2020Q5', '2020Q0', '2020q1', '2020-Q1', '20Q1', ' 2020Q1'])('"%s" is no quarter', (text) => {
    expect(parseQuarter(text)).toBeNull()
  })
})

describe('instants', () => {
  it('what is written is read back as the same moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_000_000_000_000, max: 253_000_000_000_000 }), (moment) => {
        expect(parseInstant(formatShanghaiInstant(moment))).toBe(moment)
      }),
      { numRuns: rounds, seed: 20200320 },
    )
  })

  it('agrees with the clock of the machine on well-formed text', () => {
    for (const text of ['2020-05-12T09:00:00+08:00', '2020-02-29T23:59:59Z', '1969-12-31T23:00:00.5-05:30']) {
      expect(parseInstant(text)).toBe(Date.parse(text))
    }
  })

  it.each([
    '2020-05-12T24:00:00Z',
    '2020-05-12T09:60:00Z',
    '2020-02-30T09:00:00Z',
    '2020-05-12T09:00:00',
    '2020-05-12',
  ])('"%s" is no instant', (text) => {
    expect(parseInstant(text)).toBeNull()
  })
})

describe('values with a first and a last day', () => {
  const values = [
    { value: 'RS2020', effectiveFrom: '1900-01-01' },
    { value: 'RS2021', effectiveFrom: '2021-06-01' },
    { value: 'trial', effectiveFrom: '2020-07-01', effectiveTo: '2020-07-31' },
  ]

  it.each([
    ['1899-12-31', null],
    ['2020-03-19', 'RS2020'],
    ['2020-07-01', 'trial'],
    ['2020-07-31', 'trial'],
    ['2020-08-01', 'RS2020'],
    ['2021-05-31', 'RS2020'],
    ['2021-06-01', 'RS2021'],
  ])('on %s %s holds', (asOf, value) => {
    expect(effectiveValue(values, asOf)?.value ?? null).toBe(value)
  })
})
