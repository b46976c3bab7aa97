/** Counts of children by village and band, with the rule that hides small ones. */
import type { SubjectItem } from '../api/types.ts'

export interface VillageRow {
  village: string
  /** By band; the empty string for children without one. */
  bands: ReadonlyMap<string, number>
  total: number
}

const ORDER = ['RED', 'HIGH', 'ORANGE', 'YELLOW', 'MID', 'GREEN', 'LOW']

export function countByVillage(children: readonly SubjectItem[]): VillageRow[] {
  const villages = new Map<string, Map<string, number>>()
  for (const child of children) {
    const bands = villages.get(child.areaLabel) ?? new Map<string, number>()
    villages.set(child.areaLabel, bands)
    const band = child.band?.band ?? ''
    bands.set(band, (bands.get(band) ?? 0) + 1)
  }
  return [...villages].map(([village, bands]) => ({ village, bands, total: sum([...bands.values()]) }))
}

/** Worst first; children without a band last. */
export function bandColumns(rows: readonly VillageRow[]): string[] {
  const found = new Set(rows.flatMap((row) => [...row.bands.keys()]))
  const rank = (band: string): number =>
    band === '' ? ORDER.length + 1 : ORDER.indexOf(band) < 0 ? ORDER.length : ORDER.indexOf(band)
  return [...found].sort((a, b) => rank(a) - rank(b))
}

/** One or two children could be recognised: the count is not shown. */
export function smallCell(count: number): string {
  return count === 0 ? '—' : count < 3 ? '<3' : String(count)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
