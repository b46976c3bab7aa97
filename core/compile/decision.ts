/** A decision table, compiled inside a form: cells are FEEL unary tests over the typed inputs. */
import type { FeelType } from '../feel/runtime.ts'
import type { DecisionDefinition } from '../model/definitions.ts'
import type { DecisionPlan, RulePlan } from '../model/plan.ts'
import type { FaultSink } from './faults.ts'
import { compileFollowUps } from './follow-up.ts'
import { BOOLEAN, type RuleCompiler } from './rule.ts'

export function compileDecision(
  definition: DecisionDefinition,
  form: RuleCompiler,
  faults: FaultSink,
  hash: string,
): DecisionPlan {
  const { lets, rules } = compileLets(definition, form.of(faults))
  const inputs = definition.inputs.map((input, n) => {
    const text = typeof input === 'string' ? input : input.is
    return rules.typed(text, '', typeof input === 'string' ? `/inputs/${n}` : `/inputs/${n}/is`)
  })
  const outcomes = (definition.outcomes ?? []).map((outcome) => ({ ...outcome, tag: outcome.tag ?? false }))
  const known = new Set(outcomes.map((outcome) => outcome.code))
  const ids = new Set<string>()

  const tableRules = definition.rules.map((rule, n) => {
    const place = `/rules/${n}`
    if (ids.has(rule.id)) faults.add(`${place}/id`, 'id.duplicate', `规则编号 ${rule.id} 重复`)
    ids.add(rule.id)
    if (known.size > 0 && !known.has(rule.outcome))
      faults.add(`${place}/outcome`, 'outcome.unknown', `没有结果 ${rule.outcome}`)
    if (rule.when.length !== inputs.length)
      faults.add(
        `${place}/when`,
        'decision.cells',
        `规则 ${rule.id} 有 ${rule.when.length} 格，应与 ${inputs.length} 个输入一一对应`,
      )
    const when = rule.when.map((cell, m): RulePlan | null => {
      const type: FeelType = inputs[m]?.type ?? { kind: 'any' }
      return rules.cell(cell, type, '', `${place}/when/${m}`) ?? null
    })
    const { produces, tasks, when: _cells, provenance: _provenance, ...head } = rule
    return { ...head, when, produces: produces ?? [], tasks: compileFollowUps(tasks, rules, `${place}/tasks`, faults) }
  })

  return {
    id: definition.id,
    title: definition.title,
    hash,
    hitPolicy: definition.hitPolicy,
    ...(definition.role ? { role: definition.role } : {}),
    unknown: definition.unknown,
    clauses: definition.clauses,
    lets,
    inputs: inputs.flatMap((input, n) => {
      const source = definition.inputs[n]
      const title = typeof source === 'object' ? source.title : undefined
      return input ? [{ is: input.plan, ...(title ? { title } : {}) }] : []
    }),
    dimensions: definition.dimensions ?? [],
    outcomes,
    rules: tableRules,
    benefits: compileBenefits(definition, rules, faults),
  }
}

/** Intermediate values in order: each sees those before it. */
function compileLets(
  definition: DecisionDefinition,
  form: RuleCompiler,
): { lets: DecisionPlan['lets']; rules: RuleCompiler } {
  const lets: DecisionPlan['lets'] = []
  let rules = form
  for (const [n, entry] of (definition.let ?? []).entries()) {
    const compiled = rules.typed(entry.is, '', `/let/${n}/is`)
    if (compiled) lets.push({ name: entry.name, is: compiled.plan })
    rules = rules.with({ [entry.name]: compiled?.type ?? { kind: 'any' } })
  }
  return { lets, rules }
}

function compileBenefits(
  definition: DecisionDefinition,
  rules: RuleCompiler,
  faults: FaultSink,
): DecisionPlan['benefits'] {
  return (definition.benefits ?? []).flatMap((benefit, n) => {
    const place = `/benefits/${n}`
    const opens = rules.rule(benefit.opens, '', `${place}/opens`, BOOLEAN)
    const amount =
      benefit.amount === undefined ? undefined : rules.rule(benefit.amount, '', `${place}/amount`, { kind: 'number' })
    const route =
      benefit.route === undefined ? undefined : rules.rule(benefit.route, '', `${place}/route`, { kind: 'string' })
    const conditions = benefit.conditions.flatMap((condition, m) => {
      const that = rules.rule(condition.that, '', `${place}/conditions/${m}/that`, BOOLEAN)
      return that
        ? [
            {
              that,
              refused: condition.refused,
              outcome: condition.outcome ?? ('refused' as const),
              ...(condition.clause ? { clause: condition.clause } : {}),
            },
          ]
        : []
    })
    const notOpen = (benefit.notOpen ?? []).map((entry, m) => {
      const when =
        entry.when === undefined ? undefined : rules.rule(entry.when, '', `${place}/notOpen/${m}/when`, BOOLEAN)
      return { refused: entry.refused, ...(when ? { when } : {}), ...(entry.clause ? { clause: entry.clause } : {}) }
    })
    if (!opens) return []
    const {
      opens: _o,
      notOpen: _n,
      conditions: _c,
      amount: _a,
      route: _r,
      produces,
      tasks,
      refusedTasks,
      ...head
    } = benefit
    return [
      {
        ...head,
        opens,
        notOpen,
        conditions,
        ...(amount ? { amount } : {}),
        ...(route ? { route } : {}),
        produces: produces ?? [],
        tasks: compileFollowUps(tasks, rules, `${place}/tasks`, faults),
        refusedTasks: compileFollowUps(refusedTasks, rules, `${place}/refusedTasks`, faults),
      },
    ]
  })
}
