/** Issues that somebody else found (handing in, the server): each stays until its field changes. */
import type { Issue } from '../errors/issue.ts'

export interface PinnedIssues {
  at(pointer: string): readonly Issue[]
  all(): Issue[]
  add(issues: readonly Issue[]): void
  /** A change inside a block or of the block itself settles what was pinned on either. */
  settle(changed: string): void
  clear(): void
}

export function pinnedIssues(): PinnedIssues {
  const pinned = new Map<string, Issue[]>()
  return {
    at: (pointer) => pinned.get(pointer) ?? [],
    all: () => [...pinned.values()].flat(),
    add(issues) {
      for (const issue of issues) pinned.set(issue.path, [...(pinned.get(issue.path) ?? []), issue])
    },
    settle(changed) {
      for (const place of pinned.keys()) if (touches(place, changed)) pinned.delete(place)
    },
    clear: () => pinned.clear(),
  }
}

function touches(place: string, changed: string): boolean {
  return place === changed || place.startsWith(`${changed}/`) || changed.startsWith(`${place}/`)
}
