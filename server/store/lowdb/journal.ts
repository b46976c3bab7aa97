/**
 * The journal: one line is one transaction over any number of owners, `<crc32> <json>`. A batch of lines is one write
 * and one fdatasync; only then is any of them acknowledged. Segments are named by the sequence of their first line
 * and are kept: together they are the feed, and every subject file can be made again from them.
 */
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { writeAll, type FileSystem, type OpenFile } from '../shared/file-system.ts'
import { parseLine, type JournalLine } from './subject-file.ts'

export interface Journal {
  /** The last sequence that is durable. */
  readonly last: number
  /** Bytes in the segment that is being written. */
  readonly size: number
  /** Durable when it resolves. On an error the journal must not be written to again. */
  append(lines: readonly JournalLine[]): Promise<void>
  close(): Promise<void>
}

/** Starts a segment behind `last`, the end of what recovery found. */
export async function openJournal(fs: FileSystem, dir: string, last: number, segmentBytes: number): Promise<Journal> {
  let segment = await openSegment(fs, dir, last + 1)
  let size = 0
  let end = last
  return {
    get last() {
      return end
    },
    get size() {
      return size
    },
    async append(lines) {
      if (size >= segmentBytes) {
        await segment.close()
        segment = await openSegment(fs, dir, end + 1)
        size = 0
      }
      const bytes = Buffer.from(lines.map(writeLine).join(''))
      try {
        await writeAll(segment, bytes)
        await segment.sync()
      } catch (error) {
        await cutBack(segment, size)
        throw error
      }
      size += bytes.length
      end += lines.length
    },
    close: () => segment.close(),
  }
}

/** A left-over segment of that name holds no whole line, else it would be behind us: it is started anew. */
async function openSegment(fs: FileSystem, dir: string, first: number): Promise<OpenFile> {
  const path = join(dir, segmentName(first))
  await fs.remove(path)
  const segment = await fs.open(path, 'create')
  await segment.sync()
  await fs.syncDir(dir)
  return segment
}

/** What was not acknowledged should not be there after a restart; where even this fails, recovery reads a torn tail. */
async function cutBack(segment: OpenFile, size: number): Promise<void> {
  try {
    await segment.truncate(size)
    await segment.sync()
  } catch {
    return
  }
}

export function segmentName(first: number): string {
  return `${String(first).padStart(12, '0')}.log`
}

export function writeLine(line: JournalLine): string {
  const text = JSON.stringify(line)
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`
}

/** @returns null when the line is not what was written. */
export function readLine(text: string): JournalLine | null {
  const sum = text.slice(0, 8)
  const content = text.slice(9)
  if (!/^[0-9a-f]{8}$/.test(sum) || text[8] !== ' ' || crc32(content) !== Number.parseInt(sum, 16)) return null
  return parseLine(content)
}
