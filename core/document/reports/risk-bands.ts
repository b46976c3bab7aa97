/** The band of each risk score that a child carried on a day, taken from the last record that gave one. */
import type { CivilDate } from '../../model/civil-date.ts'
import { isUpTo } from './report-quarter.ts'
import type { ReportChild, ReportRecord } from './report-input.ts'

/** Scores that say how much a child is at risk: in difficulty, and left behind. */
const RISK_SCORES = ['SC-1', 'SC-2'] as const
export type RiskScore = (typeof RISK_SCORES)[number]
export type RiskBands = Partial<Record<RiskScore, string>>

/** `records` of one child in the order of time. */
export function bandsOn(records: readonly ReportRecord[], day: CivilDate): RiskBands {
  const bands: RiskBands = {}
  for (const record of records) {
    if (!isUpTo(day, record.at)) continue
    for (const id of RISK_SCORES) {
      const band = record.scores[id]?.finalBand
      if (typeof band === 'string') bands[id] = band
    }
  }
  return bands
}

/** A row of the count: children of one village, category and band; `NONE` where there is none. */
export interface BandCount {
  village: string
  category: string
  band: string
  children: number
}

/** A child stands once in each of its categories; left-behind children count by SC-2, others by SC-1. */
export function countBands(children: readonly { child: ReportChild; bands: RiskBands }[]): BandCount[] {
  const counts = new Map<string, BandCount>()
  for (const { child, bands } of children) {
    for (const category of child.categories.length === 0 ? ['NONE'] : child.categories) {
      const band = (category === 'LB' ? (bands['SC-2'] ?? bands['SC-1']) : (bands['SC-1'] ?? bands['SC-2'])) ?? 'NONE'
      const key = JSON.stringify([child.village, category, band])
      const count = counts.get(key) ?? { village: child.village, category, band, children: 0 }
      counts.set(key, { ...count, children: count.children + 1 })
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
}
