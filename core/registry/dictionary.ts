/** The dictionary of shared facts as a flat list, its calculated facts compiled over the facts themselves. */
import { expandForm, type Library } from '../compile/expand.ts'
import { faultSink } from '../compile/faults.ts'
import { flattenFields } from '../compile/fields.ts'
import { ruleCompiler } from '../compile/rule.ts'
import { fieldTypes, type ScopeInput } from '../compile/scope.ts'
import type { DefinitionFault } from '../errors/definition-error.ts'
import type { FieldPlan } from '../model/plan.ts'
import type { MountInput } from './mount-input.ts'

/** The dictionary of the child's facts as a flat list with its rules compiled over the facts themselves. */
export function compileDictionary(
  input: MountInput,
  library: Library,
  scope: Omit<ScopeInput, 'types'>,
  faults: DefinitionFault[],
): FieldPlan[] {
  const source = input.blocks['child']
  if (!source) return []
  const sink = faultSink('schemas/facts/child.schema.json', faults)
  const drafts = flattenFields(expandForm(source, library, sink), library, new Map(), sink)
  const rules = ruleCompiler({ ...scope, types: fieldTypes(drafts.map((draft) => draft.plan)) }, sink)
  return drafts.map(({ plan, source: field }) => {
    const rule =
      field['x-calculate'] === undefined ? undefined : rules.rule(field['x-calculate'], plan.parent, plan.pattern)
    const visible =
      field['x-visible'] === undefined ? undefined : rules.rule(field['x-visible'], plan.parent, plan.pattern)
    return { ...plan, ...(rule ? { calculate: rule } : {}), ...(visible ? { visible } : {}) }
  })
}
