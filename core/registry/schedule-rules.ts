/** Rules of schedules: conditions and bases are compiled over the form that is due, and times allowed are read, before anybody relies on them. */
import { readDue } from '../calendar/index.ts'
import { faultSink } from '../compile/faults.ts'
import { ruleCompiler } from '../compile/rule.ts'
import { factsType, fieldTypes } from '../compile/scope.ts'
import type { DefinitionFault } from '../errors/definition-error.ts'
import type { FieldPlan, FormBundle } from '../model/plan.ts'
import type { Collected } from './collect.ts'

/** @param bundle null for a form that is not mounted or has faults of its own, which are told elsewhere. */
export function scheduleRuleFaults(
  collected: Collected,
  dictionary: readonly FieldPlan[],
  bundle: (form: string) => FormBundle | null,
): DefinitionFault[] {
  return [...collected.schedules.values()].flatMap(({ value, path }) => {
    const faults: DefinitionFault[] = []
    const sink = faultSink(path, faults)
    if (readDue(value.due) === null) {
      sink.add('/due', 'due.format', `期限写法有误：${value.due}`, { hint: '例如 7d、10wd、1m、q-end、q-end+5d' })
    }
    for (const [n, id] of (value.during ?? []).entries()) {
      if (!collected.params.has(id)) {
        sink.add(`/during/${n}`, 'reference.param', `没有参数 ${id}`, { hint: '写一个有起止日（from、to）的参数' })
      }
    }
    const form = bundle(value.form)
    if (form === null) return faults
    const rules = ruleCompiler(
      {
        types: fieldTypes(form.form.fields),
        facts: factsType(dictionary),
        params: new Map([...collected.params].map(([id, source]) => [id, source.value])),
        host: {
          decisions: new Map([...collected.decisions].map(([id, source]) => [id, source.value.hitPolicy])),
          instruments: new Set(collected.instruments.keys()),
          answers: new Set(form.form.fields.map((field) => field.key)),
        },
      },
      sink,
    )
    rules.rule(value.appliesWhen, '', '/appliesWhen', { kind: 'boolean' })
    if (value.base !== undefined) rules.rule(value.base, '', '/base')
    return faults
  })
}
