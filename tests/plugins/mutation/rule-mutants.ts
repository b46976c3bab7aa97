/**
 * Small mistakes in a compiled expression: a threshold one off, a comparison too strict or too lax, another literal, a
 * condition left out, branches exchanged. One mutant is one change at one place of the plan.
 */
import { isJsonObject } from '../../../core/model/json.ts'
import type { Place } from './json-place.ts'

export interface Change {
  place: Place
  what: string
  change: (inner: unknown) => unknown
}

/** Parameters by id whose value is a number: such a threshold can be one off too. */
export type NumberParams = ReadonlySet<string>

const OTHER: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '=': '!=',
  '!=': '=',
  and: 'or',
  or: 'and',
  some: 'every',
  every: 'some',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
}

/** Every change of the plan below `place`. */
export function ruleChanges(node: unknown, place: Place, params: NumberParams): Change[] {
  if (Array.isArray(node)) return node.flatMap((inner, n) => ruleChanges(inner, [...place, n], params))
  if (!isJsonObject(node)) return []
  const here = ownChanges(node, place, params)
  const names = namesAt(node)
  const inside = Object.entries(node).flatMap(([key, inner]) =>
    names.includes(key) ? [] : ruleChanges(inner, [...place, key], params),
  )
  return [...here, ...inside]
}

/** Arguments that name something of the house are checked at load: another name never gets as far as a case. */
function namesAt(node: Record<string, unknown>): string[] {
  if (node['op'] === 'call') return ['args']
  if (node['op'] === 'builtin' && node['name'] === 'get value') return ['args']
  return []
}

function ownChanges(node: Record<string, unknown>, place: Place, params: NumberParams): Change[] {
  switch (node['op'] ?? node['test']) {
    case 'value':
      return literalChanges(node['value'], [...place, 'value'])
    case 'decimal':
      return [-1, 1].map((step) => ({
        place: [...place, 'text'],
        what: `${String(node['text'])} off by ${step} %`,
        change: (text) => String(Number(text) * (1 + step / 100)),
      }))
    case 'temporal':
      return [
        {
          place: [...place, 'text'],
          what: `${String(node['text'])} another year`,
          change: (text) => nextYear(String(text)),
        },
      ]
    case 'compare':
      return [swap([...place, 'test'], String(node['test']))]
    case 'and':
    case 'or':
      return [swap([...place, 'op'], String(node['op'])), ...termChanges(node['terms'], [...place, 'terms'])]
    case 'some':
    case 'every':
      return [swap([...place, 'op'], String(node['op']))]
    case 'arithmetic':
      return Array.isArray(node['rest'])
        ? node['rest'].map((entry: { by: string }, n) => swap([...place, 'rest', n, 'by'], entry.by))
        : []
    case 'if':
      return [
        {
          place,
          what: 'branches exchanged',
          change: (inner) => (isJsonObject(inner) ? { ...inner, then: inner['else'], else: inner['then'] } : inner),
        },
      ]
    case 'range':
      return ['startIncluded', 'endIncluded'].map((key) => ({
        place: [...place, key],
        what: `${key} the other way`,
        change: (included) => included !== true,
      }))
    case 'call':
      return paramChanges(node, place, params)
    case 'not':
      return [{ place, what: 'not left out', change: (inner) => (isJsonObject(inner) ? positive(inner) : inner) }]
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '=':
    case '!=':
      return [swap([...place, 'test'], String(node['test']))]
    default:
      return node['op'] === 'builtin' && node['name'] === 'not'
        ? [{ place, what: 'not left out', change: () => (node['args'] as unknown[])[0] }]
        : []
  }
}

function positive(inner: Record<string, unknown>): unknown {
  const tests = inner['tests']
  return Array.isArray(tests) && tests.length === 1 ? (tests[0] as unknown) : { test: 'any' }
}

function swap(place: Place, from: string): Change {
  return { place, what: `${from} becomes ${OTHER[from] ?? '?'}`, change: () => OTHER[from] }
}

function termChanges(terms: unknown, place: Place): Change[] {
  if (!Array.isArray(terms) || terms.length < 2) return []
  return terms.map((_, n) => ({ place: [...place, n], what: `condition ${n + 1} left out`, change: () => undefined }))
}

function literalChanges(value: unknown, place: Place): Change[] {
  if (typeof value === 'number')
    return [-1, 1].map((step) => ({ place, what: `${value} becomes ${value + step}`, change: () => value + step }))
  if (typeof value === 'boolean') return [{ place, what: `${value} becomes ${!value}`, change: () => !value }]
  if (typeof value === 'string') return [{ place, what: `"${value}" becomes another text`, change: () => `${value}~` }]
  return []
}

function paramChanges(node: Record<string, unknown>, place: Place, params: NumberParams): Change[] {
  const first = Array.isArray(node['args']) ? (node['args'][0] as unknown) : undefined
  const id = isJsonObject(first) && typeof first['value'] === 'string' ? first['value'] : ''
  if (node['name'] !== 'param' || !params.has(id)) return []
  return [-1, 1].map((step) => ({
    place,
    what: `param ${id} one ${step > 0 ? 'more' : 'less'}`,
    change: (inner) => ({ op: 'arithmetic', first: inner, rest: [{ by: '+', term: { op: 'value', value: step } }] }),
  }))
}

function nextYear(text: string): string {
  return text.replace(/^\d{4}/, (year) => String(Number(year) + 1))
}
