/** Which of several dated values holds on a day. */

export interface Effective {
  /** First day, inclusive, `YYYY-MM-DD`. */
  effectiveFrom: string
  /** Last day, inclusive; absent while it still holds. */
  effectiveTo?: string
}

/** The value in force on `asOf` (`YYYY-MM-DD`). Where several are, the one that came last wins; null where none is. */
export function effectiveValue<T extends Effective>(values: readonly T[], asOf: string): T | null {
  return values.reduce<T | null>((found, value) => {
    const holds = value.effectiveFrom <= asOf && (value.effectiveTo === undefined || asOf <= value.effectiveTo)
    return holds && (found === null || found.effectiveFrom <= value.effectiveFrom) ? value : found
  }, null)
}
