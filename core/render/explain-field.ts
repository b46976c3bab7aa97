/**
 * Why a field is on the screen, in plain sentences: the clause, the answers that brought it in,
 * and whether it is known, calculated or scored. Reads the plan; decides nothing.
 */
import { patternOf, pathOf, pointerOf } from '../model/pointer.ts'
import type { FieldPlan, RulePlan } from '../model/plan.ts'
import { formatValue } from './format-value.ts'
import type { RenderScope } from './render-context.tsx'

export interface FieldReason {
  sentences: string[]
  /** The answers it rests on, as the screen words them. */
  answers: { title: string; value: string }[]
}

export function explainField(scope: RenderScope, field: FieldPlan, pointer: string): FieldReason {
  const state = scope.store.state(pointer)
  const { say } = scope
  const note = scope.notes.get(pointer)
  const sentences: string[] = note === undefined ? [] : [note]
  if (field.visible) sentences.push(say('whyVisible'))
  if (state.calculated) sentences.push(say('whyCalculated'))
  if (state.carried) sentences.push(say('whyCarried'))
  if (state.derived) sentences.push(derivedText(scope, state.derived))
  if (state.required) sentences.push(say('whyRequired'))
  if (field.instrument) sentences.push(say('scored'))
  if (field.purpose) sentences.push(say('whyPurpose', { purpose: scope.translate(field.purpose) }))
  if (field.clause) sentences.push(say('whyClause', { clause: field.clause }))
  if (sentences.length === 0) sentences.push(say('whyPlain'))
  const rules = [
    field.visible,
    state.calculated ? field.calculate : undefined,
    state.derived && field.derive,
    ruleOf(field.required),
  ]
  return { sentences, answers: answersRead(scope, rules, pointer) }
}

/** Where a derived value comes from, in words. */
export function derivedText(
  { say, translate }: Pick<RenderScope, 'say' | 'translate'>,
  sources: readonly string[],
): string {
  return say('derivedHint', { from: sources.map(translate).join('、') || say('derivedElse') })
}

/** Title and present value of the answers at the given pointers; places that are no field are left out. */
export function answersAt(scope: RenderScope, pointers: readonly string[]): FieldReason['answers'] {
  const seen = new Set<string>()
  const answers: FieldReason['answers'] = []
  for (const pointer of pointers) {
    const field = scope.fields.get(patternOf(pointer))
    if (!field || seen.has(pointer) || field.kind === 'object' || field.kind === 'rows') continue
    seen.add(pointer)
    const value = formatValue(field, scope.store.state(pointer).value, scope)
    answers.push({ title: scope.translate(field.title), value: value || scope.say('empty') })
  }
  return answers
}

function answersRead(
  scope: RenderScope,
  rules: readonly (RulePlan | undefined)[],
  pointer: string,
): FieldReason['answers'] {
  const reads = rules.flatMap((rule) => rule?.reads ?? [])
  return answersAt(
    scope,
    reads.map((pattern) => concrete(pattern, pointer)),
  )
}

/** Row numbers of the field itself stand in for the stars of what it reads in the same row. */
function concrete(pattern: string, pointer: string): string {
  const here = pathOf(pointer)
  return pointerOf(pathOf(pattern).map((key, i) => (key === '*' ? (here[i] ?? key) : key)))
}

function ruleOf(rule: boolean | RulePlan): RulePlan | undefined {
  return typeof rule === 'boolean' ? undefined : rule
}
