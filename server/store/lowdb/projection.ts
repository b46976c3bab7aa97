/**
 * Index rows of all owners in memory: what lists read. Each owner's rows follow from its file alone, so that they can
 * be made again from the files at any time; the snapshot only saves that time.
 */
import { indexValues, ownArea } from '../shared/index-values.ts'
import type { Rows } from '../shared/row-lists.ts'
import type { IndexRow } from '../shared/paging.ts'
import { isListed, type StoredKind } from '../shared/stored-kinds.ts'
import type { FileStat } from '../shared/file-system.ts'
import { areaOf, type Op, type SubjectFile, thingOf } from './subject-file.ts'

/** What lies on the disk for an owner: its last transaction, and how the file looks from outside. */
export interface OnDisk extends FileStat {
  readonly seq: number
}

export interface OwnerRows {
  readonly owner: string
  /** Of the owner's subject; undefined when it has none. */
  area: string | null | undefined
  /** Null until the first checkpoint. */
  disk: OnDisk | null
  /** Where the audit chain ends; null while it is empty. */
  audit: { readonly n: number; readonly hash: string } | null
  readonly rows: Set<IndexRow>
}

export interface Projection extends Rows {
  owner(id: string): OwnerRows | undefined
  owners(): IterableIterator<OwnerRows>
  readonly size: number
  /** Rows of a kind. */
  count(kind: StoredKind): number
  /** The owner under which an id of this kind is used. */
  takenBy(kind: StoredKind, id: string): string | undefined
  /** Takes an owner as a snapshot knew it. */
  restore(rows: OwnerRows): void
  /** Makes all rows of an owner anew from its file. */
  rebuild(file: SubjectFile): OwnerRows
  /** Follows the changes of one transaction that was just applied to the file. */
  follow(file: SubjectFile, ops: readonly Op[]): void
}

export function makeProjection(): Projection {
  const byOwner = new Map<string, OwnerRows>()
  const byKind = new Map<StoredKind, Map<string, IndexRow>>()

  const kindRows = (kind: StoredKind) => rowsIn(byKind, kind)
  const drop = (entry: OwnerRows, kind: StoredKind, id: string) => {
    const row = kindRows(kind).get(id)
    if (row !== undefined && entry.rows.delete(row)) kindRows(kind).delete(id)
  }
  const add = (entry: OwnerRows, row: IndexRow) => {
    drop(entry, row.kind, row.id)
    entry.rows.add(row)
    kindRows(row.kind).set(row.id, row)
  }
  const rebuild = (file: SubjectFile): OwnerRows => {
    const known = byOwner.get(file.owner)
    if (known !== undefined) for (const row of known.rows) drop(known, row.kind, row.id)
    const entry = newEntry(file, known?.disk ?? null)
    byOwner.set(file.owner, entry)
    for (const kind of Object.keys(file.things) as StoredKind[]) {
      for (const id of Object.keys(file.things[kind] ?? {})) {
        const row = makeRow(file, kind, id, entry.area)
        if (row !== null) add(entry, row)
      }
    }
    return entry
  }

  return {
    owner: (id) => byOwner.get(id),
    owners: () => byOwner.values(),
    get size() {
      return byOwner.size
    },
    count: (kind) => byKind.get(kind)?.size ?? 0,
    takenBy: (kind, id) => byKind.get(kind)?.get(id)?.owner,
    ofKind: (kind) => byKind.get(kind)?.values() ?? [],
    *ofOwner(kind, owner) {
      for (const row of byOwner.get(owner)?.rows ?? []) if (row.kind === kind) yield row
    },
    ofId: (kind, id) => [byKind.get(kind)?.get(id)].filter((row) => row !== undefined),
    restore(entry) {
      byOwner.set(entry.owner, entry)
      for (const row of entry.rows) kindRows(row.kind).set(row.id, row)
    },
    rebuild,
    follow(file, ops) {
      const entry = byOwner.get(file.owner)
      if (entry === undefined || entry.area !== areaOf(file)) {
        rebuild(file)
        return
      }
      entry.audit = chainEnd(file)
      for (const op of ops) {
        if (op[1] !== file.owner || (op[0] !== 'put' && op[0] !== 'remove')) continue
        const row = makeRow(file, op[2], op[3], entry.area)
        if (row === null) drop(entry, op[2], op[3])
        else add(entry, row)
      }
    },
  }
}

function rowsIn(byKind: Map<StoredKind, Map<string, IndexRow>>, kind: StoredKind): Map<string, IndexRow> {
  const known = byKind.get(kind)
  if (known !== undefined) return known
  const rows = new Map<string, IndexRow>()
  byKind.set(kind, rows)
  return rows
}

function newEntry(file: SubjectFile, disk: OnDisk | null): OwnerRows {
  return { owner: file.owner, area: areaOf(file), disk, audit: chainEnd(file), rows: new Set() }
}

function chainEnd({ audit }: SubjectFile): OwnerRows['audit'] {
  const last = audit.at(-1)
  return last === undefined ? null : { n: last.n, hash: last.hash }
}

/** Null when the thing is gone or is never listed. */
function makeRow(
  file: SubjectFile,
  kind: StoredKind,
  id: string,
  ownerArea: string | null | undefined,
): IndexRow | null {
  const thing = thingOf(file, kind, id)
  if (thing === undefined || !isListed(kind)) return null
  const area = ownerArea === undefined ? ownArea(thing.data) : ownerArea
  return { kind, id, owner: file.owner, area, rev: thing.rev, values: indexValues(kind, thing.data) }
}
