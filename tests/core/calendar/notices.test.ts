import { describe, expect, it } from 'vitest'
import { noticesOf } from '../../../core/calendar/index.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const read = (task: { due: string | null; dueAt: string | null }, given: string) =>
  noticesOf(task, at(given)).map(
    ({ step, at: ms }) => `${step} ${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16)}`,
  )

describe('A task that nobody does', () => {
  it('is told to the supervisor on the day after, and to civil affairs ten days later, as the quarterly visit is', () => {
    expect(read({ due: '2020-06-30', dueAt: null }, '2020-04-01T00:00')).toEqual([
      'REMIND 2020-06-16T00:00',
      'WARN 2020-07-01T00:00',
      'BREACH 2020-07-11T00:00',
    ])
  })

  it('is recalled when a fifth of the time is left, and not at all where there are only days', () => {
    expect(read({ due: '2020-04-10', dueAt: null }, '2020-04-01T00:00')[0]).toBe('REMIND 2020-04-09T00:00')
    expect(read({ due: '2020-04-03', dueAt: null }, '2020-04-01T09:00')[0]).toBe('WARN 2020-04-04T00:00')
  })

  it('whose time is counted in hours is told of when it has run out, and again a day later', () => {
    expect(read({ due: '2020-05-13', dueAt: '2020-05-13T10:00:00+08:00' }, '2020-05-12T10:00')).toEqual([
      'WARN 2020-05-13T10:00',
      'BREACH 2020-05-14T10:00',
    ])
  })

  it('and has no date is told to nobody', () => {
    expect(read({ due: null, dueAt: null }, '2020-04-01T00:00')).toEqual([])
  })
})
