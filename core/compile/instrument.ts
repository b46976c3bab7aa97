/** An instrument, compiled inside the form that uses it: its bare names are items, else answers of the form. */
import type { FeelType } from '../feel/runtime.ts'
import type { InstrumentDefinition } from '../model/definitions.ts'
import type { InstrumentPlan } from '../model/plan.ts'
import type { FaultSink } from './faults.ts'
import { compileFollowUps } from './follow-up.ts'
import { BOOLEAN, type RuleCompiler } from './rule.ts'

const TEXTS: FeelType = { kind: 'list', of: { kind: 'string' } }

interface Context {
  definition: InstrumentDefinition
  rules: RuleCompiler
  /** With the names of a finished score: band, triggers, floors. */
  after: RuleCompiler
  faults: FaultSink
}

export function compileInstrument(
  definition: InstrumentDefinition,
  form: RuleCompiler,
  faults: FaultSink,
  hash: string,
): InstrumentPlan {
  const rules = form.of(faults)
  const bands = definition.bands.map((band) => band.id)
  const after = rules.with({ band: { kind: 'string', values: bands }, triggers: TEXTS, floors: TEXTS })
  const context: Context = { definition, rules, after, faults }
  checkThresholds(definition, faults)
  const applies = optional(rules, definition.appliesWhen, '/appliesWhen', BOOLEAN)
  const incomplete = optional(rules, definition.incompleteWhen, '/incompleteWhen', BOOLEAN)
  const score = optional(rules.with({ points: pointsType(definition) }), definition.score, '/score', { kind: 'number' })
  return {
    id: definition.id,
    title: definition.title,
    hash,
    decimals: definition.decimals ?? 2,
    exactBands: definition.exactBands ?? false,
    clauses: definition.clauses,
    ...(definition.max === undefined ? {} : { max: definition.max }),
    ...(applies ? { appliesWhen: applies } : {}),
    items: definition.items.map((item, n) => compileItem(item, n, rules)),
    ...(score ? { score } : {}),
    ...(incomplete ? { incompleteWhen: incomplete } : {}),
    bands: compileBands(context),
    floors: compileFloors(context),
    triggers: compileTriggers(context),
    derived: compileDerived(context),
    followUps: compileConsequences(context),
  }
}

function compileBands({ definition, rules }: Context): InstrumentPlan['bands'] {
  return definition.bands.map(({ id, title, from, fromParam, colour }, n) => {
    const fromRule = optional(rules, fromParam && `param("${fromParam}")`, `/bands/${n}/fromParam`, { kind: 'number' })
    return {
      id,
      title,
      ...(from === undefined ? {} : { from }),
      ...(fromRule ? { fromRule } : {}),
      ...(colour ? { colour } : {}),
    }
  })
}

function optional(rules: RuleCompiler, text: string | undefined, pointer: string, expected?: FeelType) {
  return text === undefined ? undefined : rules.rule(text, '', pointer, expected)
}

function pointsType(definition: InstrumentDefinition): FeelType {
  return { kind: 'context', fields: Object.fromEntries(definition.items.map((item) => [item.id, { kind: 'number' }])) }
}

function compileItem(
  item: InstrumentDefinition['items'][number],
  n: number,
  rules: RuleCompiler,
): InstrumentPlan['items'][number] {
  const counts = optional(rules, item.counts, `/items/${n}/counts`)
  const applies = optional(rules, item.appliesWhen, `/items/${n}/appliesWhen`, BOOLEAN)
  const options = item.options?.map(({ id, title, points }) => ({ id, title, points: points ?? null }))
  const ranges = item.ranges?.map(({ upTo, points }) => ({ points, ...(upTo === undefined ? {} : { upTo }) }))
  return {
    id: item.id,
    title: item.title,
    critical: item.critical ?? false,
    ...(item.clause ? { clause: item.clause } : {}),
    ...(options ? { options } : {}),
    ...(ranges ? { ranges } : {}),
    ...(item.input ? { input: item.input } : {}),
    ...(counts ? { counts } : {}),
    ...(applies ? { appliesWhen: applies } : {}),
  }
}

function checkBand(band: string, pointer: string, { definition, faults }: Context): void {
  const known = definition.bands.map((entry) => entry.id)
  if (!known.includes(band))
    faults.add(pointer, 'band.unknown', `没有等级 ${band}`, { hint: `可用：${known.join('、')}` })
}

function compileFloors(context: Context): InstrumentPlan['floors'] {
  return (context.definition.floors ?? []).flatMap((floor, n) => {
    checkBand(floor.band, `/floors/${n}/band`, context)
    const when = context.rules.rule(floor.when, '', `/floors/${n}/when`, BOOLEAN)
    const { id, band, because, clause } = floor
    return when ? [{ id, band, when, because, ...(clause ? { clause } : {}) }] : []
  })
}

function compileTriggers(context: Context): InstrumentPlan['triggers'] {
  return (context.definition.triggers ?? []).map((trigger, n) => {
    checkBand(trigger.band, `/triggers/${n}/band`, context)
    const when = optional(context.rules, trigger.when, `/triggers/${n}/when`, BOOLEAN)
    const { id, title, band, because, clause } = trigger
    return {
      id,
      title,
      band,
      ticked: trigger.ticked !== false,
      ...(when ? { when } : {}),
      ...(because ? { because } : {}),
      ...(clause ? { clause } : {}),
    }
  })
}

function compileDerived({ definition, after }: Context): InstrumentPlan['derived'] {
  return (definition.derived ?? []).flatMap((entry, n) => {
    const is = after.rule(entry.is, '', `/derived/${n}/is`)
    return is ? [{ key: entry.key, is, ...(entry.title ? { title: entry.title } : {}) }] : []
  })
}

function compileConsequences(context: Context): InstrumentPlan['followUps'] {
  const { definition, after, faults } = context
  const triggers = new Set((definition.triggers ?? []).map((trigger) => trigger.id))
  return (definition.followUps ?? []).map((entry, n) => {
    const place = `/followUps/${n}`
    entry.bands?.forEach((band, m) => checkBand(band, `${place}/bands/${m}`, context))
    entry.triggers?.forEach((id, m) => {
      if (!triggers.has(id)) faults.add(`${place}/triggers/${m}`, 'trigger.unknown', `没有触发项 ${id}`)
    })
    const when = optional(after, entry.when, `${place}/when`, BOOLEAN)
    return {
      then: compileFollowUps(entry.then, after, `${place}/then`, faults),
      ...(entry.bands ? { bands: entry.bands } : {}),
      ...(entry.triggers ? { triggers: entry.triggers } : {}),
      ...(when ? { when } : {}),
    }
  })
}

/** Thresholds run in one direction from best to worst; equal ones would leave a band empty. */
function checkThresholds(definition: InstrumentDefinition, faults: FaultSink): void {
  const thresholds = definition.bands.flatMap((band) => (band.from === undefined ? [] : [band.from]))
  const steps = thresholds.slice(1).map((value, n) => value - (thresholds[n] ?? value))
  const rising = steps.every((step) => step > 0)
  const falling = steps.every((step) => step < 0)
  if (!rising && !falling) faults.add('/bands', 'band.order', '等级分界应从最好到最差依次排列，且互不相同')
}
