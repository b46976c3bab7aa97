/**
 * Reading the journal back. A torn tail is what a crash leaves behind an acknowledged line: it is told from damage by
 * its place (last segment) and by what follows it (nothing, or lines of the very batch that was never acknowledged).
 */
import { join } from 'node:path'
import { StoreDamaged } from '../../../core/store/errors.ts'
import type { FileSystem } from '../shared/file-system.ts'
import { readLine } from './journal.ts'
import type { JournalLine } from './subject-file.ts'

export interface Segment {
  readonly path: string
  /** Sequence of its first line. */
  readonly first: number
}

/** In order; other files in the folder are not ours. */
export async function listSegments(fs: FileSystem, dir: string): Promise<readonly Segment[]> {
  const names = (await fs.list(dir)).filter((name) => /^\d{12}\.log$/.test(name)).sort()
  return names.map((name) => ({ path: join(dir, name), first: Number.parseInt(name, 10) }))
}

/** The segments that hold `seq` and all behind it. */
export function segmentsFrom(segments: readonly Segment[], seq: number): readonly Segment[] {
  const start = segments.findLastIndex((segment) => segment.first <= seq)
  return segments.slice(Math.max(start, 0))
}

export interface ReadSegment {
  readonly lines: readonly JournalLine[]
  /** Length of the whole lines; less than the file only before a torn tail. */
  readonly bytes: number
  readonly torn: boolean
}

/**
 * @param isLast - whether a torn tail may be: only behind the last line that was ever written.
 * @param from - lines before this sequence are passed over unread.
 * @throws StoreDamaged naming file and line.
 */
export async function readSegment(
  fs: FileSystem,
  segment: Segment,
  isLast: boolean,
  from = segment.first,
): Promise<ReadSegment> {
  const content = await fs.read(segment.path)
  if (content === null) throw damaged(segment.path, 'the file is gone', segment.first)
  const bytes = Buffer.from(content)
  const lines: JournalLine[] = []
  let at = 0
  for (let expected = segment.first; at < bytes.length; expected += 1) {
    const end = bytes.indexOf(0x0a, at)
    if (expected < from && end !== -1) {
      at = end + 1
      continue
    }
    const line = end === -1 ? null : readLine(bytes.toString('utf8', at, end))
    if (line === null || line.seq !== expected) {
      const rest = end === -1 ? [] : linesBehind(bytes, end + 1)
      const acknowledged = rest.some((later) => later.batch > expected)
      if (line !== null || !isLast || acknowledged) {
        throw damaged(segment.path, `line ${expected - segment.first + 1} is damaged`, expected)
      }
      return { lines, bytes: at, torn: true }
    }
    lines.push(line)
    at = end + 1
  }
  return { lines, bytes: at, torn: false }
}

function linesBehind(bytes: Buffer, from: number): readonly JournalLine[] {
  const texts = bytes.toString('utf8', from).split('\n')
  return texts.map(readLine).filter((line) => line !== null)
}

function damaged(path: string, what: string, seq: number): StoreDamaged {
  return new StoreDamaged(
    path,
    what,
    `The last good state is transaction ${seq - 1}. Put this file back from a backup; do not delete it, later lines hold acknowledged work.`,
  )
}
