/** A decision table as one sheet: what it is, its intermediate values, its outcomes, its rules. */
import type { DecisionDefinition } from '../../model/definitions.ts'
import type { Grid, GridCell } from './grid.ts'
import {
  BETWEEN,
  HEAD,
  INPUT_IS,
  LET,
  OUTCOME,
  POLICY_WORDS,
  RULE,
  RULE_ID,
  RULE_MORE,
  TICK,
  UNKNOWN_WORDS,
} from './headings.ts'

export interface DecisionGrid {
  grid: Grid
  /** Rows that hold headings, counted from 0. */
  headings: readonly number[]
}

export function gridOfDecision(decision: DecisionDefinition): DecisionGrid {
  const blocks = [headBlock(decision), letBlock(decision), outcomeBlock(decision), ruleBlock(decision)]
  const grid: GridCell[][] = []
  const headings: number[] = []
  for (const [n, block] of blocks.entries()) {
    if (block.length === 0) continue
    if (grid.length > 0) grid.push([])
    if (n > 0) headings.push(grid.length)
    grid.push(...block)
  }
  return { grid, headings }
}

function headBlock({ id, title, hitPolicy, unknown, clauses }: DecisionDefinition): GridCell[][] {
  return [
    [HEAD.id, id],
    [HEAD.title, title],
    [HEAD.hitPolicy, POLICY_WORDS[hitPolicy]],
    [HEAD.unknown, UNKNOWN_WORDS[unknown]],
    [HEAD.clauses, clauses.join(BETWEEN)],
  ]
}

function letBlock(decision: DecisionDefinition): GridCell[][] {
  const lets = decision.let ?? []
  return lets.length === 0 ? [] : [[LET.name, LET.is], ...lets.map(({ name, is }) => [name, is])]
}

function outcomeBlock({ outcomes = [] }: DecisionDefinition): GridCell[][] {
  return [
    Object.values(OUTCOME),
    ...outcomes.map(({ code, title, dimension, clause, tag }) => [
      code,
      title,
      dimension ?? null,
      clause ?? null,
      tag === true ? TICK : null,
    ]),
  ]
}

function ruleBlock({ inputs, rules }: DecisionDefinition): GridCell[][] {
  const columns = inputs.map((input) => (typeof input === 'string' ? { is: input } : input))
  return [
    [RULE_ID, ...columns.map(({ is, title }) => title ?? is), ...Object.values(RULE), ...Object.values(RULE_MORE)],
    [INPUT_IS, ...columns.map(({ is }) => is)],
    ...rules.map((rule) => [
      rule.id,
      ...columns.map((_, n) => rule.when[n] ?? '-'),
      rule.outcome,
      rule.because,
      rule.clause ?? null,
      rule.dimension ?? null,
      rule.effectiveFrom ?? null,
      rule.effectiveTo ?? null,
      rule.review ?? null,
      rule.provenance ?? null,
      rule.produces?.join(BETWEEN) ?? null,
    ]),
  ]
}
