/** Quarterly and monthly reports count what records say, and nothing twice. */
import { describe, expect, it } from 'vitest'
import { taskProgress } from '../../../core/document/reports/task-progress.ts'
import { townshipSummary } from '../../../core/document/reports/township-summary.ts'
import { visitReport } from '../../../core/document/reports/visit-report.ts'
import {
  CHILDREN,
  progressOf,
  record,
  TOWNSHIP_QUARTER,
  visit,
  VILLAGE_QUARTER,
} from '../../documents/samples/quarter-records.ts'

describe('the visit report of a village', () => {
  const report = visitReport(VILLAGE_QUARTER)

  it('counts a child as visited when a visit of the quarter saw it', () => {
    expect([report?.due, report?.done, report?.completion]).toEqual([4, 3, 75])
    expect(report?.children.map(({ seen }) => seen)).toEqual([true, true, true, false])
  })

  it('lists who is late from the day after the quarter on', () => {
    const late = [{ childFileNo: CHILDREN.unseen.childFileNo, due: '2020-06-30', days: 3 }]
    expect(report?.overdue).toEqual(late)
    expect(visitReport({ ...VILLAGE_QUARTER, asOf: '2020-06-30' })?.overdue).toEqual([])
  })

  it('shows the band that the assessment of the visit gave, red where harm was seen', () => {
    expect(report?.children.map(({ band }) => band)).toEqual([['GREEN'], ['BLUE'], ['RED'], []])
  })

  it('counts a child once in each of its categories', () => {
    expect(report?.counts.reduce((sum, { children }) => sum + children, 0)).toBe(5)
    expect(report?.counts).toContainEqual({ village: '石梁村', category: 'K07', band: 'RED', children: 1 })
  })

  it('counts the mandatory reports of the quarter alone', () => {
    expect(report?.reportsMade).toBe(1)
    expect(visitReport({ ...VILLAGE_QUARTER, quarter: '2020Q3' })?.reportsMade).toBe(0)
  })

  it('takes no child that was registered after the quarter, and days count in Shanghai', () => {
    expect(visitReport({ ...VILLAGE_QUARTER, quarter: '2019Q4' })?.due).toBe(0)
    const lastNight = visit(CHILDREN.unseen, '2020-06-30T15:30:00Z')
    const nextDay = visit(CHILDREN.unseen, '2020-06-30T16:30:00Z')
    const done = (one: typeof lastNight) =>
      visitReport({ ...VILLAGE_QUARTER, records: [...VILLAGE_QUARTER.records, one] })?.done
    expect([done(lastNight), done(nextDay)]).toEqual([4, 3])
  })

  it('is none for a quarter that is none', () => {
    expect(visitReport({ ...VILLAGE_QUARTER, quarter: '2020Q5' })).toBeNull()
  })
})

describe('the summary of a township', () => {
  it('sums its villages', () => {
    const summary = townshipSummary(TOWNSHIP_QUARTER)
    expect(summary?.villages.map(({ village, due, done }) => [village, due, done])).toEqual([
      ['彭铺村', 1, 1],
      ['石梁村', 4, 3],
    ])
    expect([summary?.due, summary?.done, summary?.completion]).toEqual([5, 4, 80])
  })

  it('names as newly red only who was not red before the quarter', () => {
    expect(townshipSummary(TOWNSHIP_QUARTER)?.newRed).toBe(1)
    const before = visit(CHILDREN.harmed, '2020-03-30T10:00:00+08:00', { harmSigns: true }, { 'SC-1': 'BLUE' })
    expect(townshipSummary({ ...TOWNSHIP_QUARTER, records: [before, ...TOWNSHIP_QUARTER.records] })?.newRed).toBe(0)
  })

  it('counts carers who fail and pupils who drop out by their last check', () => {
    const check = (contDays: number, at: string) =>
      record('ED-02', CHILDREN.orphan, at, {
        month: at.slice(0, 7),
        contDays,
        declared: false,
        labour: false,
        D1: 0,
        D2: 'a',
        D3: 'a',
        D4: 'a',
        D5: 'a',
        D6: 'a',
        D7: 'a',
        D8: 'a',
        ownerTeacher: '王老师',
        grade: 'P5',
      })
    const carer = record('LB-03', CHILDREN.lonely, '2020-05-20', { performance: 'FAIL' })
    const away = check(12, '2020-05-10')
    const count = (...more: typeof TOWNSHIP_QUARTER.records) => {
      const summary = townshipSummary({ ...TOWNSHIP_QUARTER, records: [...TOWNSHIP_QUARTER.records, ...more] })
      return [summary?.unfitCarers, summary?.dropouts]
    }
    expect(count(carer, away)).toEqual([1, 1])
    expect(count(carer, away, check(0, '2020-06-10'))).toEqual([1, 0])
  })
})

describe('the progress of the tasks', () => {
  it('takes the last report of each task up to the month, by task', () => {
    const early = { ...progressOf('2020-07')[0], progressPct: 10 }
    const late = { ...progressOf('2020-10')[0], progressPct: 99 }
    const progress = taskProgress('2020-08', [late, ...progressOf('2020-08'), early])
    expect(progress.tasks.map(({ taskId, progressPct }) => [taskId, progressPct])).toEqual([
      ['T1', 100],
      ['T4', 60],
      ['T6', 30],
    ])
    expect(progress.problems.map(({ taskId }) => taskId)).toEqual(['T4', 'T6'])
    expect(progress.nextStepCount).toBe(2)
  })
})
