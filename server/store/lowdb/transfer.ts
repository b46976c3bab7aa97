/**
 * Out of the files and into them. What comes in goes through the journal like everything else, so that a start after
 * a loss of power has it; revisions, times, names and audit entries stay what they were.
 */
import type { Transfer, DumpedEvent, Part } from '../../../core/store/transfer.ts'
import { EVENTS_PAGE, ownerPart } from '../shared/dump.ts'
import type { StoredKind } from '../shared/stored-kinds.ts'
import type { LowdbBlobs } from './blobs.ts'
import type { FileSystem } from '../shared/file-system.ts'
import type { GroupCommit } from './group-commit.ts'
import { linesFrom } from './feed.ts'
import type { Owners } from './owners.ts'
import type { Paths } from './paths.ts'
import type { Projection } from './projection.ts'
import { versionsOf, type JournalLine, type SubjectFile } from './subject-file.ts'

interface Parts {
  readonly fs: FileSystem
  readonly paths: Paths
  readonly index: Projection
  readonly owners: Owners
  readonly blobs: LowdbBlobs
  readonly commit: GroupCommit
}

export type UnnumberedLine = Omit<JournalLine, 'seq' | 'batch'>

export function makeTransfer({ fs, paths, index, owners, blobs, commit }: Parts): Transfer {
  return {
    async dump(take) {
      for (const owner of [...index.owners()].map((entry) => entry.owner).sort()) {
        const part = partOf(await owners.load(owner))
        if (part.things.length > 0 || part.audit.length > 0) await take(part)
      }
      let events: DumpedEvent[] = []
      for await (const { ops, at, by: actor } of linesFrom(fs, paths.journal, 1, commit.applied)) {
        for (const op of ops) if (op[0] === 'outbox') events.push({ ...op[2], owner: op[1], at, actor })
        if (events.length < EVENTS_PAGE) continue
        await take({ part: 'events', events })
        events = []
      }
      if (events.length > 0) await take({ part: 'events', events })
      const hashes: string[] = []
      for await (const hash of blobs.list()) hashes.push(hash)
      for (const sha256 of hashes.sort()) await take({ part: 'blob', sha256 })
    },
    async isEmpty() {
      for await (const hash of blobs.list()) return hash === ''
      return index.size === 0
    },
    load: (part) => commit.load(linesOf(part)),
  }
}

function partOf({ owner, things, audit }: SubjectFile): Part & { part: 'owner' } {
  const dumped = Object.entries(things).flatMap(([kind, byId]) =>
    Object.entries(byId).map(([id, thing]) => ({ kind, id, versions: versionsOf(thing) })),
  )
  return ownerPart(owner, dumped, audit) as Part & { part: 'owner' }
}

function linesOf(part: Part): readonly UnnumberedLine[] {
  if (part.part === 'blob') return []
  if (part.part === 'events') {
    return part.events.map(({ owner, at, actor: by, ...entry }) => ({ at, by, ops: [['outbox', owner, entry]] }))
  }
  const { owner, audit } = part
  const puts = part.things.flatMap(({ kind, id, versions }) =>
    versions.map(({ rev, at, by, data }): UnnumberedLine => ({
      at,
      by,
      ops: [['put', owner, kind as StoredKind, id, rev, data]],
    })),
  )
  // By time: a remembered key makes room for itself by taking away those that are too old beside it.
  const inTime = puts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const last = audit.at(-1)
  if (last === undefined) return inTime
  return [...inTime, { at: last.at, by: last.actor, ops: audit.map((entry) => ['audit', owner, entry]) }]
}
