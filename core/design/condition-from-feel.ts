/**
 * A FEEL text as a condition that can be built in sentences. What says anything else, names a question that is not
 * given or a code that is no option, or is nested deeper, is no such condition: its author goes on with the text.
 */
import { FeelSyntaxError } from '../feel/faults.ts'
import type { Ast } from '../feel/parse/ast.ts'
import { parseExpression } from '../feel/parse/parse.ts'
import type { CompareOp } from '../feel/plan.ts'
import {
  depthOf,
  fits,
  isGroup,
  MAX_GROUPS,
  takesValue,
  type AgeOrder,
  type Comparison,
  type ConditionField,
  type ConditionGroup,
  type ConditionPart,
  type ConditionValue,
  type Join,
  type Relation,
} from './condition.ts'

/** The functions of two words that such a condition calls. */
const WHOLES: ReadonlySet<string> = new Set(['list contains', 'get value'])

/** null for a text that is no condition of this kind, or none at all. */
export function conditionFromFeel(text: string, fields: readonly ConditionField[]): ConditionGroup | null {
  const tree = treeOf(text)
  return tree && conditionOfTree(tree, fields)
}

/** The same for a part of a text. */
export function conditionOfTree(tree: Ast, fields: readonly ConditionField[]): ConditionGroup | null {
  const part = partOf(tree, new Map(fields.map((field) => [field.name, field])))
  if (part === null) return null
  const group: ConditionGroup = isGroup(part) ? part : { join: 'all', parts: [part] }
  return depthOf(group) <= MAX_GROUPS ? group : null
}

/** null for a text that is no expression. `wholes`: functions of several words that it may call. */
export function treeOf(text: string, wholes: ReadonlySet<string> = WHOLES): Ast | null {
  try {
    const parsed = parseExpression(text, wholes)
    return 'tree' in parsed ? parsed.tree : null
  } catch (error) {
    if (error instanceof FeelSyntaxError) return null
    throw error
  }
}

type Fields = ReadonlyMap<string, ConditionField>

function partOf(tree: Ast, fields: Fields): ConditionPart | null {
  if (tree.is === 'and' || tree.is === 'or') return groupOf(tree.is === 'and' ? 'all' : 'any', tree.terms, fields)
  const [denied, ...others] = argumentsOf(tree, 'not')
  if (denied && others.length === 0) {
    return groupOf('none', denied.is === 'or' ? denied.terms : [denied], fields)
  }
  const comparison = comparisonOf(tree)
  const field = comparison && fields.get(comparison.field)
  return field && fits(comparison, field) ? comparison : null
}

function groupOf(join: Join, trees: readonly Ast[], fields: Fields): ConditionGroup | null {
  const parts = trees.map((tree) => partOf(tree, fields))
  const whole = parts.filter((part) => part !== null)
  return whole.length === parts.length ? { join, parts: whole } : null
}

function comparisonOf(tree: Ast): Comparison | null {
  if (tree.is === 'compare') return comparedOf(tree)
  if (tree.is === 'in') return oneOf(tree)
  for (const [name, relation] of [
    ['contains', 'contains'],
    ['list contains', 'includes'],
  ] as const) {
    const [subject, value] = argumentsOf(tree, name)
    if (subject && value) return made(subject, relation, valueOf(value))
  }
  return made(tree, 'holds', null)
}

const ORDERS: Readonly<Record<CompareOp, Relation>> = {
  '=': 'equals',
  '!=': 'isNot',
  '<': 'less',
  '<=': 'atMost',
  '>': 'more',
  '>=': 'atLeast',
}
const AGE_ORDERS: Readonly<Partial<Record<CompareOp, AgeOrder>>> = {
  '<': 'ageLess',
  '<=': 'ageAtMost',
  '>': 'ageMore',
  '>=': 'ageAtLeast',
}

function comparedOf({ left, test, right }: Ast & { is: 'compare' }): Comparison | null {
  if (right.is === 'value' && right.value === null) {
    if (test === '=') return made(left, 'notAnswered', null)
    return test === '!=' ? made(left, 'answered', null) : null
  }
  const [counted] = argumentsOf(left, 'count')
  if (counted) {
    return test === '>' && right.is === 'number' && right.text === '0' ? made(counted, 'filled', null) : null
  }
  const [born, on] = argumentsOf(left, 'age')
  if (born) {
    const order = AGE_ORDERS[test]
    return order !== undefined && on && isToday(on) ? made(born, order, valueOf(right)) : null
  }
  return made(left, ORDERS[test], valueOf(right))
}

function oneOf({ value, tests }: Ast & { is: 'in' }): Comparison | null {
  const codes = tests.map((test) => (test.is === 'value' ? valueOf(test.to) : null))
  const texts = codes.filter((code) => typeof code === 'string')
  return texts.length === codes.length ? made(value, 'oneOf', texts) : null
}

function made(subject: Ast, relation: Relation, value: ConditionValue): Comparison | null {
  const field = nameOf(subject)
  if (field === null || (value === null && takesValue(relation))) return null
  return { field, relation, value }
}

/** `father.pStatus`, `score("SC-3").finalBand`, `categories()`, a value read by its key; null for anything else. */
export function nameOf(tree: Ast): string | null {
  if (tree.is === 'name') return tree.name
  if (isCallOf(tree, 'categories')) return 'categories()'
  if (tree.is === 'call') return keyedName(tree)
  if (tree.is !== 'path') return null
  const [id] = argumentsOf(tree.of, 'score')
  const of = id?.is === 'value' && typeof id.value === 'string' ? `score("${id.value}")` : nameOf(tree.of)
  return of === null ? null : `${of}.${tree.name}`
}

/** `get value(get value(facts.scores, "SC-1"), "finalBand")`. */
function keyedName(tree: Ast): string | null {
  const [subject, key, ...more] = argumentsOf(tree, 'get value')
  if (subject === undefined || key?.is !== 'value' || typeof key.value !== 'string' || more.length > 0) return null
  const of = nameOf(subject)
  return of === null ? null : `get value(${of}, "${key.value}")`
}

/** null where it is no value that can be chosen. */
function valueOf(tree: Ast): ConditionValue {
  if (tree.is === 'value') return tree.value
  if (tree.is === 'number') return numberOf(tree.text)
  if (tree.is === 'negate' && tree.of.is === 'number') {
    const size = numberOf(tree.of.text)
    return size === null || size === 0 ? null : -size
  }
  const [day] = textArguments(tree, 'date')
  if (day !== undefined) return { date: day }
  const [param] = textArguments(tree, 'param')
  if (param !== undefined) return { param }
  return isToday(tree) ? { ago: 0, unit: 'days' } : agoOf(tree)
}

function numberOf(text: string): number | null {
  const number = Number(text)
  return String(number) === text ? number : null
}

function agoOf(tree: Ast): ConditionValue {
  if (tree.is !== 'arithmetic' || !isToday(tree.first)) return null
  const [step, ...others] = tree.rest
  if (step === undefined || others.length > 0 || step.by !== '-') return null
  const [length] = textArguments(step.term, 'duration')
  const match = /^P([1-9]\d{0,5})([DM])$/.exec(length ?? '')
  return match ? { ago: Number(match[1]), unit: match[2] === 'D' ? 'days' : 'months' } : null
}

export function isToday(tree: Ast): boolean {
  return isCallOf(tree, 'today')
}

/** A call of this function without arguments. */
export function isCallOf(tree: Ast, name: string): boolean {
  return tree.is === 'call' && tree.of.is === 'name' && tree.of.name === name && tree.args.length === 0
}

/** Arguments of a call of this function by place; empty for anything else. */
export function argumentsOf(tree: Ast, name: string): Ast[] {
  if (tree.is !== 'call' || tree.of.is !== 'name' || tree.of.name !== name) return []
  return tree.args.some((arg) => arg.name !== undefined) ? [] : tree.args.map(({ value }) => value)
}

/** Text arguments of a call of this function that takes one; empty for anything else. */
export function textArguments(tree: Ast, name: string): string[] {
  const args = argumentsOf(tree, name).map((arg) => (arg.is === 'value' ? arg.value : null))
  const texts = args.filter((value) => typeof value === 'string')
  return args.length === 1 ? texts : []
}
