/**
 * A made-up snapshot for a trial of a document: an answer for every field of its forms, and
 * something at each place that the definition reads, whatever else the rules would say.
 */
import type { FieldPlan, FormBundle } from '../../model/plan.ts'
import type { DocumentDefinition, DocumentElement, ElementSource, SnapshotPointer } from '../definition.ts'
import { COMMON_DATA } from '../print-data.ts'
import type { ChoiceLabels, DocumentSnapshot } from '../snapshot.ts'
import { isAnswered, valueAt } from '../snapshot-pointer.ts'
import { formatSeriesNumber } from '../wording/document-number.ts'
import { sampleValue } from './sample-value.ts'

type Values = Record<string, unknown>

const ROWS = 2
const ISSUED_AT = '2026-06-01'

/** Always the same for the same definitions; complete: the document could be issued with it. */
export function sampleSnapshot(
  definition: DocumentDefinition,
  bundles: readonly FormBundle[],
  labels: ChoiceLabels,
): DocumentSnapshot {
  const answers: Values = {}
  for (const { form } of bundles) fill(answers, '', form.fields, 0)
  const facts: Values = {}
  for (const { dictionary } of bundles) fill(facts, '', dictionary, 0)
  const snapshot = {
    answers,
    facts,
    assessment: { ruleSet: 'RS2021' },
    number: formatSeriesNumber(definition.series.pattern, { agency: '泗民', year: 2026, seq: 1 }),
    issuedAt: ISSUED_AT,
    agency: { name: '泗河县民政局', short: '泗民', phone: '0557-1234567' },
    recipient: { name: definition.recipients[0]?.title ?? '', id: definition.recipients[0]?.id ?? '' },
    signers: [{ name: '方致远', role: 'contact', title: '儿童督导员', badge: '034139', phone: '13900002001' }],
    labels,
  }
  for (const need of definition.elements.flatMap((element) => element.from)) answerOneOf(snapshot, need)
  for (const { from, rows } of Object.values({ ...COMMON_DATA, ...definition.data })) {
    const [first] = from
    if (first === undefined || from.some((place) => isAnswered(valueAt(snapshot, place)))) continue
    const row = (n: number) => Object.fromEntries((rows ?? []).map((name) => [name, `${name}（样例${n}）`]))
    put(snapshot, first, rows ? [row(1), row(2)] : '样例')
  }
  return snapshot
}

/** All fields right below a place of the form, objects and rows with what they hold. */
function fill(into: Values, parent: string, fields: readonly FieldPlan[], nth: number): void {
  for (const field of fields) {
    if (field.parent !== parent || Object.hasOwn(into, field.key)) continue
    if (field.kind === 'object') into[field.key] = filled(field.pattern, fields, nth)
    else if (field.kind === 'rows') {
      into[field.key] = Array.from({ length: ROWS }, (_, n) => filled(`${field.pattern}/*`, fields, n))
    } else into[field.key] = sampleValue(field, nth)
  }
}

function filled(parent: string, fields: readonly FieldPlan[], nth: number): Values {
  const inner: Values = {}
  fill(inner, parent, fields, nth)
  return inner
}

/** Meets a need that the answers so far do not meet, by its first way. */
function answerOneOf(snapshot: DocumentSnapshot, need: DocumentElement['from'][number]): void {
  const ways: readonly ElementSource[] = isWay(need) ? [need] : need
  const [way] = ways
  const counts = ways.find((one) => isAnswered(valueAt(snapshot, placeOf(one))))
  if (way === undefined) return
  if (typeof counts === 'string') return
  if (counts?.oneOf.some((allowed) => allowed === valueAt(snapshot, counts.at))) return
  put(snapshot, placeOf(way), typeof way === 'string' ? '样例' : way.oneOf[0])
}

function placeOf(way: ElementSource): SnapshotPointer {
  return typeof way === 'string' ? way : way.at
}

function isWay(need: DocumentElement['from'][number]): need is ElementSource {
  return !Array.isArray(need)
}

/** Makes the objects and lists on the way to the place. */
function put(snapshot: DocumentSnapshot, pointer: SnapshotPointer, value: unknown): void {
  const match = /^(?:(answers|facts|assessment|snapshot):)?\/(.*)$/.exec(pointer)
  if (!match) return
  const part = match[1] ?? 'answers'
  const start = part === 'snapshot' ? snapshot : snapshot[part as 'answers' | 'facts' | 'assessment']
  let here: unknown = start
  const segments = (match[2] ?? '').split('/')
  segments.forEach((segment, n) => {
    if (typeof here !== 'object' || here === null) return
    const next = segments[n + 1]
    here = step(here as Values, segment, n === segments.length - 1 ? value : next && /^(\d+$|\[)/.test(next) ? [] : {})
  })
}

/** The value at the segment, which is set where nothing stands yet; a picked row is added to its list. */
function step(here: Values, segment: string, fresh: unknown): unknown {
  const pick = /^\[([^=\]]+)=([^\]]*)\]$/.exec(segment)
  if (pick && Array.isArray(here)) {
    const row = { [pick[1] ?? '']: pick[2] }
    here.push(row)
    return row
  }
  const key = segment.replaceAll('~1', '/').replaceAll('~0', '~')
  const known = Object.hasOwn(here, key) ? here[key] : undefined
  if (isAnswered(known) && typeof fresh === 'object') return known
  here[key] = fresh
  return fresh
}
