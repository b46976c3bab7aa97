/** What a name or a path means here, and what it may have been meant to be. */
import type { RawFault } from '../faults.ts'
import type { Ast } from '../parse/ast.ts'
import type { FeelType } from '../types.ts'
import { didYouMean } from './nearest.ts'
import { SIGNATURES } from './signatures.ts'
import { NOTHING, addRead, report } from './state.ts'
import type { Checking, Locals, Lowered } from './state.ts'
import { ANY, BOOLEAN, NUMBER, STRING, fieldOf, typeWords } from './type-rules.ts'

export function lowerName(checking: Checking, ast: Ast & { is: 'name' }, locals: Locals): Lowered {
  const found = lookUp(checking, ast.name, locals)
  if (found) return found
  report(checking, unknownName(checking, ast, locals))
  checking.varying++
  return { node: NOTHING, type: ANY }
}

/** The meaning of a name, from the innermost local outwards; null when it has none. */
function lookUp(checking: Checking, name: string, locals: Locals): Lowered | null {
  for (let at = locals; at !== null; at = at.outer) {
    if (at.is === 'variable') {
      if (at.name === name) return readVariable(checking, at)
      continue
    }
    const field = at.type.kind === 'context' ? fieldOf(at.type, name) : undefined
    if (field) return itemField(checking, at, name, field)
    const mayHave = at.type.kind === 'any' || (at.type.kind === 'context' && at.type.open === true)
    if (name === 'item' && !mayHave) return readSlot(checking, at)
    if (mayHave) return looseField(checking, at, name)
  }
  return readOutside(checking, name)
}

type ItemScope = Extract<Locals, { is: 'item' }>

function readVariable(checking: Checking, at: Extract<Locals, { is: 'variable' }>): Lowered {
  at.used()
  return readSlot(checking, at)
}

function readSlot(checking: Checking, at: NonNullable<Locals>): Lowered {
  checking.varying++
  return {
    node: { op: 'local', slot: at.slot },
    type: at.type,
    ...(at.origin ? { read: addRead(checking, at.origin) } : {}),
  }
}

function itemField(checking: Checking, at: ItemScope, name: string, type: FeelType): Lowered {
  const item = readSlot(checking, at)
  item.read?.push(name)
  return { node: { op: 'path', of: item.node, name }, type, ...(item.read ? { read: item.read } : {}) }
}

/** An item of unknown shape: its own field when it has one, else what the name means outside. */
function looseField(checking: Checking, at: ItemScope, name: string): Lowered {
  checking.varying++
  const outside = name === 'item' ? readSlot(checking, at) : lookUp(checking, name, at.outer)
  const node = { op: 'itemField', slot: at.slot, name, outside: outside?.node ?? NOTHING } as const
  return { node, type: ANY }
}

function readOutside(checking: Checking, name: string): Lowered | null {
  const { names } = checking.scope
  const type = Object.hasOwn(names, name) ? names[name] : undefined
  if (!type) return null
  checking.varying++
  if (name === '?') return { node: { op: 'read', name }, type }
  return { node: { op: 'read', name }, type, read: addRead(checking, [name]) }
}

function unknownName(checking: Checking, ast: Ast & { is: 'name' }, locals: Locals): RawFault {
  const { name } = ast
  const cure = cureForName(checking, name, locals)
  return { code: 'feel.unknown-name', at: ast.at, params: { found: name }, ...(cure === undefined ? {} : { cure }) }
}

function cureForName(checking: Checking, name: string, locals: Locals): string | undefined {
  if (name === '?') return '“?”只在决策表的格子里有意义'
  if (isCode(Object.values(checking.scope.names), name, 0)) return `选项代码要放在英文双引号内："${name}"`
  if (SIGNATURES.has(name) || Object.hasOwn(checking.scope.functions, name)) return `函数要带括号：${name}()`
  return didYouMean(name, knownNames(checking, locals))
}

/** Whether the word is a code of some choice in reach: then its quotes were forgotten. */
function isCode(types: readonly FeelType[], word: string, depth: number): boolean {
  return types.some((type) => {
    if (type.kind === 'string') return type.values?.includes(word) ?? false
    if (depth > 3) return false
    if (type.kind === 'list') return isCode([type.of], word, depth + 1)
    return type.kind === 'context' && isCode(Object.values(type.fields), word, depth + 1)
  })
}

function knownNames(checking: Checking, locals: Locals): string[] {
  const known = Object.keys(checking.scope.names).filter((name) => name !== '?')
  for (let at = locals; at !== null; at = at.outer) {
    if (at.is === 'variable') known.unshift(at.name)
    else if (at.type.kind === 'context') known.unshift(...Object.keys(at.type.fields))
  }
  return known
}

const DAY = { year: NUMBER, month: NUMBER, day: NUMBER, weekday: NUMBER }
const CLOCK = {
  hour: NUMBER,
  minute: NUMBER,
  second: NUMBER,
  'time offset': { kind: 'daysDuration' },
  timezone: STRING,
} as const
const PROPERTIES: Partial<Record<FeelType['kind'], Readonly<Record<string, FeelType>>>> = {
  date: DAY,
  time: CLOCK,
  dateTime: { ...DAY, ...CLOCK },
  daysDuration: { days: NUMBER, hours: NUMBER, minutes: NUMBER, seconds: NUMBER },
  monthsDuration: { years: NUMBER, months: NUMBER },
}

/** Properties of several words, which the parser must read as wholes. */
export const PROPERTY_WHOLES: readonly string[] = ['time offset', 'start included', 'end included']

export function lowerPath(checking: Checking, ast: Ast & { is: 'path' }, locals: Locals): Lowered {
  const of = checking.lower(checking, ast.of, locals)
  const type = pathType(checking, ast, of.type)
  const inData = of.read && (of.type.kind === 'context' || of.type.kind === 'any' || of.type.kind === 'list')
  if (inData) of.read?.push(ast.name)
  return { node: { op: 'path', of: of.node, name: ast.name }, type, ...(inData && of.read ? { read: of.read } : {}) }
}

function pathType(checking: Checking, ast: Ast & { is: 'path' }, of: FeelType): FeelType {
  const { name } = ast
  if (of.kind === 'any') return ANY
  if (of.kind === 'list') return { kind: 'list', of: pathType(checking, ast, of.of) }
  if (of.kind === 'range') {
    if (name === 'start' || name === 'end') return of.of
    if (name === 'start included' || name === 'end included') return BOOLEAN
  }
  const fields = of.kind === 'context' ? of.fields : (PROPERTIES[of.kind] ?? {})
  const type = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (type) return type
  if (of.kind === 'context' && of.open) return ANY
  const cure = didYouMean(name, Object.keys(fields)) ?? `${typeWords('is', of).is}没有这样的下级`
  report(checking, { code: 'feel.unknown-field', at: ast.nameAt, params: { found: name }, cure })
  return ANY
}
