/**
 * Which names mean something at a place of a template: those of the definition outside, the
 * columns of a row inside `each`. A name that means nothing is a fault, never an empty text.
 */
import type { DocumentDatum } from '../../core/document/definition.ts'
import { HELPER_NAMES } from '../../core/document/template-helpers.ts'

export type Scope = Readonly<Record<string, DocumentDatum>>

/** The parts of an expression in a Handlebars syntax tree that are looked at. */
export interface ExpressionNode {
  type: string
  loc: { start: { line: number; column: number } }
  original?: string
  /** Of a literal. */
  value?: unknown
  parts?: readonly (string | object)[]
  depth?: number
  data?: boolean
  path?: ExpressionNode
  params?: ExpressionNode[]
  hash?: { pairs: readonly unknown[] }
}

export interface ExpressionFault {
  message: string
  loc: ExpressionNode['loc']
}

const LITERALS = ['StringLiteral', 'NumberLiteral', 'BooleanLiteral']
const LOOP_DATA = ['index', 'first', 'last']
const ITEM: DocumentDatum = { from: [] }

/** What is wrong with a name, or null. `scopes` from the inside out. */
export function checkPath(node: ExpressionNode, scopes: readonly Scope[]): string | null {
  const shown = `“${node.original ?? ''}”`
  if (node.type !== 'PathExpression') return `${shown} is no name`
  const parts = node.parts ?? []
  const [name] = parts
  if (node.data)
    return scopes.length > 1 && parts.length === 1 && LOOP_DATA.includes(String(name)) ? null : `${shown} is not known`
  const scope = scopes[node.depth ?? 0]
  if (!scope) return `${shown} leads outside the template`
  if (parts.length === 0) return Object.hasOwn(scope, 'this') ? null : `${shown} is not known here`
  if (parts.length > 1 || typeof name !== 'string')
    return `${shown} reaches into a value; a template reads plain names only`
  return Object.hasOwn(scope, name) ? null : `${shown} is not among the data of this document`
}

/** Faults of a value: a name, a literal, or the call of a helper over such values. */
export function checkExpression(node: ExpressionNode, scopes: readonly Scope[]): ExpressionFault[] {
  if (LITERALS.includes(node.type)) return []
  if (node.type === 'SubExpression') {
    const helper = node.path?.original ?? ''
    const faults = (node.params ?? []).flatMap((param) => checkExpression(param, scopes))
    if (!HELPER_NAMES.includes(helper)) faults.push({ message: `there is no helper “${helper}”`, loc: node.loc })
    if ((node.hash?.pairs.length ?? 0) > 0) faults.push({ message: `“${helper}” takes no named values`, loc: node.loc })
    return faults
  }
  const problem = checkPath(node, scopes)
  return problem ? [{ message: problem, loc: node.loc }] : []
}

/** The names inside `each` over this value. */
export function namesInside(subject: ExpressionNode, scopes: readonly Scope[]): Scope {
  if (subject.type === 'SubExpression') {
    return subject.path?.original === 'lines' ? { text: ITEM } : { code: ITEM, label: ITEM, chosen: ITEM }
  }
  const scope = scopes[subject.depth ?? 0] ?? {}
  const name = String(subject.parts?.[0] ?? '')
  const rows = Object.hasOwn(scope, name) ? scope[name]?.rows : undefined
  return rows ? Object.fromEntries(rows.map((row) => [row, ITEM])) : { this: ITEM }
}
