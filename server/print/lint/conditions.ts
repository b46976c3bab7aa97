/**
 * What is known of the conditions of a template at a place: the blocks around it have decided
 * some, and a condition over literals alone decides itself. Names are told apart by the `each`
 * they belong to.
 */
import { templateHelpers } from '../../../core/document/template-helpers.ts'
import type { ExpressionNode } from '../template-scope.ts'

/** By the key of a condition: whether it holds; under `=key` the one text that a value has. */
export type Known = ReadonlyMap<string, boolean | string>

const LITERALS = ['StringLiteral', 'NumberLiteral', 'BooleanLiteral']

/** Helpers whose result hangs on the labels of the form. */
const BY_LABELS = ['choice', 'options']

/** The same text for the same condition over the same names; `eachDepth` counts the `each` around it. */
export function keyOf(node: ExpressionNode, eachDepth: number): string {
  if (LITERALS.includes(node.type)) return JSON.stringify(node.value)
  if (node.type === 'SubExpression') {
    return `(${[node.path?.original ?? '', ...(node.params ?? []).map((param) => keyOf(param, eachDepth))].join(' ')})`
  }
  const level = node.data ? eachDepth : eachDepth - (node.depth ?? 0)
  return `${node.data ? '@' : ''}${level}:${(node.parts ?? []).join('.') || 'this'}`
}

/** Whether the condition holds at this place; null when the answers decide. */
export function truthOf(node: ExpressionNode, known: Known, eachDepth: number): boolean | null {
  const fixed = constantOf(node)
  if (fixed !== null) return isTrue(fixed.value)
  const decided = known.get(keyOf(node, eachDepth))
  if (typeof decided === 'boolean') return decided
  const params = node.params ?? []
  const truths = () => params.map((param) => truthOf(param, known, eachDepth))
  switch (node.type === 'SubExpression' ? node.path?.original : undefined) {
    case 'any':
      return truths().includes(true) ? true : truths().every((truth) => truth === false) ? false : null
    case 'all':
      return truths().includes(false) ? false : truths().every((truth) => truth === true) ? true : null
    case 'is':
      return truthOfIs(params, known, eachDepth)
    default:
      return null
  }
}

function truthOfIs([value, wanted]: readonly ExpressionNode[], known: Known, eachDepth: number): boolean | null {
  if (!value || !wanted || !LITERALS.includes(wanted.type)) return null
  const text = known.get(`=${keyOf(value, eachDepth)}`)
  if (typeof text === 'string') return text === String(wanted.value)
  const absent = known.get(keyOf(value, eachDepth)) === false && !['false', '0'].includes(String(wanted.value))
  return absent ? false : null
}

/** What is known where the condition holds, or where it does not. */
export function assuming(node: ExpressionNode, holds: boolean, known: Known, eachDepth: number): Known {
  const more = new Map(known)
  assume(node, holds, more, eachDepth)
  return more
}

function assume(node: ExpressionNode, holds: boolean, known: Map<string, boolean | string>, eachDepth: number): void {
  if (LITERALS.includes(node.type)) return
  const key = keyOf(node, eachDepth)
  known.set(key, holds)
  if (node.type !== 'SubExpression') {
    if (holds) known.set(`(answered ${key})`, true)
    return
  }
  const params = node.params ?? []
  const [value, wanted] = params
  const name = node.path?.original
  if ((name === 'all' && holds) || (name === 'any' && !holds)) {
    for (const param of params) assume(param, holds, known, eachDepth)
  } else if (name === 'is' && holds && value && wanted && LITERALS.includes(wanted.type)) {
    known.set(`=${keyOf(value, eachDepth)}`, String(wanted.value))
    known.set(`(answered ${keyOf(value, eachDepth)})`, true)
  } else if (name === 'answered' && !holds && value) known.set(keyOf(value, eachDepth), false)
}

/** The value of an expression over literals alone; null when a name or the labels of the form take part. */
function constantOf(node: ExpressionNode): { value: unknown } | null {
  if (LITERALS.includes(node.type)) return { value: node.value }
  const name = node.path?.original ?? ''
  if (node.type !== 'SubExpression' || BY_LABELS.includes(name)) return null
  const helpers = templateHelpers({})
  const params = (node.params ?? []).map(constantOf)
  if (!Object.hasOwn(helpers, name) || params.some((param) => param === null)) return null
  return { value: helpers[name]?.(...params.map((param) => param?.value)) }
}

/** As `if` of Handlebars takes it. */
function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}
