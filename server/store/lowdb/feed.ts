/**
 * The feed of outbox entries is read from the journal itself: its segments are kept, and its sequence is the order of
 * commit.
 */
import type { Cursors } from '../shared/cursor.ts'
import type { Feed, FeedEvent } from '../../../core/store/port.ts'
import { checkScope, inScope } from '../../../core/store/scope.ts'
import type { FileSystem } from '../shared/file-system.ts'
import { listSegments, readSegment, segmentsFrom } from './journal-reading.ts'
import type { Paths } from './paths.ts'
import type { Projection } from './projection.ts'
import type { JournalLine } from './subject-file.ts'

/** A transaction, and a place among its changes. */
type Position = readonly [seq: number, change: number]

const PURPOSE = 'feed'

/** The cursor behind everything that transaction `seq` did. */
export function cursorBehind(cursors: Cursors, seq: number): string {
  return cursors.write(PURPOSE, [seq, Number.MAX_SAFE_INTEGER])
}

export function makeFeed(
  fs: FileSystem,
  paths: Paths,
  cursors: Cursors,
  index: Projection,
  applied: () => number,
): Feed {
  return {
    async read(after, limit, scope) {
      checkScope(scope)
      const from: Position = after === null ? [0, 0] : (cursors.read(PURPOSE, after) as Position)
      const end = applied()
      const events: FeedEvent[] = []
      if (from[0] > end || (from[0] === end && from[1] === Number.MAX_SAFE_INTEGER)) return { events, next: after }
      for await (const line of linesFrom(fs, paths.journal, from[0], end)) {
        for (const [i, op] of line.ops.entries()) {
          const isNew = line.seq > from[0] || i > from[1]
          if (op[0] !== 'outbox' || !isNew) continue
          const [, owner, entry] = op
          if (!inScope(scope, owner, index.owner(owner)?.area ?? null)) continue
          const cursor = cursors.write(PURPOSE, [line.seq, i])
          events.push({ ...entry, owner, at: line.at, actor: line.by, cursor })
          if (events.length === limit) return { events, next: cursor }
        }
      }
      return { events, next: cursorBehind(cursors, end) }
    },
  }
}

export async function* linesFrom(fs: FileSystem, dir: string, from: number, to: number): AsyncIterable<JournalLine> {
  const segments = segmentsFrom(await listSegments(fs, dir), from)
  for (const segment of segments) {
    const { lines } = await readSegment(fs, segment, segment === segments.at(-1), from)
    yield* lines.filter((line) => line.seq <= to)
  }
}
