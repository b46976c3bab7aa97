/**
 * The places of a conflict as one person may see them: which field it is, what stands, and what was told on each side.
 * A place whose field this person may not read is not there.
 */
import type { FieldPlan, FormBundle } from '../../../core/model/plan.ts'
import { pathOf, patternOf, pointerOf, readAt, writeAt } from '../../../core/model/pointer.ts'
import type { Json } from '../../../core/store/json.ts'
import { EVERYTHING, type Id } from '../../../core/store/query.ts'
import { answerOrder, factOrder, factOrderOf } from '../../../core/sync/caution.ts'
import type { ShownPlace, ShownSide } from '../../../core/sync/shown-conflict.ts'
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
  const values = tellings.map(({ value }) => (value === null ? null : seen(around, pointer, value)))
  // What looks the same on every side differs in something that this person may not know of.
  if (values.includes(undefined) || new Set(values.map((value) => JSON.stringify(value))).size < 2) return null
  const bundles = bundle === null ? await bundlesOf(around, tellings) : [bundle]
  const order = bundle === null ? orderOfFacts(bundles) : answerOrder(bundle)
  const standing = standingOf(path, tellings, order)
  const tree = writeAt({}, pathOf(pointer), standing.value ?? true)
  const forbidden = placesOf(tree, map, (is) => !mayWrite(actor, is))
  const fields = bundle === null ? ports.definitions.dictionary : bundle.form.fields
  const field = fields.find(({ pattern }) => pattern === patternOf(pointer)) ?? null
  const titles = field === null ? scoreTitles(path, bundles) : titlesOf(field, fields)
  return {
    path,
    titles,
    field,
    en: englishOf([...titles, ...(field?.options ?? []).map(({ label }) => label)], bundles),
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

/** The forms by which it was told. */
async function bundlesOf({ ports, subject }: Surroundings, tellings: readonly Telling[]): Promise<FormBundle[]> {
  const records = await Promise.all(tellings.map(({ edit }) => recordAt(ports, subject, edit)))
  return Promise.all(records.filter((one) => one !== null).map((one) => bundleOf(ports, one)))
}

/** A value is as careful as the most careful of the forms that told it says. */
function orderOfFacts(bundles: readonly FormBundle[]): Order {
  const orders = bundles.map(factOrderOf)
  return { ...factOrder({}), rankOf: (path, value) => Math.max(0, ...orders.map((order) => order.rankOf(path, value))) }
}

function titlesOf(field: FieldPlan, fields: readonly FieldPlan[]): string[] {
  const block = fields.find(({ pattern }) => field.parent !== '' && pattern === field.parent.replace(/\/\*$/, ''))
  return [...(block === undefined ? [] : titlesOf(block, fields)), field.title]
}

function scoreTitles(path: string, bundles: readonly FormBundle[]): string[] {
  const score = path.replace(/^scores\./, '')
  const title = bundles.map(({ instruments }) => instruments[score]?.title).find((known) => known !== undefined)
  return title === undefined ? [score] : [score, title]
}

function englishOf(texts: readonly string[], bundles: readonly FormBundle[]): Record<string, string> {
  const known = bundles.map(({ en }) => Object.entries(en).filter(([text]) => texts.includes(text)))
  return Object.fromEntries(known.flat())
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
  return (await store.get<'record', StoredRecord>('record', subject, id, EVERYTHING))?.data ?? null
}
