/** Steps of editing that can be undone and done again. Values are never changed in place, so a step back is exact. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
}

/** Steps that can be undone; older ones are forgotten. */
export const MOST_STEPS = 200

export function beginHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] }
}

/** `merges`: the step goes on with the one before, as when a word is typed letter by letter. */
export function step<T>({ past, present, future }: History<T>, next: T, merges: boolean = false): History<T> {
  if (next === present) return { past, present, future }
  if (merges && past.length > 0) return { past, present: next, future: [] }
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [] }
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1)
  if (before === undefined) return { past, present, future }
  return { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [after, ...rest] = future
  if (after === undefined) return { past, present, future }
  return { past: [...past, present], present: after, future: rest }
}
