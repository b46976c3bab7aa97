/**
 * The places of a conflict as one person may see them: which field it is, what stands, and what was told on each side.
 * A place whose field this person may not read is not there.
 */
import type { FieldPlan, FormBundle } from '../../../core/model/plan.ts'
import { pathOf, patternOf, pointerOf, readAt, writeAt } from '../../../core/model/pointer.ts'
import type { Json } from '../../../core/store/json.ts'
import { EVERYTHING, type Id } from '../../../core/store/query.ts'
import { answerOrder, factOrder, factOrderOf } from '../../../core/sync/caution.ts'
import { standingOf, type Order, type Telling } from '../../../core/sync/telling.ts'
import type { Actor } from '../../access/actor.ts'
import { mayWrite } from '../../access/field-rights.ts'
import { placesOf, viewerOf, visibleValues, type FieldMap } from '../../access/visible-values.ts'
import { fieldsOfFacts, fieldsOfForm } from '../choke-point.ts'
import { bundleOf } from '../kept-definitions.ts'
import type { Ports } from '../ports.ts'
import type { StoredRecord } from '../stored.ts'
import { userById } from '../users.ts'
import type { StoredConflict, StoredEdit } from './stored-sync.ts'

export interface ShownSide {
  /** Names the choice. */
  edit: Id
  value: Json
  /** What counts until somebody has decided. */
  stands: boolean
  by: string
  /** By the clock of the device. */
  at: string
  device: string | null
  /** The record that told it. */
  record: Id | null
}

export interface ShownPlace {
  path: string
  /** null for the band of a score, named by its path. */
  field: FieldPlan | null
  /** English for the texts of the field. */
  en: Record<string, string>
  /** Whether this person may write such a field. */
  decidable: boolean
  sides: ShownSide[]
}

interface Surroundings {
  ports: Ports
  actor: Actor
  subject: Id
  bundle: FormBundle | null
  map: FieldMap
  own: boolean
}

/** Empty for a conflict of which this person may see nothing. */
export async function shownPlaces(
  ports: Ports,
  actor: Actor,
  subject: Id,
  { record, fields }: Pick<StoredConflict, 'record' | 'fields'>,
): Promise<ShownPlace[]> {
  const about = record === null ? null : await recordAt(ports, subject, record)
  const bundle = about === null ? null : await bundleOf(ports, about)
  const map = bundle === null ? fieldsOfFacts(ports) : fieldsOfForm(bundle)
  const around: Surroundings = { ports, actor, subject, bundle, map, own: about?.by === actor.id }
  const places = await Promise.all(Object.entries(fields).map(([path, tellings]) => shownPlace(around, path, tellings)))
  return places.filter((place) => place !== null)
}

async function shownPlace(
  around: Surroundings,
  path: string,
  tellings: readonly Telling[],
): Promise<ShownPlace | null> {
  const { bundle, actor, map, ports } = around
  const pointer = bundle === null ? pointerOf(path.split('.')) : path
  if (tellings.some(({ value }) => value !== null && seen(around, pointer, value) === undefined)) return null
  const order = bundle === null ? await orderOfFacts(around, tellings) : answerOrder(bundle)
  const standing = standingOf(path, tellings, order)
  const tree = writeAt({}, pathOf(pointer), standing.value ?? true)
  const forbidden = placesOf(tree, map, (is) => !mayWrite(actor, is))
  const field = fieldAt(ports, bundle, pointer)
  return {
    path,
    field,
    en: await englishOf(around, field, tellings),
    decidable: forbidden.length === 0,
    sides: await Promise.all(tellings.map((telling) => shownSide(around, pointer, telling, telling === standing))),
  }
}

/** As this person may read it; undefined where that is not at all. */
function seen({ map, actor, own }: Surroundings, pointer: string, value: Json): Json | undefined {
  const path = pathOf(pointer)
  if (pointer.startsWith('/scores/'))
    return map.containers.has('/scores') || map.fields.has('/scores') ? value : undefined
  const shown: unknown = readAt(visibleValues(writeAt({}, path, value), map, viewerOf(actor, own)), path)
  const copy: Json | undefined = shown === undefined ? undefined : JSON.parse(JSON.stringify(shown))
  return copy
}

/** A value is as careful as the most careful of the forms that told it says. */
async function orderOfFacts({ ports, subject }: Surroundings, tellings: readonly Telling[]): Promise<Order> {
  const records = await Promise.all(tellings.map(({ edit }) => recordAt(ports, subject, edit)))
  const bundles = await Promise.all(records.filter((one) => one !== null).map((one) => bundleOf(ports, one)))
  const orders = bundles.map(factOrderOf)
  return { ...factOrder({}), rankOf: (path, value) => Math.max(0, ...orders.map((order) => order.rankOf(path, value))) }
}

function fieldAt(ports: Ports, bundle: FormBundle | null, pointer: string): FieldPlan | null {
  const fields = bundle === null ? ports.definitions.dictionary : bundle.form.fields
  return fields.find((field) => field.pattern === patternOf(pointer)) ?? null
}

async function englishOf(
  { ports, subject, bundle }: Surroundings,
  field: FieldPlan | null,
  tellings: readonly Telling[],
): Promise<Record<string, string>> {
  if (field === null) return {}
  const record = bundle === null ? await recordAt(ports, subject, tellings.at(-1)?.edit ?? '') : null
  const en = bundle?.en ?? (record === null ? {} : (await bundleOf(ports, record)).en)
  const texts = [field.title, ...(field.options ?? []).map((option) => option.label)]
  return Object.fromEntries(texts.flatMap((text) => (Object.hasOwn(en, text) ? [[text, en[text] ?? text]] : [])))
}

async function shownSide(around: Surroundings, pointer: string, telling: Telling, stands: boolean): Promise<ShownSide> {
  const { ports, subject } = around
  const edit = await ports.store.get<'edit', StoredEdit>('edit', subject, telling.edit, EVERYTHING)
  const record = await recordAt(ports, subject, telling.edit)
  const by = edit?.data.byName ?? record?.byName ?? (await userById(ports, telling.by))?.data.name ?? ''
  return {
    edit: telling.edit,
    value: telling.value === null ? null : (seen(around, pointer, telling.value) ?? null),
    stands,
    by,
    at: telling.at,
    device: edit?.data.device ?? record?.device ?? null,
    record: record === null ? null : telling.edit,
  }
}

async function recordAt({ store }: Ports, subject: Id, id: Id): Promise<StoredRecord | null> {
  if (id === '') return null
  return (await store.get<'record', StoredRecord>('record', subject, id, EVERYTHING))?.data ?? null
}
