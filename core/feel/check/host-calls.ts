/** Calls of functions that the engine supplies, checked against their signature and noted for it. */
import type { Ast } from '../parse/ast.ts'
import type { FeelParameter, FeelSignature, FeelType } from '../types.ts'
import { NOTHING, report } from './state.ts'
import type { Checking, Locals, Lowered } from './state.ts'
import { ANY, assignable, disjoint, typeWords } from './type-rules.ts'
import { didYouMean } from './nearest.ts'

export function lowerHostCall(
  checking: Checking,
  name: string,
  signature: FeelSignature,
  ast: Ast & { is: 'call' },
  locals: Locals,
): Lowered {
  checking.varying++
  const { params } = signature
  const args = orderArguments(params, ast)
  const required = params.filter((param) => !param.optional).length
  if (!args || (!checking.lenient && args.length < required)) {
    const expected = `${name}(${params.map((param) => (param.optional ? `${param.name}?` : param.name)).join(', ')})`
    report(checking, { code: 'feel.arguments', at: ast.at, params: { name, expected } })
    return { node: NOTHING, type: ANY }
  }
  const lowered = args.map((arg) => (arg ? checking.lower(checking, arg, locals) : { node: NOTHING, type: ANY }))
  for (const [index, param] of params.entries()) {
    const [arg, value] = [args[index], lowered[index]]
    if (arg && value) checkArgument(checking, name, param, arg, value.type)
  }
  const literals = args.map((arg) => (arg ? literalOf(arg) : null))
  checking.calls.push({ name, args: literals })
  return {
    node: { op: 'call', name, args: lowered.map((one) => one.node) },
    type: returned(checking, signature, ast, literals),
  }
}

/** By position, or by name with gaps; null when they do not fit. */
function orderArguments(params: readonly FeelParameter[], ast: Ast & { is: 'call' }): (Ast | null)[] | null {
  if (ast.args.length > params.length) return null
  if (ast.args.every((arg) => arg.name === undefined)) return ast.args.map((arg) => arg.value)
  const places = ast.args.map((arg) => params.findIndex((param) => param.name === arg.name))
  if (places.includes(-1) || new Set(places).size !== places.length) return null
  return Array.from({ length: Math.max(...places) + 1 }, (_, place) => ast.args[places.indexOf(place)]?.value ?? null)
}

function checkArgument(checking: Checking, name: string, param: FeelParameter, arg: Ast, type: FeelType): void {
  if (!assignable(type, param.type)) {
    const words = { ...typeWords('expected', param.type), ...typeWords('found', type) }
    report(checking, { code: 'feel.argument-type', at: arg.at, params: { name, parameter: param.name, ...words } })
  } else if (disjoint(param.type, type) && param.type.kind === 'string') {
    const found = String(literalOf(arg) ?? '')
    const cure = didYouMean(found, [...(param.type.values ?? [])])
    report(checking, {
      code: 'feel.unknown-code',
      at: arg.at,
      params: { found },
      ...(cure === undefined ? {} : { cure }),
    })
  }
}

function literalOf(ast: Ast): string | number | null {
  if (ast.is === 'value' && typeof ast.value === 'string') return ast.value
  return ast.is === 'number' ? Number(ast.text) : null
}

function returned(
  checking: Checking,
  signature: FeelSignature,
  ast: Ast & { is: 'call' },
  literals: readonly (string | number | null)[],
): FeelType {
  if (typeof signature.returns !== 'function') return signature.returns
  const type = signature.returns(literals.map((literal) => literal ?? undefined))
  if (!('fault' in type)) return type
  report(checking, { code: 'feel.host', at: ast.args[0]?.at ?? ast.at, params: { message: type.fault } })
  return ANY
}
