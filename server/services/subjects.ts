/** Children as people see them: the list of those due, and one child's whole file. */
import { ageOn, parseCivilDate } from '../../core/model/civil-date.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { Row, Scope } from '../../core/store/query.ts'
import type { Stored } from '../../core/store/port.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { readLevel } from '../access/field-rights.ts'
import { mayReadRecord, openSubject, scopeFor } from './choke-point.ts'
import { documentsOf, issuedOf } from './document-needs.ts'
import { dutyState, type DutyState } from './duties.ts'
import { factsFor, noFacts, readFacts, type VisibleFacts } from './facts.ts'
import type { Ports } from './ports.ts'
import { recordsOf, type RecordLine } from './records.ts'
import { shownName } from './shown-name.ts'
import type { StoredCase, StoredRecord, StoredSubject } from './stored.ts'
import { statusesFor, tasksOfSubject, type ShownTask } from './tasks.ts'
import { today } from './time.ts'

export interface SubjectItem {
  id: Id
  childId: string | null
  name: string
  sex: string | null
  age: number | null
  area: string
  areaLabel: string
  categories: string[]
  /** Worst of the last bands. */
  band: { score: string; band: string } | null
  due: DutyState | null
  openTasks: number
}

export interface SubjectWish {
  filter: 'all' | 'due'
  q: string
  cursor: string | null
}

const PAGE = 50

/** With `due`, pages hold those of the next children whose duty is not done; a page may be short or empty. */
export async function listSubjects(
  ports: Ports,
  actor: Actor,
  wish: SubjectWish,
): Promise<{ items: SubjectItem[]; next: string | null }> {
  const scope = await scopeFor(ports, actor)
  const masked = readLevel(actor.role, 'identity') === 'masked'
  const where = { kind: 'child', ...(wish.q === '' || masked ? {} : { name: { prefix: wish.q } }) }
  const order = [{ field: 'name' }] as const
  const query = { where, order, limit: PAGE, ...(wish.cursor === null ? {} : { after: wish.cursor }) }
  const { rows, next } = await ports.store.find('subject', query, scope)
  const tasks = await openTaskCounts(ports, actor, rows)
  const items = await Promise.all(rows.map((row) => itemOf(ports, actor, row, scope, tasks.get(row.id) ?? 0)))
  const shown = items.filter((item) => item !== null)
  return { items: wish.filter === 'due' ? shown.filter((item) => isDue(item)) : shown, next }
}

function isDue({ due, openTasks }: SubjectItem): boolean {
  return openTasks > 0 || (due !== null && due.state !== 'done')
}

async function openTaskCounts(
  { store }: Ports,
  actor: Actor,
  rows: readonly Row<'subject'>[],
): Promise<Map<Id, number>> {
  const where = { status: { in: statusesFor(actor, 'open') } }
  const groups = await store.count('task', { where, by: 'owner' }, { areas: [], owners: rows.map((row) => row.id) })
  return new Map(groups.map(({ value, count }) => [String(value), count]))
}

async function itemOf(
  ports: Ports,
  actor: Actor,
  row: Row<'subject'>,
  scope: Scope,
  openTasks: number,
): Promise<SubjectItem | null> {
  const subject = await ports.store.get<'subject', StoredSubject>('subject', row.owner, row.id, scope)
  if (subject === null) return null
  const facts = (await readFacts(ports, row.id, scope)) ?? noFacts(subject.at)
  const { values } = factsFor(ports, facts, actor)
  const day = today(ports.clock)
  const birth = parseCivilDate(subject.data.birth ?? '')
  const on = parseCivilDate(day)
  const categories = values['catFinal']
  return {
    id: row.id,
    childId: subject.data.childId ?? null,
    name: shownName(actor, subject.data),
    sex: subject.data.sex ?? null,
    age: birth === null || on === null ? null : ageOn(birth, on, ports.definitions.ageRule(day)),
    area: subject.data.area,
    areaLabel: areaLabel(ports, subject.data.area),
    categories: Array.isArray(categories) ? categories.map(String) : (subject.data.categories ?? []),
    band: worstBand(values['scores']),
    due: dutyState(ports, facts, actor.role, day),
    openTasks,
  }
}

/** `训练镇东风村`: the names from the township down. */
export function areaLabel(ports: Ports, code: string): string {
  const labels: string[] = []
  let at = ports.definitions.areas.find((area) => area.code === code)
  while (at !== undefined && !at.code.endsWith('000000')) {
    labels.unshift(at.label)
    const { parent } = at
    at = ports.definitions.areas.find((area) => area.code === parent)
  }
  return labels.join('')
}

const SEVERITY = ['RED', 'HIGH', 'YELLOW', 'MID', 'BLUE', 'LOW', 'GREEN']

function worstBand(scores: unknown): SubjectItem['band'] {
  if (!isJsonObject(scores)) return null
  const bands = Object.entries(scores)
    .filter(([score]) => score === 'SC-1' || score === 'SC-2')
    .flatMap(([score, result]) =>
      isJsonObject(result) && typeof result['finalBand'] === 'string' ? [{ score, band: result['finalBand'] }] : [],
    )
  const rank = (band: string) => (SEVERITY.includes(band) ? SEVERITY.indexOf(band) : SEVERITY.length)
  return bands.sort((a, b) => rank(a.band) - rank(b.band))[0] ?? null
}

export interface SubjectFile extends Omit<VisibleFacts, 'values'> {
  id: Id
  kind: string
  revision: number
  facts: Record<string, unknown>
  records: RecordLine[]
  tasks: ShownTask[]
  documents: { id: Id; document: string; title: string; number: string; issuedAt: string; record: Id }[]
  case: { id: Id; number: string; state: string } | null
}

export async function readSubject(ports: Ports, actor: Actor, id: Id): Promise<SubjectFile> {
  const subject = await openSubject(ports, actor, id)
  const scope = await scopeFor(ports, actor)
  const facts = factsFor(ports, (await readFacts(ports, id, scope)) ?? noFacts(subject.at), actor)
  return {
    id,
    kind: subject.data.kind,
    revision: subject.rev,
    facts: facts.values,
    meta: facts.meta,
    records: await recordsOf(ports, actor, id),
    tasks: await tasksOfSubject(ports, actor, subject),
    documents: await shownDocuments(ports, actor, id, scope),
    case: await shownCase(ports, subject, scope),
  }
}

async function shownDocuments(
  ports: Ports,
  actor: Actor,
  subject: Id,
  scope: Scope,
): Promise<SubjectFile['documents']> {
  const shown: SubjectFile['documents'] = []
  for (const document of await documentsOf(ports, actor, subject)) {
    if (document.data.record === null) continue
    const record = await ports.store.get<'record', StoredRecord>('record', subject, document.data.record, scope)
    if (record === null || !mayReadRecord(actor, record.data)) continue
    const { id, number, issuedAt } = issuedOf(document)
    shown.push({
      id,
      document: document.data.documentId,
      title: document.data.title,
      number,
      issuedAt,
      record: record.id,
    })
  }
  return shown
}

async function shownCase({ store }: Ports, subject: Stored<StoredSubject>, scope: Scope): Promise<SubjectFile['case']> {
  const { caseId } = subject.data
  const stored = caseId === null ? null : await store.get<'case', StoredCase>('case', subject.id, caseId, scope)
  return stored === null ? null : { id: stored.id, number: stored.data.number, state: stored.data.state }
}
