/**
 * Scoring by an instrument. The override law: the final band is the worst of score band, floors and
 * triggers. A missing answer makes the score INCOMPLETE; triggers fire all the same.
 */
import { Decimal } from 'decimal.js'
import { fromJson, toJson } from '../feel/runtime.ts'
import { lazyContext } from '../answers/lazy-context.ts'
import type { MoreNames, Workspace } from '../answers/workspace.ts'
import type { FloorHit, ScoreResult, TraceLine, TriggerHit } from '../model/assessment.ts'
import { own } from '../model/json.ts'
import { missingReason } from '../model/missing.ts'
import type { InstrumentPlan, RulePlan, ScoreUsePlan } from '../model/plan.ts'
import { restsOn } from '../answers/rests-on.ts'

export interface ScoreInput {
  instrument: InstrumentPlan
  use: ScoreUsePlan
  workspace: Workspace
  /** Band of the last assessment, where this form carries it. */
  carriedBand?: string
  translate: (text: string) => string
}

export function scoreInstrument(input: ScoreInput): ScoreResult {
  const { instrument, use, workspace, translate } = input
  const triggers = triggerHits(input)
  const lines = instrument.items.flatMap((item) => traceItem(item, workspace, translate) ?? [])
  const missing = lines.filter((line) => line.points === null && line.option === null).map((line) => line.item)
  const answered = lines.some((line) => line.option !== null)
  if (instrument.appliesWhen && workspace.run(instrument.appliesWhen) === false) return notApplicable()
  if (!applies(instrument, use, workspace) && !answered && triggers.length === 0) return notApplicable()

  const complete = missing.length === 0 && !(instrument.incompleteWhen && workspace.holds(instrument.incompleteWhen))
  const exact = complete ? total(instrument, lines, workspace) : null
  const score = exact === null ? null : rounded(exact, instrument.decimals)
  const scoreBand =
    exact === null || score === null ? null : bandOf(instrument, instrument.exactBands ? exact : score, workspace)
  const floors = floorHits(instrument, workspace, translate)
  const carried = score === null && use.optional ? input.carriedBand : undefined
  const held = complete || use.optional ? floors.map((floor) => floor.band) : []
  const bands = [scoreBand, carried ?? null, ...held, ...triggers.map((trigger) => trigger.band)]
  return {
    status: complete && score !== null ? 'COMPLETE' : 'INCOMPLETE',
    score,
    scoreBand,
    finalBand: worst(instrument, bands),
    ...(carried === undefined ? {} : { carriedBand: carried }),
    triggers: triggers.map((trigger) => trigger.id),
    floors: complete || answered ? floors : [],
    trace: lines,
    reasons: triggers,
    missing,
  }
}

function applies(instrument: InstrumentPlan, use: ScoreUsePlan, workspace: Workspace): boolean {
  const rules = [instrument.appliesWhen, use.appliesWhen].filter((rule): rule is RulePlan => rule !== undefined)
  return rules.every((rule) => workspace.run(rule) !== false && (!use.optional || workspace.holds(rule)))
}

function notApplicable(): ScoreResult {
  return {
    status: 'NOT_APPLICABLE',
    score: null,
    scoreBand: null,
    finalBand: null,
    triggers: [],
    floors: [],
    trace: [],
    reasons: [],
    missing: [],
  }
}

/** The line of an item in the trace; null when the item does not count here. */
function traceItem(
  item: InstrumentPlan['items'][number],
  workspace: Workspace,
  translate: ScoreInput['translate'],
): TraceLine | null {
  if (item.appliesWhen && !workspace.holds(item.appliesWhen)) return null
  const value = item.counts
    ? toJson(workspace.run(item.counts))
    : workspace.visible(`/${item.id}`)
      ? workspace.value(`/${item.id}`)
      : undefined
  const base = { item: item.id, ...(item.clause ? { clause: item.clause } : {}) }
  if (value === undefined || value === null || missingReason(value) !== null)
    return { ...base, option: null, points: null, text: translate(item.title) }
  if (item.options) {
    const option = item.options.find((candidate) => candidate.id === value)
    return {
      ...base,
      option: option?.id ?? null,
      points: option?.points ?? null,
      text: `${translate(item.title)}：${translate(option?.title ?? '—')}`,
    }
  }
  if (item.ranges && typeof value === 'number') {
    const range = item.ranges.find((candidate) => candidate.upTo === undefined || value <= candidate.upTo)
    return { ...base, option: value, points: range?.points ?? null, text: `${translate(item.title)}：${value}` }
  }
  const simple = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null
  return { ...base, option: simple, points: null, text: `${translate(item.title)}：${String(simple)}` }
}

/** Sum of points, or the instrument's own formula. null when the formula is unknown. */
function total(instrument: InstrumentPlan, lines: readonly TraceLine[], workspace: Workspace): number | null {
  const value = instrument.score
    ? toJson(workspace.run(instrument.score, '', pointNames(lines)))
    : lines.reduce((sum, line) => sum.plus(line.points ?? 0), new Decimal(0)).toNumber()
  return typeof value === 'number' ? value : null
}

function rounded(value: number, decimals: number): number {
  return new Decimal(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toNumber()
}

/** The points of each item, for formulas: `points.V6`. */
function pointNames(lines: readonly TraceLine[]): MoreNames {
  return { points: () => lazyContext(lines.map((line) => [line.item, () => fromJson(line.points)])) }
}

export function bandOf(instrument: Pick<InstrumentPlan, 'bands'>, score: number, workspace: Workspace): string | null {
  const reached = instrument.bands.flatMap(({ id, from, fromRule }) => {
    const lowest = fromRule ? toJson(workspace.run(fromRule)) : from
    return typeof lowest === 'number' && lowest <= score ? [{ id, from: lowest }] : []
  })
  return reached.sort((a, b) => b.from - a.from)[0]?.id ?? null
}

/** Bands stand from best to worst. */
export function worst(instrument: Pick<InstrumentPlan, 'bands'>, bands: readonly (string | null)[]): string | null {
  const rank = (band: string) => instrument.bands.findIndex((candidate) => candidate.id === band)
  return bands.reduce<string | null>(
    (found, band) => (band !== null && (found === null || rank(band) > rank(found)) ? band : found),
    null,
  )
}

function floorHits(instrument: InstrumentPlan, workspace: Workspace, translate: ScoreInput['translate']): FloorHit[] {
  return instrument.floors
    .filter((floor) => workspace.holds(floor.when))
    .map((floor) => ({
      id: floor.id,
      band: floor.band,
      text: translate(floor.because),
      facts: restsOn(floor.when, workspace),
      ...(floor.clause ? { clause: floor.clause } : {}),
    }))
}

/** Triggers that are ticked, follow from answers, or are raised by the form; a tick can only add. */
function triggerHits({ instrument, use, workspace, translate }: ScoreInput): TriggerHit[] {
  return instrument.triggers.flatMap((trigger) => {
    const pointer = `/${trigger.id}`
    const ticked = trigger.ticked && workspace.visible(pointer) && workspace.value(pointer) === true
    const raised = own(use.raise, trigger.id) as RulePlan | undefined
    const rules = [trigger.when, raised].filter((rule): rule is RulePlan => rule !== undefined && workspace.holds(rule))
    if (!ticked && rules.length === 0) return []
    const facts = [...(ticked ? [pointer] : []), ...rules.flatMap((rule) => restsOn(rule, workspace))]
    const text = translate(trigger.because ?? trigger.title)
    return [
      {
        id: trigger.id,
        band: trigger.band,
        text,
        facts: [...new Set(facts)],
        ...(trigger.clause ? { clause: trigger.clause } : {}),
      },
    ]
  })
}
