/**
 * The index snapshot: the rows of all owners as they stood at one transaction, and how each file looked on the disk.
 * A start then reads only files that look different. One line an owner; the last line is the sum of all before it.
 * A snapshot of a version that had other kinds or fields is as good as none: its rows would be read wrongly.
 */
import { replaceFileNow, type FileSystem } from '../shared/file-system.ts'
import { sha256 } from '../shared/hash.ts'
import type { IndexRow } from '../shared/paging.ts'
import { KINDS_PRINT } from '../shared/stored-kinds.ts'
import type { OnDisk, OwnerRows, Projection } from './projection.ts'

export interface Snapshot {
  /** Transactions up to this one are in the rows. */
  readonly seq: number
  /** The journal from here on may hold changes that the files do not. */
  readonly replayFrom: number
  readonly owners: readonly OwnerRows[]
}

const FORMAT = 2

interface OwnerLine {
  readonly owner: string
  readonly area?: string | null
  readonly disk: OnDisk | null
  readonly audit: OwnerRows['audit']
  readonly rows: readonly Omit<IndexRow, 'owner'>[]
}

export async function writeSnapshot(
  fs: FileSystem,
  path: string,
  index: Projection,
  seq: number,
  replayFrom: number,
): Promise<void> {
  const lines = [JSON.stringify({ format: FORMAT, kinds: KINDS_PRINT, seq, replayFrom })]
  for (const { owner, area, disk, audit, rows } of index.owners()) {
    const plain = [...rows.values()].map(({ kind, id, area: rowArea, rev, values }) => ({
      kind,
      id,
      area: rowArea,
      rev,
      values,
    }))
    const line: OwnerLine = { owner, disk, audit, rows: plain, ...(area === undefined ? {} : { area }) }
    lines.push(JSON.stringify(line))
  }
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
  const bytes = Buffer.from(content)
  const sumAt = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1
  const body = bytes.subarray(0, sumAt)
  if (bytes.toString('utf8', sumAt).trim() !== sha256(body)) return 'unusable'
  const [head = '', ...lines] = body.toString('utf8').trimEnd().split('\n')
  const { format, kinds, seq, replayFrom } = JSON.parse(head)
  if (format !== FORMAT || kinds !== KINDS_PRINT) return 'outdated'
  return { seq, replayFrom, owners: lines.map(ownerOf) }
}

function ownerOf(line: string): OwnerRows {
  const { owner, area, disk, audit, rows } = JSON.parse(line) as OwnerLine
  return { owner, area, disk, audit, rows: new Map(rows.map((row) => [`${row.kind}/${row.id}`, { ...row, owner }])) }
}
