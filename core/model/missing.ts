/** Typed missing values: why there is no answer. They count as an answer, and as unknown in every rule. */
import { own } from './json.ts'

export const MISSING_REASONS = ['unknown', 'refused', 'not-asked', 'not-applicable', 'not-safe-to-ask'] as const
export type MissingReason = (typeof MISSING_REASONS)[number]
export interface MissingValue {
  missing: MissingReason
}

export function missingReason(value: unknown): MissingReason | null {
  const reason = own(value, 'missing')
  return MISSING_REASONS.find((known) => known === reason) ?? null
}
