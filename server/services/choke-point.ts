/**
 * The one way from a signed-in person to a child's things: the scope of the person, the fields the person may read,
 * and a plain "there is nothing here" for all else, foreign or absent alike.
 */
import { Problem } from '../../core/errors/problem.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Kind } from '../../core/store/kinds.ts'
import type { Place, Stored } from '../../core/store/port.ts'
import type { Id, Scope } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { classOfForm } from '../access/field-classes.ts'
import { mayRead } from '../access/field-rights.ts'
import { scopeOf } from '../access/row-filter.ts'
import { factMap, fieldMap, type FieldMap } from '../access/visible-values.ts'
import { ownerOf } from './owner-of.ts'
import type { Ports } from './ports.ts'
import type { StoredRecord, StoredSubject } from './stored.ts'

const MOST_CASES = 5_000

export function scopeFor(ports: Ports, actor: Actor): Promise<Scope> {
  return scopeOf(actor, (area) => ownersOfCases(ports, area))
}

async function ownersOfCases({ store }: Ports, area: Scope): Promise<Id[]> {
  const owners = new Set<Id>()
  let after: string | undefined
  do {
    const page = await store.find('case', { limit: 500, ...(after === undefined ? {} : { after }) }, area)
    for (const row of page.rows) owners.add(row.owner)
    after = page.next ?? undefined
  } while (after !== undefined && owners.size < MOST_CASES)
  return [...owners]
}

export function notThere(): Problem {
  return new Problem('notFound', 'There is nothing here.')
}

/** @throws Problem `notFound` */
export async function openSubject(ports: Ports, actor: Actor, id: Id): Promise<Stored<StoredSubject>> {
  const subject = await ports.store.get<'subject', StoredSubject>('subject', id, id, await scopeFor(ports, actor))
  if (subject === null) throw notThere()
  return subject
}

/** Whose things these are, by id; without those that lie outside of the scope. */
export async function subjectsOf(
  { store }: Ports,
  things: readonly Pick<Place, 'owner'>[],
  scope: Scope,
): Promise<Map<Id, Stored<StoredSubject>>> {
  const owners = [...new Set(things.map(({ owner }) => owner))]
  const places = owners.map((owner) => ({ owner, id: owner }))
  const subjects = await store.getAll<'subject', StoredSubject>('subject', places, scope)
  return new Map(subjects.map((subject) => [subject.id, subject]))
}

/** @throws Problem `notFound`, also for a record of a kind that this person may not read at all. */
export async function openRecord(ports: Ports, actor: Actor, id: Id): Promise<Stored<StoredRecord>> {
  const record = await openThing<StoredRecord>(ports, actor, 'record', id)
  if (!mayReadRecord(actor, record.data)) throw notThere()
  return record
}

export async function openThing<D extends object>(ports: Ports, actor: Actor, kind: Kind, id: Id): Promise<Stored<D>> {
  const scope = await scopeFor(ports, actor)
  const owner = await ownerOf(ports.store, kind, id, scope)
  const thing = owner === null ? null : await ports.store.get<typeof kind, D>(kind, owner, id, scope)
  if (thing === null) throw notThere()
  return thing
}

export function mayReadRecord(actor: Actor, record: { readonly form: string; readonly by: Id }): boolean {
  return mayRead(actor, classOfForm(record.form), record.by === actor.id)
}

export function fieldsOfForm(bundle: FormBundle): FieldMap {
  return fieldMap(bundle.form.id, bundle.form.fields)
}

export function fieldsOfFacts(ports: Ports): FieldMap {
  return factMap(ports.definitions.dictionary)
}
