/** Follow-ups: what is to be done, with its time allowed checked and its conditions compiled. */
import { readDue } from '../calendar/index.ts'
import type { FollowUp } from '../model/definitions.ts'
import type { DueOption, FollowUpPlan } from '../model/plan.ts'
import { BOOLEAN, type RuleCompiler } from './rule.ts'
import type { FaultSink } from './faults.ts'

export function compileFollowUps(
  list: readonly FollowUp[] | undefined,
  rules: RuleCompiler,
  pointer: string,
  faults: FaultSink,
): FollowUpPlan[] {
  return (list ?? []).map((item, n) => compileFollowUp(item, rules, `${pointer}/${n}`, faults))
}

function compileFollowUp(item: FollowUp, rules: RuleCompiler, pointer: string, faults: FaultSink): FollowUpPlan {
  const { due, when, base, ...rest } = item
  const options = (Array.isArray(due) ? due : [due]).map((option, n): DueOption => {
    const text = typeof option === 'string' ? option : option.in
    const place = Array.isArray(due) ? `${pointer}/due/${n}` : `${pointer}/due`
    const [, param] = /^param:(.+)$/.exec(text) ?? []
    const limit = param === undefined ? undefined : rules.rule(`param("${param}")`, '', place, { kind: 'string' })
    if (param === undefined && readDue(text) === null)
      faults.add(place, 'due.format', `期限写法有误：${text}`, {
        hint: '例如 24h、10wd、7d、1m、q-end，或参数：param:assessDue',
      })
    const condition =
      typeof option === 'string' || option.when === undefined
        ? undefined
        : rules.rule(option.when, '', `${place}/when`, BOOLEAN)
    return { in: text, ...(limit ? { limit } : {}), ...(condition ? { when: condition } : {}) }
  })
  const condition = when === undefined ? undefined : rules.rule(when, '', `${pointer}/when`, BOOLEAN)
  const start = base === undefined ? undefined : rules.rule(base, '', `${pointer}/base`)
  return { ...rest, due: options, ...(condition ? { when: condition } : {}), ...(start ? { base: start } : {}) }
}
