/** An instrument, compiled inside the form that uses it: its bare names are items, else answers of the form. */
import type { FeelType } from '../feel/runtime.ts'
import type { InstrumentDefinition } from '../model/definitions.ts'
import type { InstrumentPlan, RulePlan } from '../model/plan.ts'
import type { FaultSink } from './faults.ts'
import { compileFollowUps } from './follow-up.ts'
import { BOOLEAN, type RuleCompiler } from './rule.ts'

const TEXTS: FeelType = { kind: 'list', of: { kind: 'string' } }

export function compileInstrument(definition: InstrumentDefinition, form: RuleCompiler, faults: FaultSink, hash: string): InstrumentPlan {
  const rules = form.of(faults)
  const bandIds = definition.bands.map((band) => band.id)
  const after = rules.with({ band: { kind: 'string', values: bandIds }, triggers: TEXTS, floors: TEXTS })
  const rule = (text: string | undefined, pointer: string, expected?: FeelType): RulePlan | undefined =>
    text === undefined ? undefined : rules.rule(text, '', pointer, expected)
  const checkBand = (band: string, pointer: string) => {
    if (!bandIds.includes(band)) faults.add(pointer, 'band.unknown', `没有等级 ${band}`, { hint: `可用：${bandIds.join('、')}` })
  }
  checkThresholds(definition, faults)

  const items = definition.items.map((item, n) => {
    const counts = rule(item.counts, `/items/${n}/counts`)
    const applies = rule(item.appliesWhen, `/items/${n}/appliesWhen`, BOOLEAN)
    return {
      id: item.id,
      title: item.title,
      critical: item.critical ?? false,
      ...(item.clause ? { clause: item.clause } : {}),
      ...(item.options ? { options: item.options.map((option) => ({ id: option.id, title: option.title, points: option.points ?? null })) } : {}),
      ...(item.ranges ? { ranges: item.ranges.map((range) => ({ points: range.points ?? 0, ...(range.upTo === undefined ? {} : { upTo: range.upTo }) })) } : {}),
      ...(item.input ? { input: item.input } : {}),
      ...(counts ? { counts } : {}),
      ...(applies ? { appliesWhen: applies } : {}),
    }
  })
  const floors = (definition.floors ?? []).flatMap((floor, n) => {
    checkBand(floor.band, `/floors/${n}/band`)
    const when = rule(floor.when, `/floors/${n}/when`, BOOLEAN)
    return when ? [{ id: floor.id, band: floor.band, when, because: floor.because, ...(floor.clause ? { clause: floor.clause } : {}) }] : []
  })
  const triggers = (definition.triggers ?? []).map((trigger, n) => {
    checkBand(trigger.band, `/triggers/${n}/band`)
    const when = rule(trigger.when, `/triggers/${n}/when`, BOOLEAN)
    return {
      id: trigger.id,
      title: trigger.title,
      band: trigger.band,
      ticked: trigger.ticked !== false,
      ...(when ? { when } : {}),
      ...(trigger.because ? { because: trigger.because } : {}),
      ...(trigger.clause ? { clause: trigger.clause } : {}),
    }
  })
  const triggerIds = new Set(triggers.map((trigger) => trigger.id))
  const followUps = (definition.followUps ?? []).map((entry, n) => {
    entry.bands?.forEach((band, m) => checkBand(band, `/followUps/${n}/bands/${m}`))
    entry.triggers?.forEach((id, m) => {
      if (!triggerIds.has(id)) faults.add(`/followUps/${n}/triggers/${m}`, 'trigger.unknown', `没有触发项 ${id}`)
    })
    const when = entry.when === undefined ? undefined : after.rule(entry.when, '', `/followUps/${n}/when`, BOOLEAN)
    return {
      then: compileFollowUps(entry.then, after, `/followUps/${n}/then`, faults),
      ...(entry.bands ? { bands: entry.bands } : {}),
      ...(entry.triggers ? { triggers: entry.triggers } : {}),
      ...(when ? { when } : {}),
    }
  })
  const applies = rule(definition.appliesWhen, '/appliesWhen', BOOLEAN)
  const points = { kind: 'context' as const, fields: Object.fromEntries(definition.items.map((item) => [item.id, { kind: 'number' as const }])) }
  const score = definition.score === undefined ? undefined : rules.with({ points }).rule(definition.score, '', '/score', { kind: 'number' })
  const incomplete = rule(definition.incompleteWhen, '/incompleteWhen', BOOLEAN)
  return {
    id: definition.id,
    title: definition.title,
    hash,
    decimals: definition.decimals ?? 2,
    clauses: definition.clauses,
    ...(definition.max === undefined ? {} : { max: definition.max }),
    ...(applies ? { appliesWhen: applies } : {}),
    items,
    ...(score ? { score } : {}),
    ...(incomplete ? { incompleteWhen: incomplete } : {}),
    bands: definition.bands.map((band) => ({ id: band.id, title: band.title, ...(band.from === undefined ? {} : { from: band.from }), ...(band.colour ? { colour: band.colour } : {}) })),
    floors,
    triggers,
    derived: (definition.derived ?? []).flatMap((entry, n) => {
      const is = after.rule(entry.is, '', `/derived/${n}/is`)
      return is ? [{ key: entry.key, is, ...(entry.title ? { title: entry.title } : {}) }] : []
    }),
    followUps,
  }
}

/** Thresholds run in one direction from best to worst; equal ones would leave a band empty. */
function checkThresholds(definition: InstrumentDefinition, faults: FaultSink): void {
  const thresholds = definition.bands.flatMap((band) => (band.from === undefined ? [] : [band.from]))
  const rising = thresholds.every((value, n) => n === 0 || value > thresholds[n - 1]!)
  const falling = thresholds.every((value, n) => n === 0 || value < thresholds[n - 1]!)
  if (!rising && !falling) faults.add('/bands', 'band.order', '等级分界应从最好到最差依次排列，且互不相同')
}
