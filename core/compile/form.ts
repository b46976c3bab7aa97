/** A form file becomes a plan: fields in order, rules compiled and checked, every mistake reported at once. */
import type { FieldPlan, FormPlan, RulePlan, ScoreUsePlan } from '../model/plan.ts'
import type { CheckRule, FieldSchema, WarnRule } from '../model/form-schema.ts'
import { DERIVING } from '../answers/derived-answers.ts'
import { leafType } from '../answers/leaf-type.ts'
import { expandForm, type Library } from './expand.ts'
import type { FaultSink } from './faults.ts'
import { type FieldDraft, flattenFields } from './fields.ts'
import { compileFollowUps } from './follow-up.ts'
import { BOOLEAN, type RuleCompiler, ruleCompiler } from './rule.ts'
import { fieldTypes, type ScopeInput } from './scope.ts'
import { strictSchema } from './strict-schema.ts'
import { compileVerifies } from './verifies.ts'

export interface FormContext {
  library: Library
  scope: Omit<ScopeInput, 'types'>
  plugin: string
}

export interface CompiledForm {
  plan: FormPlan
  /** Compiles further rules (instruments, decisions) as the form sees names. */
  rules: RuleCompiler
  expanded: FieldSchema
}

/** null when the file lacks the head of a form. The plan has no hash yet: that of its bundle becomes its own. */
export function compileForm(source: FieldSchema, context: FormContext, faults: FaultSink): CompiledForm | null {
  const head = source['x-form']
  if (!head) {
    faults.add('', 'form.head', '缺少 x-form', { hint: '表单文件的根上写明 id、version、mode 等' })
    return null
  }
  const expanded = expandForm(source, context.library, faults)
  const drafts = flattenFields(expanded, context.library, instrumentKeys(source, context.library), faults)
  const rules = ruleCompiler({ ...context.scope, types: fieldTypes(drafts.map((draft) => draft.plan)) }, faults)
  const sections = (source['x-sections'] ?? []).map((section, n) => {
    const visible =
      section.visible === undefined ? undefined : rules.rule(section.visible, '', `/x-sections/${n}/visible`, BOOLEAN)
    return {
      id: section.id,
      title: section.title,
      folded: section.folded ?? false,
      ...(section.hint ? { hint: section.hint } : {}),
      ...(visible ? { visible } : {}),
    }
  })
  const conditional = new Set(sections.filter((section) => section.visible).map((section) => section.id))
  const fields = drafts.map((draft) => withRules(draft, rules, conditional, faults))
  const keys = new Set(fields.filter((field) => field.parent === '').map((field) => field.key))
  for (const [n, key] of (head.event ?? []).entries())
    if (!keys.has(key)) faults.add(`/x-form/event/${n}`, 'reference.field', `没有字段 ${key}`)
  for (const [n, key] of (head.minimum ?? []).entries())
    if (!keys.has(key)) faults.add(`/x-form/minimum/${n}`, 'reference.field', `没有字段 ${key}`)

  const plan: FormPlan = {
    id: head.id,
    version: head.version,
    hash: '',
    plugin: context.plugin,
    title: source.title ?? head.id,
    head,
    subject: head.subject,
    purposes: head.purposes ?? [],
    sections,
    fields,
    schema: strictSchema(expanded, context.library, { forOthers: false }),
    scores: (head.scores ?? []).map((use, n) => compileScoreUse(use, rules, `/x-form/scores/${n}`)),
    decisions: head.decisions ?? [],
    documents: (head.documents ?? []).map((document, n) => {
      const when =
        document.when === undefined ? undefined : rules.rule(document.when, '', `/x-form/documents/${n}/when`, BOOLEAN)
      return { id: document.id, required: document.required ?? true, ...(when ? { when } : {}) }
    }),
    followUps: compileFollowUps(head.followUps, rules, '/x-form/followUps', faults),
    verifies: compileVerifies(head.verifies, context.scope.facts, rules, faults),
  }
  return { plan, rules, expanded }
}

function instrumentKeys(source: FieldSchema, library: Library): Map<string, string> {
  const keys = new Map<string, string>()
  for (const use of source['x-form']?.scores ?? []) {
    const instrument = library.instruments.get(use.instrument)
    for (const entry of [...(instrument?.items ?? []), ...(instrument?.triggers ?? [])])
      keys.set(entry.id, use.instrument)
  }
  return keys
}

function compileScoreUse(
  use: NonNullable<NonNullable<FieldSchema['x-form']>['scores']>[number],
  rules: RuleCompiler,
  place: string,
): ScoreUsePlan {
  const applies =
    use.appliesWhen === undefined ? undefined : rules.rule(use.appliesWhen, '', `${place}/appliesWhen`, BOOLEAN)
  const raise: Record<string, RulePlan> = {}
  for (const [trigger, text] of Object.entries(use.raise ?? {})) {
    const rule = rules.rule(text, '', `${place}/raise/${trigger}`, BOOLEAN)
    if (rule) raise[trigger] = rule
  }
  return {
    instrument: use.instrument,
    section: use.section,
    optional: use.optional ?? false,
    raise,
    ...(applies ? { appliesWhen: applies } : {}),
  }
}

function withRules(
  { plan, source, listed }: FieldDraft,
  rules: RuleCompiler,
  conditional: ReadonlySet<string>,
  faults: FaultSink,
): FieldPlan {
  const place = `/properties${plan.pattern.replaceAll('/*/', '/items/properties/')}`
  const at = (text: string | undefined, key: string, expected = BOOLEAN) =>
    text === undefined ? undefined : rules.rule(text, plan.parent, `${place}/${key}`, expected)
  const visible = at(source['x-visible'], 'x-visible')
  const formatWhen = at(source['x-format-when'], 'x-format-when')
  const calculate =
    source['x-calculate'] === undefined
      ? undefined
      : rules.rule(source['x-calculate'], plan.parent, `${place}/x-calculate`)
  const preset =
    source['x-default'] === undefined
      ? undefined
      : rules.rule(source['x-default'], plan.parent, `${place}/x-default`, leafType(plan))
  const derive =
    source['x-derive'] === undefined
      ? undefined
      : rules
          .with(DERIVING)
          .rule(source['x-derive'], plan.parent, `${place}/x-derive`, plan.kind === 'rows' ? undefined : leafType(plan))
  const required = source['x-required']
  if (listed && plan.parent === '' && (visible || conditional.has(plan.section)))
    faults.add(place, 'required.conditional', `${plan.key} 有显示条件，不能列在 required 里`, {
      hint: '改用 x-required: true',
    })
  const requiredRule = typeof required === 'string' ? at(required, 'x-required') : undefined
  return {
    ...plan,
    required: requiredRule ?? (listed || required === true),
    checks: [...checksOf(source['x-check'], plan, rules, place), ...warnsOf(source['x-warn'], plan, rules, place)],
    ...(visible ? { visible } : {}),
    ...(formatWhen ? { formatWhen } : {}),
    ...(calculate ? { calculate } : {}),
    ...(preset ? { default: preset } : {}),
    ...(derive ? { derive } : {}),
  }
}

const listOf = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

function checksOf(
  checks: CheckRule | CheckRule[] | undefined,
  plan: FieldPlan,
  rules: RuleCompiler,
  place: string,
): FieldPlan['checks'] {
  return listOf(checks).flatMap((check, n) => {
    const rule = rules.rule(check.that, plan.parent, `${place}/x-check/${n}/that`, BOOLEAN)
    return rule
      ? [
          {
            rule,
            message: check.message,
            code: check.code ?? 'check.failed',
            severity: 'error' as const,
            ...(check.clause ? { clause: check.clause } : {}),
          },
        ]
      : []
  })
}

function warnsOf(
  warns: WarnRule | WarnRule[] | undefined,
  plan: FieldPlan,
  rules: RuleCompiler,
  place: string,
): FieldPlan['checks'] {
  return listOf(warns).flatMap((warn, n) => {
    const rule = rules.rule(warn.when, plan.parent, `${place}/x-warn/${n}/when`, BOOLEAN)
    return rule
      ? [
          {
            rule,
            message: warn.message,
            code: warn.code ?? 'check.review',
            severity: 'warning' as const,
            ...(warn.clause ? { clause: warn.clause } : {}),
          },
        ]
      : []
  })
}
