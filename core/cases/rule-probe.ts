/**
 * Runs a compiled expression once more with eyes in it: which branches were taken, and how near the values came to
 * each threshold. The keys are those of rule-elements.ts.
 */
import type { MoreNames, Workspace } from '../answers/workspace.ts'
import { type FeelDate, type FeelPlan, type FeelValue, prepare, toJson } from '../feel/runtime.ts'
import { isJsonObject } from '../model/json.ts'
import type { RulePlan } from '../model/plan.ts'
import { ORDER } from './rule-elements.ts'

type Seen = (key: string) => void
type Prepared = ReturnType<typeof prepare>

const BRANCH = '#branch'
const EDGE = '#edge'
const prepared = new WeakMap<object, Prepared>()

export interface Surroundings {
  workspace: Workspace
  /** Names that the engine gives the rule besides answers and facts. */
  names: MoreNames
  today: FeelDate
}

/** Tells `seen` every key that the rule reaches on these answers. */
export function probeRule(rule: RulePlan, { workspace, names, today }: Surroundings, seen: Seen): void {
  withEyes(rule.plan as FeelPlan)({
    read: (name) => workspace.run(ruleOf({ op: 'read', name }), '', names),
    call: (name, args) => {
      if (name === BRANCH) return sawBranch(args, seen)
      if (name === EDGE) return sawEdge(args, seen)
      return passOn(name, args, workspace)
    },
    today,
  })
}

function withEyes(plan: FeelPlan): Prepared {
  const known = prepared.get(plan)
  if (known) return known
  const made = prepare({ ...plan, root: observed(plan.root, '') as FeelPlan['root'] })
  prepared.set(plan, made)
  return made
}

/** The node with an eye in each condition of an `if` and in each comparison. */
function observed(node: unknown, place: string): unknown {
  if (Array.isArray(node)) return node.map((inner, n) => observed(inner, `${place}/${n}`))
  if (!isJsonObject(node)) return node
  const inner = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, observed(value, `${place}/${key}`)]),
  )
  if (node['op'] === 'if') return { ...inner, when: eye(BRANCH, place, [inner['when']]) }
  if (node['op'] === 'compare' && ORDER.has(node['test'])) {
    const sides = [literal(node['test']), inner['left'], inner['right']]
    return eye(EDGE, place, [...sides, inner])
  }
  if (node['op'] === 'in' && Array.isArray(inner['tests']))
    return {
      ...inner,
      tests: inner['tests'].map((test, n) => observedTest(test, `${place}/tests/${n}`, inner['value'])),
    }
  return inner
}

function observedTest(test: unknown, place: string, value: unknown): unknown {
  if (!isJsonObject(test)) return test
  const to = test['to']
  if (ORDER.has(test['test'])) return { ...test, to: eye(EDGE, place, [literal(test['test']), value, to, to]) }
  if (test['test'] !== 'is' || !isJsonObject(to) || to['op'] !== 'range') return test
  const signs = { start: to['startIncluded'] === true ? '>=' : '>', end: to['endIncluded'] === true ? '<=' : '<' }
  const watched = (end: 'start' | 'end') => eye(EDGE, `${place}/${end}`, [literal(signs[end]), value, to[end], to[end]])
  return { ...test, to: { ...to, start: watched('start'), end: watched('end') } }
}

/** A call that tells what it sees and gives its last argument. */
function eye(name: string, place: string, args: unknown[]): unknown {
  return { op: 'call', name, args: [literal(place), ...args] }
}

function literal(value: unknown): unknown {
  return { op: 'value', value }
}

function sawBranch([place, when = null]: readonly FeelValue[], seen: Seen): FeelValue {
  seen(`${String(place)} ${when === true ? 'then' : 'else'}`)
  return when
}

function sawEdge([place, test, left = null, right = null, result = null]: readonly FeelValue[], seen: Seen): FeelValue {
  const distance = between(left, right)
  if (distance === 0) seen(`${String(place)} on`)
  const beyond = test === '<' || test === '>=' ? -1 : 1
  if (distance !== null && distance !== 0 && distance * beyond > 0 && Math.abs(distance) <= 1)
    seen(`${String(place)} beyond`)
  return result
}

/** Left minus right, in units or in days; null when they cannot be compared. */
function between(left: FeelValue, right: FeelValue): number | null {
  const [from, to] = [measure(left), measure(right)]
  return from === null || to === null ? null : from - to
}

function measure(value: FeelValue): number | null {
  const plain = toJson(value)
  if (typeof plain === 'number') return plain
  const instant = typeof plain === 'string' && /^\d{4}-\d\d-\d\d/.test(plain) ? Date.parse(plain) : Number.NaN
  return Number.isNaN(instant) ? null : instant / 86_400_000
}

/** The engine's own function, on arguments that are worked out already. */
function passOn(name: string, args: readonly FeelValue[], workspace: Workspace): FeelValue {
  const given = args.map((_, n) => ({ op: 'read', name: `#${n}` }))
  const names = Object.fromEntries(args.map((value, n) => [`#${n}`, () => value]))
  return workspace.run(ruleOf({ op: 'call', name, args: given }), '', names)
}

function ruleOf(root: unknown): RulePlan {
  return { text: '', plan: { version: 1, slots: 0, root }, reads: [], facts: [], names: [], calls: [] }
}
