/** What a purpose has verified: shared facts, each always or under a condition, checked when the form is loaded. */
import type { FeelType } from '../feel/runtime.ts'
import type { FormHead } from '../model/form-schema.ts'
import type { VerifyPlan } from '../model/plan.ts'
import type { FaultSink } from './faults.ts'
import { BOOLEAN, type RuleCompiler } from './rule.ts'

/** @param facts the type of all shared facts. */
export function compileVerifies(
  entries: FormHead['verifies'],
  facts: FeelType,
  rules: RuleCompiler,
  faults: FaultSink,
): VerifyPlan[] {
  return (entries ?? []).map((entry, n) => {
    const place = `/x-form/verifies/${n}`
    const { fact, when } = typeof entry === 'string' ? { fact: entry, when: undefined } : entry
    if (!isFact(fact, facts))
      faults.add(typeof entry === 'string' ? place : `${place}/fact`, 'reference.fact', `没有事实 ${fact}`, {
        hint: '写 schemas/facts/ 里的名称，例如 father.pStatus',
      })
    const condition = when === undefined ? undefined : rules.rule(when, '', `${place}/when`, BOOLEAN)
    return { fact, ...(condition ? { when: condition } : {}) }
  })
}

function isFact(path: string, facts: FeelType): boolean {
  let at: FeelType | undefined = facts
  for (const key of path.split('.')) {
    at = at?.kind === 'context' && Object.hasOwn(at.fields, key) ? at.fields[key] : undefined
  }
  return at !== undefined
}
