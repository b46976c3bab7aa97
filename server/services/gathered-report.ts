/**
 * The answers of a report that is gathered from many records: the children of an area and what is on record about them,
 * within what the person may read and without HIV data.
 */
import type { DocumentDefinition } from '../../core/document/definition.ts'
import type { ReportChild, ReportRecord } from '../../core/document/reports/report-input.ts'
import { taskProgress } from '../../core/document/reports/task-progress.ts'
import { townshipSummary } from '../../core/document/reports/township-summary.ts'
import { visitReport } from '../../core/document/reports/visit-report.ts'
import { Problem } from '../../core/errors/problem.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { Scope } from '../../core/store/query.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { areaPrefix } from '../access/row-filter.ts'
import { areaNames } from './area-names.ts'
import { mayReadRecord, notThere, scopeFor } from './choke-point.ts'
import { snapshotFor } from './paper-snapshot.ts'
import { bundleOf } from './kept-definitions.ts'
import type { Ports } from './ports.ts'
import type { StoredRecord, StoredSubject } from './stored.ts'
import { dayInShanghai, today } from './time.ts'

export interface ReportWish {
  /** Code of the village or township. */
  area: string
  /** `2026Q4` for a quarter, `2026-11` for a month. */
  period: string
  /** What the person who reports has to say. */
  narrative: string
}

/** Children of one report; more belong into several. */
const MOST_CHILDREN = 2_000
const PAGE = 500

/** @throws Problem `notFound` for an area of somebody else, `request.invalid` for a period that is none or too many children. */
export async function gatherReport(
  ports: Ports,
  actor: Actor,
  definition: DocumentDefinition,
  { area, period, narrative }: ReportWish,
): Promise<Record<string, unknown>> {
  const scope = await areaWithin(ports, actor, area)
  const name = areaNames(ports.definitions.areas)(area)
  const { children, records } = await onFile(ports, actor, scope)
  const request = { area: name, quarter: period, asOf: today(ports.clock), children, records }
  const report =
    definition.gathers === 'tasks'
      ? progress(period, records)
      : definition.gathers === 'township'
        ? townshipSummary({ ...request, openCases: await openCases(ports, scope), narrative })
        : visitReport(request)
  if (report === null) throw new Problem('request.invalid', 'There is no such period.', { field: 'period' })
  return { report }
}

function progress(month: string, records: readonly ReportRecord[]): object | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return null
  return taskProgress(
    month,
    records.filter(({ answers }) => typeof answers['taskId'] === 'string').map(({ answers }) => answers),
  )
}

/** The scope of the area, where it lies within the person's own. */
async function areaWithin(ports: Ports, actor: Actor, area: string): Promise<Scope> {
  const own = await scopeFor(ports, actor)
  const prefix = areaPrefix(area)
  const within = own.areas !== 'all' && own.areas.some((one) => prefix.startsWith(one))
  if (!within || !ports.definitions.areas.some(({ code }) => code === area)) throw notThere()
  return { areas: [prefix] }
}

async function onFile(
  ports: Ports,
  actor: Actor,
  scope: Scope,
): Promise<{ children: ReportChild[]; records: ReportRecord[] }> {
  const children: ReportChild[] = []
  const records: ReportRecord[] = []
  for (const owner of await allIds(ports, 'subject', scope)) {
    const subject = await ports.store.get<'subject', StoredSubject>('subject', owner, owner, scope)
    if (subject === null) continue
    const childFileNo = subject.data.childId ?? owner
    const own = await recordsOf(ports, actor, owner, childFileNo, scope)
    records.push(...own.map(({ record }) => record))
    if (subject.data.kind === 'child') children.push(childOf(ports, subject.data, childFileNo, own))
  }
  return { children, records }
}

interface Dated {
  record: ReportRecord
  filledOn: string
}

function childOf(
  ports: Ports,
  { area, categories = [] }: StoredSubject,
  childFileNo: string,
  own: Dated[],
): ReportChild {
  const village = ports.definitions.areas.find(({ code }) => code === area)?.label ?? area
  const days = own.map(({ filledOn }) => filledOn).sort()
  return { childFileNo, village, categories, registeredOn: days[0] ?? today(ports.clock) }
}

async function recordsOf(ports: Ports, actor: Actor, owner: Id, childFileNo: string, scope: Scope): Promise<Dated[]> {
  const found: Dated[] = []
  for (const id of await allIds(ports, 'record', scope, owner)) {
    const stored = await ports.store.get<'record', StoredRecord>('record', owner, id, scope)
    if (stored === null || !mayReadRecord(actor, stored.data)) continue
    const { form, filledAt } = stored.data
    const { answers, assessment = {} } = await snapshotFor(ports, actor, stored.data)
    const event = (await bundleOf(ports, stored.data)).form.head.event ?? []
    const at = event.map((key) => answers[key]).find((value) => typeof value === 'string') ?? filledAt
    const scores = isJsonObject(assessment['scores']) ? (assessment['scores'] as ReportRecord['scores']) : {}
    const filledOn = dayInShanghai(Date.parse(filledAt))
    found.push({ record: { form, childFileNo, at: String(at), answers, scores }, filledOn })
  }
  return found
}

async function allIds(ports: Ports, kind: 'subject' | 'record', scope: Scope, owner?: Id): Promise<Id[]> {
  const ids: Id[] = []
  let after: string | undefined
  do {
    const where = owner === undefined ? {} : { owner }
    const page = await ports.store.find(kind, { where, limit: PAGE, ...(after === undefined ? {} : { after }) }, scope)
    ids.push(...page.rows.map(({ id }) => id))
    if (owner === undefined && ids.length > MOST_CHILDREN) {
      throw new Problem('request.invalid', 'The area has too many children for one report.', { most: MOST_CHILDREN })
    }
    after = page.next ?? undefined
  } while (after !== undefined)
  return ids
}

async function openCases(ports: Ports, scope: Scope): Promise<number> {
  const groups = await ports.store.count('case', { by: 'state' }, scope)
  const closed = ports.definitions.caseFlow?.closed ?? []
  return groups.filter(({ value }) => !closed.includes(String(value))).reduce((sum, { count }) => sum + count, 0)
}
