/**
 * The quarterly summary of a township (DOC-16): visits and counts by village, and what stands out.
 * Open cases and the narrative are no answers of children and come from outside.
 */
import type { ReportRecord, ReportRequest } from './report-input.ts'
import { dayBefore, liesIn, reportQuarter, type ReportQuarter } from './report-quarter.ts'
import { bandsOn, countBands, type BandCount } from './risk-bands.ts'
import { childrenOfQuarter, groupedBy, overdueOf, percentage, type ChildQuarter } from './visit-report.ts'

export interface TownshipSummary {
  area: string
  quarter: string
  year: number
  quarterNo: string
  counts: BandCount[]
  villages: { village: string; due: number; done: number; completion: number; overdueCount: number }[]
  due: number
  done: number
  completion: number
  overdueCount: number
  /** Children who were not red before the quarter and are at its end. */
  newRed: number
  /** Children whose last verification of the quarter finds the carer insufficient, unfit or failing. */
  unfitCarers: number
  /** Children whose last check of the quarter finds them suspected of dropping out, gone, or at work. */
  dropouts: number
  openCases: number
  narrative: string
}

const UNFIT: readonly unknown[] = ['INSUFFICIENT', 'UNFIT']
const OUT_OF_SCHOOL: readonly unknown[] = ['SUSPECTED', 'DROPOUT', 'LABOUR']

/** `null` when the quarter is not `YYYYQn`. */
export function townshipSummary(
  request: ReportRequest & { openCases: number; narrative: string },
): TownshipSummary | null {
  const quarter = reportQuarter(request.quarter)
  if (quarter === null) return null
  const known = childrenOfQuarter(request, quarter)
  const count = (holds: (one: ChildQuarter) => boolean) => known.filter(holds).length
  return {
    area: request.area,
    quarter: request.quarter,
    year: quarter.year,
    quarterNo: quarter.quarterNo,
    counts: countBands(known),
    villages: [...groupedBy(known, ({ child }) => child.village)].map(([village, children]) => ({
      village,
      ...visitsOf(children, quarter, request.asOf),
    })),
    ...visitsOf(known, quarter, request.asOf),
    newRed: count((one) => becameRed(one, quarter)),
    unfitCarers: count((one) => hasUnfitCarer(lastOf(one, 'LB-03', quarter))),
    dropouts: count((one) => OUT_OF_SCHOOL.includes(lastOf(one, 'ED-02', quarter)?.answers['status'])),
    openCases: request.openCases,
    narrative: request.narrative,
  }
}

function visitsOf(children: readonly ChildQuarter[], quarter: ReportQuarter, asOf: string) {
  const done = children.filter(({ seen }) => seen).length
  return {
    due: children.length,
    done,
    completion: percentage(done, children.length),
    overdueCount: overdueOf(children, quarter, asOf).length,
  }
}

function becameRed({ records, bands }: ChildQuarter, quarter: ReportQuarter): boolean {
  return bands['SC-1'] === 'RED' && bandsOn(records, dayBefore(quarter))['SC-1'] !== 'RED'
}

function hasUnfitCarer(verification: ReportRecord | undefined): boolean {
  if (verification === undefined) return false
  return UNFIT.includes(verification.scores['SC-4']?.finalBand) || verification.answers['performance'] === 'FAIL'
}

function lastOf({ records }: ChildQuarter, form: string, quarter: ReportQuarter): ReportRecord | undefined {
  return records.findLast((record) => record.form === form && liesIn(quarter, record.at))
}
