/** Calls: functions of the subset, host functions, and functions written in the text. */
import type { Ast, AstArgument } from '../parse/ast.ts'
import type { PlanNode } from '../plan.ts'
import { parseDate, parseDateTime, parseDuration, parseTime } from '../run/temporal-text.ts'
import { checkEqual } from './comparisons.ts'
import { SEEKERS, fits, matchParameters, returnType, wantedType } from './fit.ts'
import type { Binding } from './fit.ts'
import { lowerHostCall } from './host-calls.ts'
import { didYouMean } from './nearest.ts'
import { SIGNATURES } from './signatures.ts'
import type { BuiltinParameter, BuiltinSignature } from './signatures.ts'
import { NOTHING, report } from './state.ts'
import type { Checking, Locals, Lowered } from './state.ts'
import { lowerFunction } from './structures.ts'
import { ANY, typeWords } from './type-rules.ts'

export function lowerCall(checking: Checking, ast: Ast & { is: 'call' }, locals: Locals): Lowered {
  const { of } = ast
  if (of.is !== 'name' || isLocal(of.name, locals)) return lowerInvocation(checking, ast, locals)
  const host = Object.hasOwn(checking.scope.functions, of.name) ? checking.scope.functions[of.name] : undefined
  if (host) return lowerHostCall(checking, of.name, host, ast, locals)
  const signatures = SIGNATURES.get(of.name)
  if (!signatures) checking.varying++
  if (signatures) return lowerBuiltin(checking, signatures, ast, locals)
  if (checking.lenient && Object.hasOwn(checking.scope.names, of.name)) return lowerInvocation(checking, ast, locals)
  const known = [...SIGNATURES.keys(), ...Object.keys(checking.scope.functions)]
  const cure = LEFT_OUT.includes(of.name) ? '这里不提供正则表达式函数' : didYouMean(of.name, known)
  report(checking, { code: 'feel.unknown-function', at: of.at, params: { found: of.name }, ...(cure ? { cure } : {}) })
  return { node: NOTHING, type: ANY }
}

/** Functions of the standard that read patterns: left out, because a pattern can hang the machine. */
const LEFT_OUT = ['matches', 'replace', 'split']

function isLocal(name: string, locals: Locals): boolean {
  for (let at = locals; at !== null; at = at.outer) if (at.is === 'variable' && at.name === name) return true
  return false
}

function lowerInvocation(checking: Checking, ast: Ast & { is: 'call' }, locals: Locals): Lowered {
  const of = checking.lower(checking, ast.of, locals)
  if (of.type.kind !== 'any') {
    report(checking, { code: 'feel.unknown-function', at: ast.of.at, params: { found: typeWords('is', of.type).is } })
    return { node: NOTHING, type: ANY }
  }
  const args = ast.args.map((arg) => checking.lower(checking, arg.value, locals).node)
  const names = ast.args.flatMap((arg) => (arg.name === undefined ? [] : [arg.name]))
  return { node: { op: 'invoke', of: of.node, args, ...(names.length > 0 ? { names } : {}) }, type: ANY }
}

interface Argument {
  ast: AstArgument
  lowered: Lowered
}

function lowerBuiltin(
  checking: Checking,
  signatures: readonly BuiltinSignature[],
  ast: Ast & { is: 'call' },
  locals: Locals,
): Lowered {
  const matching = signatures.flatMap((signature) => {
    const params = matchParameters(signature, ast.args)
    return params ? [{ signature, params }] : []
  })
  const [first] = matching
  if (!first) return refuseArguments(checking, signatures, ast)
  const args = lowerArguments(checking, ast, locals)
  if (['today', 'now', 'age'].includes(first.signature.name)) checking.varying++
  const chosen = matching.find((one) => firstMisfit(one.params, args, { item: null }) === null) ?? first
  const binding: Binding = { item: null }
  const misfit = firstMisfit(chosen.params, args, binding)
  if (misfit) reportMisfit(checking, chosen.signature, misfit)
  else checkLiterals(checking, chosen.signature, args)
  return { node: builtinNode(chosen.signature, chosen.params, args), type: returnType(chosen.signature, binding) }
}

function refuseArguments(
  checking: Checking,
  signatures: readonly BuiltinSignature[],
  ast: Ast & { is: 'call' },
): Lowered {
  const params = { name: signatures[0]?.name ?? '', expected: signatures.map((one) => one.text).join('；') }
  report(checking, { code: 'feel.arguments', at: ast.at, params })
  return { node: NOTHING, type: ANY }
}

/** A function written as an argument is told the type of the list's items. */
function lowerArguments(checking: Checking, ast: Ast & { is: 'call' }, locals: Locals): Argument[] {
  const args: Argument[] = []
  for (const arg of ast.args) {
    const list = args.find((one) => one.lowered.type.kind === 'list')?.lowered.type
    const item = list?.kind === 'list' ? list.of : ANY
    const { value } = arg
    const lowered =
      value.is === 'function'
        ? lowerFunction(checking, value, locals, [item, item])
        : checking.lower(checking, value, locals)
    args.push({ ast: arg, lowered })
  }
  return args
}

interface Misfit {
  argument: Argument
  param: BuiltinParameter
}

function firstMisfit(params: readonly BuiltinParameter[], args: readonly Argument[], binding: Binding): Misfit | null {
  for (const [index, argument] of args.entries()) {
    const param = params[index] as BuiltinParameter
    if (!fits(argument.lowered.type, param.type, binding)) return { argument, param }
  }
  return null
}

function reportMisfit(checking: Checking, { name }: BuiltinSignature, { argument, param }: Misfit): void {
  const words = { ...typeWords('expected', wantedType(param.type)), ...typeWords('found', argument.lowered.type) }
  report(checking, {
    code: 'feel.argument-type',
    at: argument.ast.at,
    params: { name, parameter: param.name, ...words },
  })
}

/** A date written wrong, or a code that the list can never hold, is found before anything runs. */
function checkLiterals(checking: Checking, { name }: BuiltinSignature, args: readonly Argument[]): void {
  const [first, second] = args
  if (first && args.length === 1) checkTemporal(checking, name, first)
  if (!first || !second || !SEEKERS.includes(name)) return
  const type = first.lowered.type.kind === 'list' ? first.lowered.type.of : first.lowered.type
  const found = { ast: second.ast.value, type: second.lowered.type }
  checkEqual(checking, name, second.ast.at, { ast: first.ast.value, type }, found)
}

const READERS: Readonly<Record<string, { reads: (text: string) => unknown; zh: string; en: string; sample: string }>> =
  {
    date: { reads: parseDate, zh: '日期', en: 'date', sample: '2020-01-31' },
    time: { reads: parseTime, zh: '时间', en: 'time', sample: '09:30:00' },
    'date and time': {
      reads: (text) => parseDateTime(text) ?? parseDate(text),
      zh: '日期时间',
      en: 'date and time',
      sample: '2020-01-31T09:30:00+08:00',
    },
    duration: { reads: parseDuration, zh: '时长', en: 'duration', sample: 'P6M' },
  }

function checkTemporal(checking: Checking, name: string, argument: Argument): void {
  const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined
  const literal = argument.ast.value
  if (!reader || literal.is !== 'value' || typeof literal.value !== 'string' || reader.reads(literal.value)) return
  const params = { found: literal.value, expected: reader.zh, expectedEn: reader.en }
  report(checking, { code: 'feel.literal', at: literal.at, params, cure: `例如 "${reader.sample}"` })
}

/** Arguments in the order of the parameters; a gap before a later named one is null. */
function builtinNode(
  { name, params }: BuiltinSignature,
  matched: readonly BuiltinParameter[],
  args: readonly Argument[],
): PlanNode {
  if (args.every((arg) => arg.ast.name === undefined))
    return { op: 'builtin', name, args: args.map((arg) => arg.lowered.node) }
  const last = Math.max(...matched.map((param) => params.indexOf(param)))
  const ordered = params.slice(0, last + 1).map((param) => args[matched.indexOf(param)]?.lowered.node ?? NOTHING)
  return { op: 'builtin', name, args: ordered }
}
