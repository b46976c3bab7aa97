/**
 * An assessment as somebody may see it. What rests on HIV data is not cut out but computed again without it, so that
 * neither visibility nor score nor a task tells what is hidden; all other kinds are left out by place.
 */
import { clockReadings } from '../../core/engine/index.ts'
import type { Assessment, DecisionResult, ScoreResult } from '../../core/model/assessment.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import { pathOf, patternOf, readAt, writeAt } from '../../core/model/pointer.ts'
import type { AssessInput } from '../../core/model/session.ts'
import type { Actor } from '../access/actor.ts'
import { readLevel } from '../access/field-rights.ts'
import {
  fieldMap,
  placesOf,
  showsPattern,
  viewerOf,
  visibleValues,
  WITHOUT_HIV,
  type FieldMap,
  type Viewer,
} from '../access/visible-values.ts'
import { fieldsOfFacts, fieldsOfForm } from './choke-point.ts'
import type { Ports } from './ports.ts'
import type { StoredRecord } from './stored.ts'
import { instant } from './time.ts'

export interface Assessed {
  /** With all that is known. */
  readonly full: Assessment
  /** As it is without HIV data; the same value where there is none. */
  readonly open: Assessment
}

/** @throws what the engine throws, never for wrong answers. */
export function assessBoth(ports: Ports, bundle: FormBundle, input: AssessInput): Assessed {
  const validate = ports.engine.validator(bundle)
  const full = ports.engine.assess(bundle, input, validate)
  if (!holdsHiv(ports, bundle, input)) return { full, open: full }
  return { full, open: ports.engine.assess(bundle, withoutHiv(ports, bundle, input), validate) }
}

/**
 * The stored assessment of a record, with what the clock alone has changed since; computed anew only where HIV data has
 * to be left out.
 */
export function assessedRecord(ports: Ports, bundle: FormBundle, record: StoredRecord): Assessed {
  const { answers, facts, assessment } = record
  const input = { answers, facts, asOf: assessment.asOf, submit: true }
  const { full, open } = assessBoth(ports, bundle, input)
  const told = { ...withoutHiv(ports, bundle, input), now: instant(ports.clock.now()) }
  const readings = Object.entries(clockReadings(bundle, told)).filter(([, value]) => value !== undefined)
  const stored = withReadings(assessment, readings)
  return { full: stored, open: open === full ? stored : withReadings(open, readings) }
}

function withReadings(assessment: Assessment, readings: readonly (readonly [string, unknown])[]): Assessment {
  if (readings.length === 0) return assessment
  return {
    ...assessment,
    answers: readings.reduce<unknown>(
      (all, [place, value]) => writeAt(all, pathOf(place), value),
      assessment.answers,
    ) as Assessment['answers'],
    calculated: { ...assessment.calculated, ...(Object.fromEntries(readings) as Assessment['calculated']) },
  }
}

function holdsHiv(ports: Ports, bundle: FormBundle, { answers, facts }: AssessInput): boolean {
  const wanted = (is: string) => is === 'hiv'
  const inAnswers = placesOf(answers, fieldsOfForm(bundle), wanted).length > 0
  return inAnswers || placesOf(facts ?? {}, fieldsOfFacts(ports), wanted).length > 0
}

/** Answers and facts without HIV data; answers of keys that no field describes stay for the validator to refuse. */
function withoutHiv(ports: Ports, bundle: FormBundle, input: AssessInput): AssessInput {
  const answers = visibleValues(input.answers, fieldsOfForm(bundle), WITHOUT_HIV)
  const facts = visibleValues(input.facts ?? {}, fieldsOfFacts(ports), WITHOUT_HIV)
  return { ...input, answers, facts }
}

/** What was sent by somebody who may not write HIV data: a plain no tells of nobody and is taken as it was sent. */
export function withoutHivFound(ports: Ports, bundle: FormBundle, input: AssessInput): AssessInput {
  const tells = (values: unknown, map: FieldMap): boolean =>
    placesOf(values, map, (is) => is === 'hiv').some((place) => readAt(values, pathOf(place)) !== false)
  const isFound = tells(input.answers, fieldsOfForm(bundle)) || tells(input.facts ?? {}, fieldsOfFacts(ports))
  return isFound ? withoutHiv(ports, bundle, input) : input
}

/** What `actor` may see of it. @param own whether the record is the actor's own. */
export function assessmentFor(bundle: FormBundle, assessed: Assessed, actor: Actor, own: boolean): Assessment {
  const assessment = readLevel(actor.role, 'hiv') === 'all' ? assessed.full : assessed.open
  return assessmentAs(bundle, assessment, viewerOf(actor, own))
}

/** Leaves out what this viewer is not shown, place by place. */
export function assessmentAs(bundle: FormBundle, assessment: Assessment, viewer: Viewer): Assessment {
  const map = fieldsOfForm(bundle)
  const facts = fieldMap(null, bundle.dictionary)
  const shows = (pointer: string) =>
    pointer === '' || [map, facts].every((fields) => showsPlace(pointer, fields, viewer))
  return {
    ...assessment,
    issues: assessment.issues.filter((issue) => shows(issue.path)),
    answers: visibleValues(assessment.answers, map, viewer),
    visible: assessment.visible.filter(shows),
    carried: assessment.carried.filter(shows),
    scores: mapValues(assessment.scores, (score) => scoreFor(score, shows)),
    decisions: mapValues(assessment.decisions, (decision) => decisionFor(decision, shows)),
    calculated: Object.fromEntries(Object.entries(assessment.calculated).filter(([pointer]) => shows(pointer))),
  }
}

/** A pointer may name an answer or a fact: it is shown when neither is hidden. */
function showsPlace(pointer: string, map: FieldMap, viewer: Viewer): boolean {
  const pattern = patternOf(pointer)
  return map.fields.has(pattern) ? showsPattern(pattern, map, viewer) : true
}

function scoreFor(score: ScoreResult, shows: (pointer: string) => boolean): ScoreResult {
  return {
    ...score,
    trace: score.trace.filter((line) => shows(`/${line.item}`)),
    reasons: score.reasons.filter((reason) => reason.facts.every(shows)),
    floors: score.floors.filter((floor) => floor.facts.every(shows)),
    missing: score.missing.filter((item) => shows(`/${item}`)),
  }
}

function decisionFor(decision: DecisionResult, shows: (pointer: string) => boolean): DecisionResult {
  return {
    ...decision,
    unknown: decision.unknown.filter(shows),
    reasons: decision.reasons.filter((reason) => reason.facts.every(shows)),
  }
}

function mapValues<V>(record: Readonly<Record<string, V>>, change: (value: V) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
