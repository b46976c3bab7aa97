/** How endangered a child is by its last scores, for the order of lists: which bands come first is said here once. */
import { isJsonObject } from '../../core/model/json.ts'

/** Scores that tell of danger; the others are of homes, places and services. */
const OF_DANGER = ['SC-1', 'SC-2']
const DEGREES: Readonly<Record<string, number>> = { RED: 3, HIGH: 3, YELLOW: 2, MID: 2, BLUE: 1, LOW: 1 }

/** 3 for the worst bands, 0 for none. */
export function riskDegree(scores: unknown): number {
  const degrees = OF_DANGER.map((id) => {
    const result = isJsonObject(scores) ? scores[id] : undefined
    const band = isJsonObject(result) ? String(result['finalBand']) : ''
    return Object.hasOwn(DEGREES, band) ? (DEGREES[band] ?? 0) : 0
  })
  return Math.max(0, ...degrees)
}
