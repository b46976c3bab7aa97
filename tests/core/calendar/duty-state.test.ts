/** Recurring duties: when each opens, by when it is due, what ends it, and who is told when it is late. */
import { describe, expect, it } from 'vitest'
import { parseDue, standingOf, type DutyHistory, type DutyRule } from '../../../core/calendar/index.ts'
import { calendar2020 } from './county-calendar.ts'

const calendar = calendar2020()
type Wish = Partial<Omit<DutyRule, 'due'>> & { due: string }

function standing(day: string, { due, ...wish }: Wish, history: Partial<DutyHistory> = {}) {
  return standingOf({ every: 'quarter', calendar, ...wish, due: parseDue(due) }, { done: [], ...history }, day)
}

const summer = {
  every: 'term',
  terms: [
    { from: '01-11', to: '02-16' },
    { from: '07-01', to: '08-31' },
  ],
} as const

describe('The quarterly visit', () => {
  const late = [
    { afterDays: 1, role: 'SUP' },
    { afterDays: 11, role: 'MZ_CASE' },
  ]
  const visit = { due: 'q-end', remindDaysBefore: 15, late }

  it.each([
    ['2020-04-01', 'due', false, []],
    ['2020-06-14', 'due', false, []],
    ['2020-06-15', 'due', true, []],
    ['2020-06-30', 'due', true, []],
    ['2020-07-01', 'overdue', false, ['SUP']],
    ['2020-07-10', 'overdue', false, ['SUP']],
    ['2020-07-11', 'overdue', false, ['SUP', 'MZ_CASE']],
  ])('of the second quarter is on %s %s', (day, state, remind, told) => {
    const now = standing(day, visit, { since: '2020-01-15', periods: ['2020Q1'] })
    expect(now).toEqual({
      period: '2020Q2',
      from: '2020-04-01',
      opens: '2020-04-01',
      due: '2020-06-30',
      state,
      remind,
      told,
    })
  })

  it('of a quarter gone by is not asked for of a child who was not known when it began, nor when nobody knows', () => {
    expect(standing('2020-07-05', visit, { since: '2020-04-02' })).toMatchObject({ period: '2020Q3', state: 'due' })
    expect(standing('2020-07-05', visit)).toMatchObject({ period: '2020Q3' })
  })

  it('is made up for by a visit after the quarter', () => {
    const history = { since: '2020-01-01', done: ['2020-07-03'] }
    expect(standing('2020-07-05', visit, history)).toMatchObject({ period: '2020Q3', state: 'done' })
  })
})

describe('The monthly report of tasks', () => {
  const report = { every: 'month', due: '1m+4d', remindDaysBefore: 3, times: 2 } as const
  const history = { since: '2020-03-20' }

  it.each([
    ['2020-07-31', '2020-06', '2020-07-05', 'overdue'],
    ['2020-08-01', '2020-07', '2020-08-05', 'due'],
    ['2020-08-05', '2020-07', '2020-08-05', 'due'],
    ['2020-08-06', '2020-07', '2020-08-05', 'overdue'],
  ])('is on %s that of %s, by %s: %s', (day, period, due, state) => {
    expect(standing(day, report, history)).toMatchObject({ period, due, state })
  })

  it('is done when each task has been reported in the month after', () => {
    expect(standing('2020-08-04', report, { ...history, done: ['2020-08-02'] })).toMatchObject({ state: 'due' })
    expect(standing('2020-08-04', report, { ...history, done: ['2020-08-02', '2020-08-02'] })).toMatchObject({
      state: 'done',
    })
  })
})

describe('Duties of a year', () => {
  it.each([
    ['2020-09-30', null],
    ['2020-10-01', { due: '2020-12-31', state: 'due', remind: true }],
    ['2020-12-31', { state: 'due' }],
  ])('premium roster from October to December: %s', (day, expected) => {
    const now = standing(day, { every: 'year', due: '11m+30d', remindDaysBefore: 91 })
    if (expected === null) expect(now?.period).not.toBe('2020')
    else expect(now).toMatchObject({ period: '2020', ...expected })
  })

  it.each([
    ['2012-03-15', '2020-03-01', '2020-03-31'],
    ['2012-02-29', '2021-02-20', '2021-02-28'],
    ['2012-02-29', '2020-02-20', '2020-02-29'],
  ])('benefits of a child born on %s are looked at again in the month of birth', (base, day, due) => {
    const now = standing(day, { every: 'year', base, due: 'm-end', remindDaysBefore: 31 })
    expect(now).toMatchObject({ due, state: 'due' })
  })

  it('are not late for a year in which the child was not known', () => {
    const rule = { every: 'year', due: '30d', remindDaysBefore: 15, late: [{ afterDays: 1, role: 'JOINT' }] } as const
    expect(standing('2020-02-01', rule, { since: '2019-06-01' })).toMatchObject({ state: 'overdue', told: ['JOINT'] })
    expect(standing('2020-01-31', rule, { since: '2019-06-01' })).toMatchObject({ state: 'due' })
  })
})

describe('A duty that comes once', () => {
  const alarm = { every: 'once', base: '2004-11-20', due: '189m' } as const

  it('stays away until its day, stands from then on, and ends when it is done', () => {
    expect(standing('2020-08-19', alarm)).toBeNull()
    expect(standing('2020-08-20', alarm)).toMatchObject({ due: '2020-08-20', state: 'due', remind: true })
    expect(standing('2020-08-21', alarm, { since: '2020-01-01' })).toMatchObject({ state: 'overdue' })
    expect(standing('2020-08-21', alarm, { since: '2020-08-21' })).toBeNull()
    expect(standing('2020-09-01', alarm, { since: '2020-01-01', done: ['2020-08-25'] })).toMatchObject({
      state: 'done',
    })
    expect(standing('2020-08-20', alarm, { done: ['2020-05-01'] })).toMatchObject({ state: 'due' })
  })

  it('has no day without its base', () => {
    expect(standing('2020-08-20', { every: 'once', due: '12m' })).toBeNull()
  })
})

describe('Holiday patrols', () => {
  it('reach each key child in the first ten days', () => {
    const rule = { ...summer, due: '10d' }
    expect(standing('2020-07-11', rule)).toMatchObject({ period: '2020-07-01', due: '2020-07-11', state: 'due' })
    expect(standing('2020-07-12', rule)).toMatchObject({ state: 'overdue' })
    expect(standing('2020-07-12', rule, { done: ['2020-07-04'] })).toMatchObject({ state: 'done' })
    expect(standing('2020-07-12', rule, { done: ['2020-06-30'] })).toMatchObject({ state: 'overdue' })
  })

  it('come twice where the risk is in the middle, the second within the time after the first', () => {
    const rule = { ...summer, due: '20d', times: 2 }
    expect(standing('2020-07-10', rule, { done: ['2020-07-05'] })).toMatchObject({ due: '2020-07-25', state: 'due' })
    expect(standing('2020-07-26', rule, { done: ['2020-07-05', '2020-07-20'] })).toMatchObject({ state: 'done' })
  })

  it('come every week where the risk is high, until the holiday ends', () => {
    const rule = { ...summer, due: '7d', times: 'again' } as const
    expect(standing('2020-07-10', rule, { done: ['2020-07-05'] })).toMatchObject({ due: '2020-07-12', state: 'due' })
    expect(standing('2020-07-13', rule, { done: ['2020-07-05'] })).toMatchObject({ state: 'overdue' })
    expect(standing('2020-08-30', rule, { done: ['2020-08-29'] })).toMatchObject({ state: 'done' })
  })

  it('may run over the turn of the year', () => {
    const rule = { every: 'term', terms: [{ from: '12-28', to: '02-10' }], due: '10d' } as const
    expect(standing('2021-01-05', rule)).toMatchObject({ period: '2020-12-28', due: '2021-01-07' })
  })

  it('have none where the county has set no holiday', () => {
    expect(standing('2020-07-10', { every: 'term', terms: [], due: '10d' })).toBeNull()
  })
})

describe('The report of a quarter', () => {
  const report = { due: 'q-end+5d', late: [{ afterDays: 1, role: 'SUP' }] }
  const history = { since: '2020-03-20' }

  it.each([
    ['2020-06-30', null, undefined],
    ['2020-07-01', 'due', '2020-07-05'],
    ['2020-07-05', 'due', '2020-07-05'],
    ['2020-07-06', 'overdue', '2020-07-05'],
  ])('is on %s %s', (day, state, due) => {
    const now = standing(day, report, history)
    expect([now?.state ?? null, now?.due]).toEqual([state, due])
  })

  it('is done when it was handed in after the quarter, not before', () => {
    expect(standing('2020-07-03', report, { ...history, done: ['2020-07-02'] })?.state).toBe('done')
    expect(standing('2020-07-03', report, { ...history, done: ['2020-06-29'] })?.state).toBe('due')
  })
})
