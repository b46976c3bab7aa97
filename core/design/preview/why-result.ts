/** What a score or a decision came from: every trigger, floor and row that was looked at, and what was found there. */
import type { MoreNames } from '../../answers/workspace.ts'
import { cellVerdict, letNames } from '../../decide/decide.ts'
import { isEffective } from '../../decide/decided.ts'
import type { DecisionPlan, InstrumentPlan } from '../../model/plan.ts'
import { lookAtRule, translated, type LookingAt, type RuleLook, type RuleRead } from './rule-look.ts'

/** A trigger or a floor of a score. */
export interface WhyBand {
  of: 'trigger' | 'floor'
  id: string
  title: string
  band: string
  hit: boolean
  /** null for a trigger that a person ticks. */
  look: RuleLook | null
  clause?: string
}

export interface WhyScore {
  /** null where it always applies. */
  applies: RuleLook | null
  bands: WhyBand[]
}

export function whyScore(at: LookingAt, id: string): WhyScore | null {
  const plan = at.bundle.instruments[id]
  const score = at.run.score(id)
  if (!plan || !score) return null
  const bandTitle = (band: string): string => translated(at, plan.bands.find((one) => one.id === band)?.title ?? band)
  const condition = { says: 'condition' } as const
  return {
    applies: plan.appliesWhen ? lookAtRule(plan.appliesWhen, at, condition) : null,
    bands: [
      ...plan.triggers.map((trigger): WhyBand => ({
        ...cause(trigger, bandTitle),
        of: 'trigger',
        title: translated(at, trigger.title),
        hit: score.triggers.includes(trigger.id),
        look: trigger.when ? lookAtRule(trigger.when, at, condition) : null,
      })),
      ...plan.floors.map((floor): WhyBand => ({
        ...cause(floor, bandTitle),
        of: 'floor',
        title: translated(at, floor.because),
        hit: score.floors.some((one) => one.id === floor.id),
        look: lookAtRule(floor.when, at, condition),
      })),
    ],
  }
}

function cause(
  { id, band, clause }: Pick<InstrumentPlan['floors'][number], 'id' | 'band' | 'clause'>,
  bandTitle: (band: string) => string,
): Pick<WhyBand, 'id' | 'band' | 'clause'> {
  return { id, band: bandTitle(band), ...(clause === undefined ? {} : { clause }) }
}

export interface WhyCell {
  title: string
  /** What the cell asks for. */
  asked: string
  /** What the input came to, as JSON; null for unknown. */
  value: unknown
  reads: RuleRead[]
  /** null: cannot be told. */
  verdict: boolean | null
}

export interface WhyRow {
  id: string
  because: string
  outcome: string
  clause?: string
  /** null: cannot be told; `off` before or after the days in which the row is in force. */
  verdict: boolean | null | 'off'
  /** Rows that stand before it had decided already. */
  reached: boolean
  cells: WhyCell[]
}

/** Every row of a decision, in order; none for a decision about benefits. */
export function whyDecision(at: LookingAt, id: string, asOf: string): WhyRow[] {
  const plan = at.bundle.decisions[id]
  if (!plan) return []
  const names = letNames(plan, at.run.workspace)
  let open = true
  return plan.rules.map((row): WhyRow => {
    const cells = cellsOf(row, plan, at, names)
    const verdict = isEffective(row, asOf) ? verdictOf(cells) : 'off'
    const reached = open
    if (plan.hitPolicy !== 'collect' && (verdict === true || verdict === null)) open = false
    return {
      id: row.id,
      because: translated(at, row.because),
      outcome: translated(at, plan.outcomes.find(({ code }) => code === row.outcome)?.title ?? row.outcome),
      verdict,
      reached,
      cells,
      ...(row.clause === undefined ? {} : { clause: row.clause }),
    }
  })
}

function cellsOf(row: DecisionPlan['rules'][number], plan: DecisionPlan, at: LookingAt, names: MoreNames): WhyCell[] {
  return row.when.flatMap((cell, n): WhyCell[] => {
    const input = plan.inputs[n]
    if (cell === null || !input) return []
    const { outcome, reads } = lookAtRule(input.is, at, { says: 'condition', names })
    return [
      {
        title: translated(at, input.title ?? input.is.text),
        asked: cell.text,
        value: outcome,
        reads,
        verdict: cellVerdict(cell, input.is, at.run.workspace, names),
      },
    ]
  })
}

function verdictOf(cells: readonly WhyCell[]): boolean | null {
  if (cells.some(({ verdict }) => verdict === false)) return false
  return cells.every(({ verdict }) => verdict === true) ? true : null
}
