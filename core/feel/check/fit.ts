/** Fits arguments to the signatures of the functions of the subset. */
import type { AstArgument } from '../parse/ast.ts'
import type { FeelType } from '../types.ts'
import type { BuiltinParameter, BuiltinSignature } from './signatures.ts'
import { ANY, STRING, comparable, isUnknown, unionOf } from './type-rules.ts'

/** The types bound to `T` while one call is fitted. */
export interface Binding {
  item: FeelType | null
}

/** For each argument its parameter; null when number or names do not fit. */
export function matchParameters(signature: BuiltinSignature, args: readonly AstArgument[]): BuiltinParameter[] | null {
  const { params } = signature
  const named = args.some((arg) => arg.name !== undefined)
  const matched: BuiltinParameter[] = []
  for (const [index, arg] of args.entries()) {
    const last = params[params.length - 1]
    const param = named
      ? params.find((one) => one.name === arg.name && !one.rest)
      : (params[index] ?? (last?.rest ? last : undefined))
    if (!param || (!param.rest && matched.includes(param))) return null
    matched.push(param)
  }
  const complete = params.every((param) => param.optional || matched.includes(param))
  return complete ? matched : null
}

/** Whether the type may stand for the parameter; binds `T` on the way. */
export function fits(type: FeelType, wanted: string, binding: Binding): boolean {
  if (wanted === 'any') return true
  if (wanted === 'T') return bind(type, binding)
  if (isUnknown(type)) return true
  if (wanted.startsWith('list<')) {
    const of = wanted.slice(5, -1)
    return type.kind === 'list' ? fits(type.of, of, binding) : fits(type, of, binding)
  }
  return wanted.split('|').includes(type.kind)
}

function bind(type: FeelType, binding: Binding): boolean {
  const item = binding.item
  binding.item = item ? unionOf([item, type]) : type
  return item === null || comparable(item, type)
}

/** Functions that look for a member: a code outside the list's choice is a mistake. */
export const SEEKERS: readonly string[] = ['list contains', 'index of']

/** The type that a function gives. */
export function returnType(signature: BuiltinSignature, binding: Binding): FeelType {
  const { returns } = signature
  if (returns === 'T') return binding.item ?? ANY
  if (returns === 'list<T>') return { kind: 'list', of: binding.item ?? ANY }
  if (returns.startsWith('list<')) return { kind: 'list', of: simpleType(returns.slice(5, -1)) }
  return simpleType(returns)
}

function simpleType(name: string): FeelType {
  switch (name) {
    case 'string':
      return STRING
    case 'context':
      return { kind: 'context', fields: {}, open: true }
    case 'boolean':
    case 'number':
    case 'date':
    case 'time':
    case 'dateTime':
    case 'daysDuration':
    case 'monthsDuration':
      return { kind: name }
    default:
      return ANY
  }
}

/** The first kind that a parameter names, for messages; null for any. */
export function wantedType(wanted: string): FeelType {
  if (wanted.startsWith('list<')) return { kind: 'list', of: ANY }
  return simpleType(wanted.split('|')[0] ?? '')
}
