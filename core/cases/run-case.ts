/** Runs the worked cases that prove a definition, and tells which clauses an assessment gave reasons from. */
import { assess } from '../engine/index.ts'
import type { Assessment } from '../model/assessment.ts'
import type { CasesDefinition } from '../model/definitions.ts'
import { isJsonObject } from '../model/json.ts'
import type { FormBundle } from '../model/plan.ts'
import type { AnswerValidator, AssessInput } from '../model/session.ts'
import { type Difference, differences } from './match.ts'

export type WorkedCase = CasesDefinition['cases'][number]

export interface CaseContext {
  definition: CasesDefinition
  bundle: FormBundle
  validate: AnswerValidator
  /** Parameter profiles by name. */
  profiles: ReadonlyMap<string, Record<string, unknown>>
}

export interface CaseOutcome {
  assessment: Assessment
  differences: Difference[]
}

/** @throws RangeError for a profile that does not exist. */
export function runCase(worked: WorkedCase, context: CaseContext): CaseOutcome {
  const assessment = assess(context.bundle, caseInput(worked, context), context.validate)
  return { assessment, differences: differences(assessment, worked.expect, '') }
}

/** What a case gives: its own answers, facts and parameters upon those of the base. Throws RangeError as runCase. */
export function caseInput(worked: WorkedCase, context: Pick<CaseContext, 'definition' | 'profiles'>): AssessInput {
  const { base } = context.definition
  return {
    answers: merge(base?.given, worked.given),
    facts: merge(base?.facts, worked.facts),
    asOf: worked.asOf,
    params: paramsOf(worked.params, context),
  }
}

function paramsOf(params: WorkedCase['params'], { profiles }: Pick<CaseContext, 'profiles'>): Record<string, unknown> {
  if (!Array.isArray(params)) return params ?? {}
  const chosen = params.map((name) => {
    const profile = profiles.get(name)
    if (!profile) throw new RangeError(`no parameter profile ${name}`)
    return profile
  })
  return Object.assign({}, ...chosen) as Record<string, unknown>
}

/** A case adds to the base key by key; a nested object adds to a nested object; null takes a key away. */
function merge(base: unknown, more: unknown): Record<string, unknown> {
  const result: Record<string, unknown> = isJsonObject(base) ? { ...base } : {}
  for (const [key, value] of Object.entries(isJsonObject(more) ? more : {})) {
    if (value === null) delete result[key]
    else result[key] = isJsonObject(value) && isJsonObject(result[key]) ? merge(result[key], value) : value
  }
  return result
}

/** Clauses that stand in reasons, traces, floors, triggers and tasks: what was really decided, not what is tagged. */
export function clausesOf(assessment: Assessment): Set<string> {
  const clauses = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (isJsonObject(value))
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'clause' && typeof inner === 'string') clauses.add(inner)
        else visit(inner)
      }
  }
  visit([assessment.scores, assessment.decisions, assessment.tasks, assessment.documents])
  return clauses
}
