/** Why a question is shown or hidden, required, wrong, and where its value comes from: the rules behind it, in order. */
import type { FieldPlan } from '../../model/plan.ts'
import type { FieldState } from '../../model/session.ts'
import { readAt, pathOf } from '../../model/pointer.ts'
import { lookAtRule, translated, type LookingAt, type RuleLook } from './rule-look.ts'

export interface WhyShown {
  /** What the rule belongs to: the section, a block around the question, or the question. */
  of: 'section' | 'block' | 'question'
  title: string
  look: RuleLook
}

export interface WhyCheck {
  message: string
  severity: 'error' | 'warning'
  clause?: string
  /** It is told now. */
  told: boolean
  look: RuleLook
}

export type ValueSource = 'typed' | 'carried' | 'calculated' | 'derived' | 'default' | 'server' | 'empty'

export interface WhyQuestion {
  title: string
  field: FieldPlan
  shown: boolean
  /** Every rule that it takes to be shown; none: it is always shown. */
  shownBy: WhyShown[]
  required: boolean
  /** It is asked for only when the record is handed in. */
  onSubmit: boolean
  /** The rule that decides it; null where none does. */
  requiredBy: RuleLook | null
  source: ValueSource
  value: unknown
  /** What the value is calculated from, or filled with. */
  sourceRule: RuleLook | null
  checks: WhyCheck[]
}

/**
 * @param pointer the answer, `/people/0/who`
 * @param state what the session says of it
 * @param draft the answers that somebody typed
 */
export function whyQuestion(
  at: LookingAt,
  pointer: string,
  state: FieldState,
  draft: Record<string, unknown>,
): WhyQuestion | null {
  const field = at.run.workspace.index.at(pointer)
  if (!field) return null
  const parent = pointer.slice(0, pointer.lastIndexOf('/'))
  const source = sourceOf(field, state, readAt(draft, pathOf(pointer)) !== undefined)
  const rule = source === 'calculated' ? field.calculate : source === 'derived' ? field.derive : field.default
  const fills = source === 'calculated' || source === 'derived' || source === 'default'
  return {
    title: translated(at, field.title),
    field,
    shown: state.visible,
    shownBy: shownBy(at, field, parent),
    required: state.required,
    onSubmit: field.onSubmit,
    requiredBy:
      typeof field.required === 'boolean' ? null : lookAtRule(field.required, at, { says: 'condition', parent }),
    source,
    value: state.value,
    sourceRule: fills && rule ? lookAtRule(rule, at, { says: 'calculation', parent }) : null,
    checks: field.checks.map(({ rule: check, message, code, severity, clause }) => ({
      message: translated(at, message),
      severity,
      told: state.issues.some((issue) => issue.code === code),
      look: lookAtRule(check, at, { says: 'condition', parent }),
      ...(clause === undefined ? {} : { clause }),
    })),
  }
}

function shownBy(at: LookingAt, field: FieldPlan, parent: string): WhyShown[] {
  const { form } = at.bundle
  const section = form.sections.find(({ id }) => id === field.section)
  const blocks = form.fields.filter(({ pattern }) => field.pattern.startsWith(`${pattern}/`))
  const steps = parent.split('/')
  return [
    ...(section?.visible ? [{ of: 'section' as const, title: section.title, rule: section.visible, parent: '' }] : []),
    ...blocks.flatMap(({ visible, title, parent: holder }) =>
      visible
        ? [{ of: 'block' as const, title, rule: visible, parent: steps.slice(0, holder.split('/').length).join('/') }]
        : [],
    ),
    ...(field.visible ? [{ of: 'question' as const, title: field.title, rule: field.visible, parent }] : []),
  ].map(({ rule, parent: holder, title, of }) => ({
    of,
    title: translated(at, title),
    look: lookAtRule(rule, at, { says: 'condition', parent: holder }),
  }))
}

function sourceOf(field: FieldPlan, { value, carried, calculated, derived }: FieldState, typed: boolean): ValueSource {
  if (field.server) return 'server'
  if (field.calculate !== undefined || calculated) return 'calculated'
  if (typed) return 'typed'
  if (derived !== undefined) return 'derived'
  if (carried) return 'carried'
  const empty = value === undefined || value === null
  return empty ? 'empty' : field.default === undefined ? 'typed' : 'default'
}
