/**
 * The two views a transaction may run on: what readers see, and that with the transactions of a batch on top which
 * are not durable yet.
 */
import type { AuditEntry } from '../../../core/store/port.ts'
import type { Attempt, View } from '../shared/attempt.ts'
import { ownArea } from '../shared/index-values.ts'
import { isListed, type StoredKind } from '../shared/stored-kinds.ts'
import type { Owners } from './owners.ts'
import type { Projection } from './projection.ts'
import { thingOf, type Op, type Thing } from './subject-file.ts'

export interface LowdbView extends View {
  thing(owner: string, kind: StoredKind, id: string): Promise<Thing | undefined>
  lastAudit(owner: string): Promise<AuditEntry | undefined>
}

/** Whether all that was read is still so. */
export async function stillHolds(attempt: Attempt, view: LowdbView): Promise<boolean> {
  for (const { owner, kind, id, thing } of attempt.reads) {
    if ((await view.thing(owner, kind, id)) !== thing) return false
    if (thing === undefined && ((await view.takenBy(kind, id)) ?? owner) !== owner) return false
  }
  return true
}

export function visibleView(owners: Owners, index: Projection): LowdbView {
  return {
    thing: async (owner, kind, id) => thingOf(await owners.load(owner), kind, id),
    area: async (owner) => index.owner(owner)?.area,
    takenBy: async (kind, id) => index.takenBy(kind, id),
    lastAudit: async (owner) => (await owners.load(owner)).audit.at(-1),
  }
}

export interface StagedView {
  readonly view: LowdbView
  add(ops: readonly Op[], by: Attempt): void
}

export function stagedView(visible: LowdbView): StagedView {
  const things = new Map<string, Thing | undefined>()
  const taken = new Map<string, string | undefined>()
  const areas = new Map<string, string | null>()
  const audits = new Map<string, Op & readonly ['audit', ...unknown[]]>()
  const key = (owner: string, kind: StoredKind, id: string) => `${kind}/${owner}/${id}`
  return {
    view: {
      async thing(owner, kind, id) {
        const k = key(owner, kind, id)
        return things.has(k) ? things.get(k) : visible.thing(owner, kind, id)
      },
      area: async (owner) => (areas.has(owner) ? areas.get(owner) : visible.area(owner)),
      async takenBy(kind, id) {
        const k = `${kind}/${id}`
        return taken.has(k) ? taken.get(k) : visible.takenBy(kind, id)
      },
      lastAudit: async (owner) => audits.get(owner)?.[2] ?? visible.lastAudit(owner),
    },
    add(ops, { at, by }) {
      for (const op of ops) {
        if (op[0] === 'put') {
          const [, owner, kind, id, rev, data] = op
          things.set(key(owner, kind, id), { rev, at, by, data })
          if (isListed(kind)) taken.set(`${kind}/${id}`, owner)
          if (kind === 'subject') areas.set(owner, ownArea(data))
        } else if (op[0] === 'remove') {
          things.set(key(op[1], op[2], op[3]), undefined)
          taken.set(`${op[2]}/${op[3]}`, undefined)
        } else if (op[0] === 'audit') {
          audits.set(op[1], op)
        }
      }
    },
  }
}
