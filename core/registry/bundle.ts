/** One form with everything it needs to be filled and assessed anywhere: its instruments, decisions, parameters and English. */
import { findCycles } from '../compile/cycles.ts'
import { compileDecision } from '../compile/decision.ts'
import type { FaultSink } from '../compile/faults.ts'
import type { CompiledForm } from '../compile/form.ts'
import { compileInstrument } from '../compile/instrument.ts'
import type { DecisionPlan, DocumentPlan, FieldPlan, FormBundle, InstrumentPlan, RulePlan } from '../model/plan.ts'
import type { Collected } from './collect.ts'
import type { MountInput } from './mount-input.ts'

export interface BundleContext {
  input: MountInput
  collected: Collected
  calendar: FormBundle['calendar']
  dictionary: FieldPlan[]
  /** English of every text of all plugins. */
  english: Readonly<Record<string, string>>
}

export function bundleOf(compiled: CompiledForm, context: BundleContext, faults: FaultSink): FormBundle {
  const { plan } = compiled
  const instruments: Record<string, InstrumentPlan> = {}
  for (const use of plan.scores) {
    const source = context.collected.instruments.get(use.instrument)
    if (source)
      instruments[use.instrument] = compileInstrument(
        source.value,
        compiled.rules,
        faults.of(source.path),
        context.input.hash(JSON.stringify(source.value)),
      )
  }
  const decisions = compileDecisions(compiled, instruments, context, faults)
  findCycles(plan, instruments, decisions, faults)
  const bundle: FormBundle = {
    engine: context.input.engine,
    form: plan,
    instruments,
    decisions,
    documents: documentsOf(context.collected),
    dictionary: context.dictionary,
    params: [...context.collected.params.values()].map((source) => source.value),
    codeLists: {},
    calendar: context.calendar,
    en: {},
  }
  const whole = { ...bundle, en: englishOf(bundle, context.english) }
  return { ...whole, form: { ...plan, hash: context.input.hash(JSON.stringify(whole)) } }
}

/** The form's decisions and those that any rule calls, to the end of the chain. */
function compileDecisions(
  compiled: CompiledForm,
  instruments: Record<string, InstrumentPlan>,
  context: BundleContext,
  faults: FaultSink,
): Record<string, DecisionPlan> {
  const decisions: Record<string, DecisionPlan> = {}
  const byRole = (role: DecisionRole) =>
    [...context.collected.decisions].flatMap(([id, { value }]) => (value.role === role ? [id] : []))
  const wanted = [...compiled.plan.decisions, ...calledDecisions([compiled.plan, instruments], byRole)]
  for (let id = wanted.shift(); id !== undefined; id = wanted.shift()) {
    if (decisions[id]) continue
    const source = context.collected.decisions.get(id)
    if (!source) {
      const place = compiled.plan.decisions.indexOf(id)
      if (place >= 0)
        faults.add(`/x-form/decisions/${place}`, 'reference.decision', `没有决策表 ${id}`, {
          hint: '核对编号，或在 dependsOn 中写明定义它的插件并一并加载',
        })
      continue
    }
    const plan = compileDecision(
      source.value,
      compiled.rules,
      faults.of(source.path),
      context.input.hash(JSON.stringify(source.value)),
    )
    decisions[id] = plan
    wanted.push(...calledDecisions(plan, byRole))
  }
  return decisions
}

type DecisionRole = NonNullable<DecisionPlan['role']>

/** Functions that read a decision without naming it: the one of this role. */
const CALLS_BY_ROLE: Readonly<Record<string, DecisionRole>> = {
  categories: 'classifies',
  category: 'classifies',
  amount: 'grants',
  route: 'grants',
  benefit: 'grants',
}

function calledDecisions(plans: unknown, byRole: (role: DecisionRole) => string[]): string[] {
  return rulesIn(plans).flatMap((rule) =>
    rule.calls.flatMap((call) => {
      if (call.name === 'decision' && call.argument) return [call.argument]
      const role = CALLS_BY_ROLE[call.name]
      return role === undefined ? [] : byRole(role)
    }),
  )
}

/** Every rule plan inside a value. */
function rulesIn(value: unknown): RulePlan[] {
  if (typeof value !== 'object' || value === null) return []
  if ('plan' in value && 'calls' in value) return [value as RulePlan]
  return Object.values(value).flatMap(rulesIn)
}

function documentsOf(collected: Collected): Record<string, DocumentPlan> {
  return Object.fromEntries(
    [...collected.documents].map(([id, source]) => {
      const { title, elements } = source.value as unknown as DocumentPlan
      return [id, { id, title, elements: elements ?? [] }]
    }),
  )
}

/** English of the texts that occur in the bundle. */
function englishOf(bundle: FormBundle, catalogue: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = {}
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const english = Object.hasOwn(catalogue, value) ? catalogue[value] : undefined
      if (english !== undefined) found[value] = english
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit(bundle)
  return found
}
