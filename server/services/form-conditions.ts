/**
 * Conditions that stand outside of forms but speak of them: when a schedule applies to a child, when a case goes on to
 * its next state. Compiled once at the start, run over the answers and facts of a form.
 */
import { ruleCompiler } from '../../core/compile/rule.ts'
import { faultSink } from '../../core/compile/faults.ts'
import { factsType, fieldTypes } from '../../core/compile/scope.ts'
import { startRun } from '../../core/engine/run.ts'
import { DefinitionError, type DefinitionFault } from '../../core/errors/definition-error.ts'
import { toJson } from '../../core/feel/runtime.ts'
import type { FormBundle, RulePlan } from '../../core/model/plan.ts'
import type { Registry } from '../../core/registry/registry.ts'

export interface Situation {
  answers: Record<string, unknown>
  facts: Record<string, unknown>
  /** YYYY-MM-DD in Shanghai. */
  asOf: string
}

export type FormCondition = (situation: Situation) => boolean

/** What an expression gives as JSON: text for a date, null while it is unknown. */
export type FormValue = (situation: Situation) => unknown

/** True only when it is known to hold. @throws DefinitionError naming the file when the text does not compile. */
export function formCondition(registry: Registry, bundle: FormBundle, text: string, file: string): FormCondition {
  const rule = compiled(registry, bundle, text, file, { kind: 'boolean' })
  return (situation) => startRun(bundle, situation).workspace.holds(rule)
}

/** @throws DefinitionError naming the file when the text does not compile. */
export function formValue(registry: Registry, bundle: FormBundle, text: string, file: string): FormValue {
  const rule = compiled(registry, bundle, text, file)
  return (situation) => toJson(startRun(bundle, situation).workspace.run(rule))
}

function compiled(
  registry: Registry,
  bundle: FormBundle,
  text: string,
  file: string,
  expected?: { kind: 'boolean' },
): RulePlan {
  const faults: DefinitionFault[] = []
  const input = {
    types: fieldTypes(bundle.form.fields),
    facts: factsType(registry.dictionary),
    params: new Map([...registry.params].map(([id, { value }]) => [id, value])),
    host: {
      decisions: new Map([...registry.decisions].map(([id, { value }]) => [id, value.hitPolicy])),
      instruments: new Set(registry.instruments.keys()),
      answers: new Set(bundle.form.fields.map((field) => field.key)),
    },
  }
  const rule = ruleCompiler(input, faultSink(file, faults)).rule(text, '', '', expected)
  if (rule === undefined) throw new DefinitionError(faults)
  return rule
}
