/** A subject's facts: reading them, and what somebody may see of them with how and when each was learned. */
import { pointerOf } from '../../core/model/pointer.ts'
import type { FactMeta } from '../../core/model/questionnaire.ts'
import type { Id, Scope } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { withUnreadCodes } from '../access/unread-values.ts'
import { showsPattern, viewerOf, visibleValues, type FieldMap, type Viewer } from '../access/visible-values.ts'
import { fieldsOfFacts } from './choke-point.ts'
import type { Ports } from './ports.ts'
import type { FactEntry, StoredFacts } from './stored.ts'

export function noFacts(updatedAt: string): StoredFacts {
  return { values: {}, meta: {}, unsettled: {}, history: {}, updatedAt }
}

export async function readFacts(ports: Ports, subject: Id, scope: Scope): Promise<StoredFacts | null> {
  const stored = await ports.store.get<'facts', StoredFacts>('facts', subject, subject, scope)
  return stored?.data ?? null
}

export interface VisibleFacts {
  values: Record<string, unknown>
  /** By path with dots. */
  meta: Record<string, FactMeta & { record: Id | null }>
}

/**
 * Facts of a kind that is shown only in one's own records are shown when the actor's record told them.
 * @param map for whoever asks for many: {@link fieldsOfFacts}.
 */
export function factsFor(ports: Ports, facts: StoredFacts, actor: Actor, map = fieldsOfFacts(ports)): VisibleFacts {
  const [theirs, ours] = [viewerOf(actor, false), viewerOf(actor, true)]
  const shown = visibleValues(facts.values, map, theirs)
  const own = visibleValues(facts.values, map, ours)
  const values = { ...shown }
  for (const path of Object.keys(own)) {
    if (!Object.hasOwn(shown, path) && facts.meta[path]?.by === actor.id) values[path] = own[path]
  }
  const meta = Object.entries(facts.meta)
    .filter(([path, entry]) => showsFact(path, map, entry.by === actor.id ? ours : theirs))
    .map(([path, entry]) => [path, shownEntry(entry, facts.unsettled[path] !== undefined)])
  return { values, meta: Object.fromEntries(meta) }
}

export function factPattern(path: string): string {
  return pointerOf(path.split('.'))
}

function showsFact(path: string, map: FieldMap, viewer: Viewer): boolean {
  return showsPattern(factPattern(path), map, viewer)
}

/** When and how each fact was learned, whoever asks: for the engine, which decides what has to be asked again. */
export function metaOf(facts: StoredFacts): VisibleFacts['meta'] {
  const entries = Object.entries(facts.meta)
  return Object.fromEntries(
    entries.map(([path, entry]) => [path, shownEntry(entry, facts.unsettled[path] !== undefined)]),
  )
}

/** The day before which nothing was known: a fact in doubt is as old as that. */
const LONG_AGO = '1900-01-01'

function shownEntry({ confirmed, how, record }: FactEntry, inDoubt: boolean): FactMeta & { record: Id | null } {
  return { confirmed: inDoubt ? LONG_AGO : confirmed, how, record }
}

/** For {@link learn}: a list keeps the codes that this person could not see in it. */
export function completeFor(actor: Actor): (path: string, value: unknown, before: unknown) => unknown {
  const viewer = viewerOf(actor, false)
  return (path, value, before) => withUnreadCodes(factPattern(path), value, before, viewer)
}
