/**
 * Where an edit stands that was made without a line: on which revision of the server its branch grew (trunk), and which
 * place it has in the branch (base). The first edit of a branch has base = trunk; each further one counts on by one.
 */
import type { Id } from '../store/query.ts'

export interface EditVersion {
  /** Made by the device, one for each thing and each time it works without a line. */
  readonly branch: Id
  /** The last revision of the server that the device knew when the branch began; 0 for a thing not on file yet. */
  readonly trunk: number
  /** `trunk` and the number of earlier edits in this branch. */
  readonly base: number
}

/** Edits that one branch may hold. A device that has had answers and deltas begins a new branch. */
export const MOST_EDITS_OF_BRANCH = 200

/** `next` can be taken now, `early` has to wait for a predecessor, `taken` is held by another edit, `wrong` never fits. */
export type Place = 'next' | 'early' | 'taken' | 'wrong'

/** @param next the base that the branch waits for; null when nothing of the branch has been taken. */
export function placeOf({ trunk, base }: EditVersion, next: number | null): Place {
  if (trunk < 0 || base < trunk || base - trunk >= MOST_EDITS_OF_BRANCH) return 'wrong'
  const expected = next ?? trunk
  if (base === expected) return 'next'
  return base > expected ? 'early' : 'taken'
}
