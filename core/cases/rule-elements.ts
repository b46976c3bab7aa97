/**
 * What the cases have to reach in one compiled expression: both branches of every `if`, and every threshold, with the
 * value on it and one step beyond it (a step is one unit or one day).
 */
import { isJsonObject } from '../model/json.ts'
import { sketch } from './rule-sketch.ts'

export interface RuleElement {
  /** Place in the plan, with what is to be reached there. */
  key: string
  element: string
  example: string
}

export const ORDER: ReadonlySet<unknown> = new Set(['<', '<=', '>', '>='])

export function ruleElements(node: unknown, place = ''): RuleElement[] {
  if (Array.isArray(node)) return node.flatMap((inner, n) => ruleElements(inner, `${place}/${n}`))
  if (!isJsonObject(node)) return []
  const inside = Object.entries(node).flatMap(([key, inner]) => ruleElements(inner, `${place}/${key}`))
  return [...ownElements(node, place), ...inside]
}

function ownElements(node: Record<string, unknown>, place: string): RuleElement[] {
  if (node['op'] === 'if') return branches(node, place)
  if (node['op'] === 'compare' && ORDER.has(node['test']) && (isThreshold(node['left']) || isThreshold(node['right'])))
    return edge(place, sketch(node))
  if (node['op'] === 'in' && Array.isArray(node['tests']))
    return node['tests'].flatMap((test, n) => testElements(test, `${place}/tests/${n}`, sketch(node['value'])))
  return []
}

function branches(node: Record<string, unknown>, place: string): RuleElement[] {
  const condition = sketch(node['when'])
  return [
    { key: `${place} then`, element: `then of if ${condition}`, example: `a case in which ${condition} holds` },
    { key: `${place} else`, element: `else of if ${condition}`, example: `a case in which ${condition} does not hold` },
  ]
}

function testElements(test: unknown, place: string, value: string): RuleElement[] {
  if (!isJsonObject(test)) return []
  const to = test['to']
  if (ORDER.has(test['test']))
    return isThreshold(to) ? edge(place, `${value} ${String(test['test'])} ${sketch(to)}`) : []
  if (test['test'] !== 'is' || !isJsonObject(to) || to['op'] !== 'range') return []
  return (['start', 'end'] as const).flatMap((end) =>
    isThreshold(to[end]) ? edge(`${place}/${end}`, `${value} against ${sketch(to[end])}`) : [],
  )
}

function edge(place: string, told: string): RuleElement[] {
  return [
    { key: `${place} on`, element: `threshold ${told}: the value on it`, example: `a case with both sides equal` },
    {
      key: `${place} beyond`,
      element: `threshold ${told}: the value just beyond it`,
      example: `a case at most one unit or day on the side that is judged otherwise`,
    },
  ]
}

/** A number, a date or a parameter stands in it. */
function isThreshold(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(isThreshold)
  if (!isJsonObject(node)) return false
  if (node['op'] === 'value') return typeof node['value'] === 'number'
  if (node['op'] === 'decimal' || node['op'] === 'temporal') return true
  if (node['op'] === 'call' && node['name'] === 'param') return true
  return Object.values(node).some(isThreshold)
}
