/**
 * The index snapshot: the rows of all owners as they stood at one transaction, and how each file looked on the disk.
 * A start then reads only files that look different. One line an owner; the last line is the sum of all before it.
 * A snapshot of a version that had other kinds or fields is as good as none: its rows would be read wrongly.
 */
import { replaceFileNow, type FileSystem } from '../shared/file-system.ts'
import { sha256 } from '../shared/hash.ts'
import type { IndexRow } from '../shared/paging.ts'
import { KINDS_PRINT, type StoredKind } from '../shared/stored-kinds.ts'
import type { OnDisk, OwnerRows, Projection } from './projection.ts'

export interface Snapshot {
  /** Transactions up to this one are in the rows. */
  readonly seq: number
  /** The journal from here on may hold changes that the files do not. */
  readonly replayFrom: number
  readonly owners: readonly OwnerRows[]
}

const FORMAT = 3

type RowLine = readonly [id: string, rev: number, values: IndexRow['values'], area?: string | null]

interface OwnerLine {
  readonly owner: string
  readonly area?: string | null
  readonly disk: OnDisk | null
  readonly audit: OwnerRows['audit']
  /** By kind. An area of its own only where the owner has none that holds for all. */
  readonly rows: Partial<Record<StoredKind, RowLine[]>>
}

export async function writeSnapshot(
  fs: FileSystem,
  path: string,
  index: Projection,
  seq: number,
  replayFrom: number,
): Promise<void> {
  const lines = [JSON.stringify({ format: FORMAT, kinds: KINDS_PRINT, seq, replayFrom })]
  for (const rows of index.owners()) lines.push(JSON.stringify(lineOf(rows)))
  const body = Buffer.from(`${lines.join('\n')}\n`)
  await replaceFileNow(fs, path, Buffer.concat([body, Buffer.from(`${sha256(body)}\n`)]))
}

/**
 * @returns null when there is none, `'unusable'` when it is not what was written, `'outdated'` when another version of
 * the product wrote it: the files are the truth.
 */
export async function readSnapshot(fs: FileSystem, path: string): Promise<Snapshot | 'unusable' | 'outdated' | null> {
  const content = await fs.read(path)
  if (content === null) return null
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const sumAt = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1
  const body = bytes.subarray(0, sumAt)
  if (bytes.toString('utf8', sumAt).trim() !== sha256(body)) return 'unusable'
  const lines = linesOf(body)
  const { format, kinds, seq, replayFrom } = JSON.parse(String(lines.next().value))
  if (format !== FORMAT || kinds !== KINDS_PRINT) return 'outdated'
  return { seq, replayFrom, owners: Array.from(lines, ownerOf) }
}

/** One after the other: the whole as one text would be hundreds of megabytes. */
function* linesOf(body: Buffer): IterableIterator<string> {
  for (let at = 0; at < body.length;) {
    const end = body.indexOf(0x0a, at)
    yield body.toString('utf8', at, end)
    at = end + 1
  }
}

function lineOf({ owner, area, disk, audit, rows }: OwnerRows): OwnerLine {
  const byKind: OwnerLine['rows'] = {}
  for (const { kind, id, rev, values, area: rowArea } of rows) {
    const list = (byKind[kind] ??= [])
    list.push(area === undefined ? [id, rev, values, rowArea] : [id, rev, values])
  }
  return { owner, disk, audit, rows: byKind, ...(area === undefined ? {} : { area }) }
}

function ownerOf(line: string): OwnerRows {
  const { owner, area, disk, audit, rows: byKind } = JSON.parse(line) as OwnerLine
  const rows = new Set<IndexRow>()
  for (const kind of Object.keys(byKind) as StoredKind[]) {
    for (const [id, rev, values, rowArea = null] of byKind[kind] ?? []) {
      rows.add({ kind, id, owner, area: area === undefined ? rowArea : area, rev, values })
    }
  }
  return { owner, area, disk, audit, rows }
}
