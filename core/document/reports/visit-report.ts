/**
 * The quarterly visit report of a village (DOC-15): one line for each child, counts, what is overdue.
 * A child is visited when a visit of the quarter saw it (G1); one registered later is not due yet.
 */
import { formatCivilDate, toDayNumber } from '../../model/civil-date.ts'
import { dayOf } from '../wording/chinese-date.ts'
import type { ReportChild, ReportRecord, ReportRequest } from './report-input.ts'
import { isUpTo, liesIn, reportQuarter, type ReportQuarter } from './report-quarter.ts'
import { bandsOn, countBands, type BandCount, type RiskBands } from './risk-bands.ts'

/** Answers of the visit that the line of a child shows, by the names of LB-04. */
const SHOWN = [
  'mode',
  'incomeChange',
  'newIllness',
  'disaster',
  'carerSame',
  'carerPerform',
  'harmSigns',
  'aloneSigns',
  'enrol',
  'attendance',
  'boarding',
] as const

/** A line of the report; without a visit of the quarter, `seen` is false and no answer stands. */
export type VisitLine = Partial<Record<(typeof SHOWN)[number], unknown>> & {
  childFileNo: string
  categories: readonly string[]
  visitAt?: string
  seen: boolean
  /** Bands of the risk scores that the child carries. */
  band: readonly string[]
}

export interface VisitReport {
  area: string
  quarter: string
  year: number
  quarterNo: string
  /** First and last day of the quarter, `YYYY-MM-DD`. */
  from: string
  to: string
  children: VisitLine[]
  counts: BandCount[]
  due: number
  done: number
  /** Per cent with one decimal; 100 when nobody is due. */
  completion: number
  overdue: { childFileNo: string; due: string; days: number }[]
  overdueCount: number
  /** Mandatory reports (CU-02) of the quarter. */
  reportsMade: number
}

/** What is known of a child in the quarter. */
export interface ChildQuarter {
  child: ReportChild
  /** All records of the child up to the end of the quarter, in the order of time. */
  records: ReportRecord[]
  /** The last visit of the quarter that saw the child, else the last one. */
  visit: ReportRecord | null
  seen: boolean
  bands: RiskBands
}

/** `null` when the quarter is not `YYYYQn`. */
export function visitReport(request: ReportRequest): VisitReport | null {
  const quarter = reportQuarter(request.quarter)
  if (quarter === null) return null
  const known = childrenOfQuarter(request, quarter)
  const overdue = overdueOf(known, quarter, request.asOf)
  const done = known.filter(({ seen }) => seen).length
  return {
    area: request.area,
    quarter: request.quarter,
    year: quarter.year,
    quarterNo: quarter.quarterNo,
    from: formatCivilDate(quarter.first),
    to: formatCivilDate(quarter.last),
    children: known.map(lineOf),
    counts: countBands(known),
    due: known.length,
    done,
    completion: percentage(done, known.length),
    overdue,
    overdueCount: overdue.length,
    reportsMade: request.records.filter(({ form, at }) => form === 'CU-02' && liesIn(quarter, at)).length,
  }
}

/** The children due in the quarter, by village and number. */
export function childrenOfQuarter(request: ReportRequest, quarter: ReportQuarter): ChildQuarter[] {
  const byChild = groupedBy(request.records, ({ childFileNo }) => childFileNo)
  return request.children
    .filter(({ registeredOn }) => isUpTo(quarter.last, registeredOn))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((child) => {
      const all = byChild.get(child.childFileNo) ?? []
      const records = all.filter(({ at }) => isUpTo(quarter.last, at)).toSorted((a, b) => timeOf(a) - timeOf(b))
      const visits = records.filter(({ form, at }) => form === 'LB-04' && liesIn(quarter, at))
      const seeing = visits.findLast(({ answers }) => answers['seenChild'] === true)
      return {
        child,
        records,
        visit: seeing ?? visits.at(-1) ?? null,
        seen: seeing !== undefined,
        bands: bandsOn(records, quarter.last),
      }
    })
}

/** The entries by a key, keys and entries in the order in which they come. */
export function groupedBy<T>(entries: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group) group.push(entry)
    else groups.set(keyOf(entry), [entry])
  }
  return groups
}

/** Per cent with one decimal. */
export function percentage(done: number, due: number): number {
  return due === 0 ? 100 : Math.round((1000 * done) / due) / 10
}

/** Whoever was not seen by the end of the quarter, from the day after it on. */
export function overdueOf(
  known: readonly ChildQuarter[],
  quarter: ReportQuarter,
  asOf: string,
): VisitReport['overdue'] {
  const today = dayOf(asOf)
  const days = today === null ? 0 : toDayNumber(today) - toDayNumber(quarter.last)
  if (days <= 0) return []
  return known
    .filter(({ seen }) => !seen)
    .map(({ child }) => ({ childFileNo: child.childFileNo, due: formatCivilDate(quarter.last), days }))
}

function lineOf({ child, visit, seen, bands }: ChildQuarter): VisitLine {
  const { childFileNo, categories } = child
  const band = Object.values(bands)
  if (visit === null) return { childFileNo, categories, seen, band }
  const shown = SHOWN.map((name) => [name, visit.answers[name]] as const).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(shown), childFileNo, categories, visitAt: visit.at, seen, band }
}

function keyOf({ village, childFileNo }: ReportChild): string {
  return JSON.stringify([village, childFileNo])
}

function timeOf({ at }: ReportRecord): number {
  return Date.parse(at)
}
