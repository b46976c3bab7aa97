/** Rules that wait for each other: fields, scores and decisions as one graph, searched for circles. */
import type { DecisionPlan, FormPlan, InstrumentPlan, RulePlan } from '../model/plan.ts'
import type { FaultSink } from './faults.ts'

export function findCycles(
  form: FormPlan,
  instruments: Record<string, InstrumentPlan>,
  decisions: Record<string, DecisionPlan>,
  faults: FaultSink,
): void {
  const graph = new Map<string, Set<string>>()
  const link = (from: string, rule: RulePlan | null | undefined): void => {
    if (!rule) return
    const targets = graph.get(from) ?? new Set<string>()
    for (const read of rule.reads) targets.add(read)
    for (const call of rule.calls) {
      if (call.name === 'decision' && call.argument) targets.add(`decision ${call.argument}`)
      if (call.name === 'score' && call.argument && instruments[call.argument]) targets.add(`score ${call.argument}`)
    }
    graph.set(from, targets)
  }
  for (const field of form.fields) {
    link(field.pattern, field.visible)
    link(field.pattern, field.calculate)
    link(field.pattern, field.default)
    if (field.parent !== '')
      graph.set(field.pattern, (graph.get(field.pattern) ?? new Set<string>()).add(holderOf(field.parent)))
  }
  for (const instrument of Object.values(instruments)) {
    const use = form.scores.find((entry) => entry.instrument === instrument.id)
    const rules = [
      instrument.appliesWhen,
      instrument.score,
      instrument.incompleteWhen,
      use?.appliesWhen,
      ...Object.values(use?.raise ?? {}),
    ]
    rules.push(
      ...instrument.items.flatMap((item) => [item.counts, item.appliesWhen]),
      ...instrument.floors.map((floor) => floor.when),
      ...instrument.triggers.map((trigger) => trigger.when),
    )
    rules.forEach((rule) => link(`score ${instrument.id}`, rule))
    for (const item of instrument.items)
      graph.set(`score ${instrument.id}`, (graph.get(`score ${instrument.id}`) ?? new Set<string>()).add(`/${item.id}`))
  }
  for (const decision of Object.values(decisions)) {
    const node = `decision ${decision.id}`
    ;[...decision.lets, ...decision.inputs].forEach((entry) => link(node, entry.is))
    decision.rules.flatMap((rule) => rule.when).forEach((rule) => link(node, rule))
    decision.benefits
      .flatMap((benefit) => [benefit.opens, benefit.amount, ...benefit.conditions.map((condition) => condition.that)])
      .forEach((rule) => link(node, rule))
  }
  for (const circle of circlesIn(graph))
    faults.add('', 'rule.cycle', `规则互相等待：${circle.join(' → ')}`, { hint: '改写其中一条，使它不再依赖自己' })
}

function holderOf(parent: string): string {
  return parent.endsWith('/*') ? parent.slice(0, -2) : parent
}

/** One circle for each place where the search comes back to its own path. */
function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const done = new Set<string>()
  const circles: string[][] = []
  const visit = (node: string, path: string[]): void => {
    const at = path.indexOf(node)
    if (at >= 0) circles.push([...path.slice(at), node])
    if (at >= 0 || done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...path, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return circles
}
