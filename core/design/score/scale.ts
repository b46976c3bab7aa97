/** The bands of a score on a scale: where each begins and ends, which points nobody reaches, what overlaps. */
import type { InstrumentDefinition } from '../../model/definitions.ts'

type Instrument = Pick<InstrumentDefinition, 'items' | 'bands' | 'max' | 'score'>

export interface Reach {
  /** Least and most points that answers can give. */
  least: number
  most: number
}

/** null where a formula works the score out, or an item has no points: then only a run can tell. */
export function reachOf({ items, score }: Instrument): Reach | null {
  if (score !== undefined) return null
  let [least, most] = [0, 0]
  for (const item of items) {
    const points = (item.options ?? item.ranges ?? []).map((option) => option.points)
    const known = points.filter((value) => value !== undefined)
    if (known.length === 0) return null
    least += Math.min(...known)
    most += Math.max(...known)
  }
  return { least, most }
}

export interface BandSpan {
  id: string
  /** Inclusive. */
  from: number
  /** Exclusive; null for the highest. */
  to: number | null
}

/** Bands with a start of their own, from the lowest; a band ends where the next begins. */
export function spansOfBands(bands: InstrumentDefinition['bands']): BandSpan[] {
  const starts = bands.flatMap(({ id, from }) => (from === undefined ? [] : [{ id, from }]))
  const sorted = [...starts].sort((a, b) => a.from - b.from)
  return sorted.map(({ id, from }, n) => ({ id, from, to: sorted[n + 1]?.from ?? null }))
}

export type ScaleFinding =
  /** Scores below this have no band. */
  | { kind: 'gap'; below: number; least: number }
  /** Both begin at the same score: only one of them is ever reached. */
  | { kind: 'overlap'; bands: readonly [string, string]; at: number }
  /** No answers give so many points. */
  | { kind: 'unreached'; band: string; from: number; most: number }
  /** Starts neither rise nor fall from the best band to the worst. */
  | { kind: 'order' }

export function scaleFindings(instrument: Instrument): ScaleFinding[] {
  const spans = spansOfBands(instrument.bands)
  const reach = reachOf(instrument)
  const [lowest] = spans
  const findings: ScaleFinding[] = []
  const isWhole = !instrument.bands.some(({ fromParam }) => fromParam !== undefined)
  if (lowest && reach && isWhole && lowest.from > reach.least) {
    findings.push({ kind: 'gap', below: lowest.from, least: reach.least })
  }
  for (const [n, span] of spans.entries()) {
    if (span.to === span.from) {
      findings.push({ kind: 'overlap', bands: [span.id, spans[n + 1]?.id ?? ''], at: span.from })
    }
    if (reach && span.from > reach.most) {
      findings.push({ kind: 'unreached', band: span.id, from: span.from, most: reach.most })
    }
  }
  return isOrdered(instrument.bands) ? findings : [...findings, { kind: 'order' }]
}

function isOrdered(bands: InstrumentDefinition['bands']): boolean {
  const starts = bands.flatMap(({ from }) => (from === undefined ? [] : [from]))
  const steps = starts.slice(1).map((value, n) => value - (starts[n] ?? value))
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
}

/** What a sample comes to: chosen options by item. null for the sum while an item is open. */
export function sampleScore(
  { items, bands }: Instrument,
  chosen: Readonly<Record<string, string>>,
): { sum: number; open: number; band: string | null } {
  const points = items.map((item) => item.options?.find(({ id }) => id === chosen[item.id])?.points)
  const sum = points.reduce<number>((total, value) => total + (value ?? 0), 0)
  const open = points.filter((value) => value === undefined).length
  const band = spansOfBands(bands).findLast(({ from }) => from <= sum)
  return { sum: Math.round(sum * 10_000) / 10_000, open, band: open > 0 ? null : (band?.id ?? null) }
}
