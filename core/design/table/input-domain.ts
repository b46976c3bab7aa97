/**
 * What an input of a decision table can be: yes or no, one of some codes, a number, a day. It follows from the text of
 * the input, the questions and facts that it names, and the values that the cells write out.
 */
import type { Ast } from '../../feel/parse/ast.ts'
import type { Choice } from '../../model/form-schema.ts'
import type { DecisionDefinition } from '../../model/definitions.ts'
import type { ConditionField } from '../condition.ts'
import { nameOf, treeOf } from '../condition-from-feel.ts'

/** `closed`: there are no other codes; `whole`: there are no fractions. */
export type InputDomain =
  | { kind: 'boolean' | 'date' | 'open' }
  | { kind: 'number'; whole: boolean }
  | { kind: 'choice'; options: readonly Choice[]; closed: boolean }

const OPEN: InputDomain = { kind: 'open' }
const BOOLEAN: InputDomain = { kind: 'boolean' }
const WHOLES: ReadonlySet<string> = new Set(['list contains', 'starts with', 'ends with', 'date and time', 'get value'])
const ASKS: readonly string[] = [
  'contains',
  'list contains',
  'starts with',
  'ends with',
  'matches',
  'not',
  'category',
  'is',
]

type Lets = ReadonlyMap<string, string>
type Fields = ReadonlyMap<string, ConditionField>

/** One domain for each input, in order. `fields` are the questions of a form that uses the table and the facts. */
export function inputDomains(
  decision: Pick<DecisionDefinition, 'inputs' | 'let'>,
  fields: readonly ConditionField[],
): InputDomain[] {
  const lets = new Map((decision.let ?? []).map(({ name, is }) => [name, is]))
  const named = new Map(fields.map((field) => [field.name, field]))
  return decision.inputs.map((input) => domainOfText(typeof input === 'string' ? input : input.is, lets, named, []))
}

function domainOfText(text: string, lets: Lets, fields: Fields, seen: readonly string[]): InputDomain {
  const tree = treeOf(text, WHOLES)
  return tree === null ? OPEN : domainOf(tree, lets, fields, seen)
}

function domainOf(tree: Ast, lets: Lets, fields: Fields, seen: readonly string[]): InputDomain {
  switch (tree.is) {
    case 'compare':
    case 'and':
    case 'or':
    case 'between':
    case 'in':
    case 'some':
    case 'every':
    case 'instance':
      return BOOLEAN
    case 'number':
    case 'arithmetic':
    case 'negate':
      return { kind: 'number', whole: false }
    case 'value':
      if (typeof tree.value === 'boolean') return BOOLEAN
      return typeof tree.value === 'string' ? codes([tree.value]) : OPEN
    case 'if':
      return joined(
        [tree.then, tree.else].filter((branch) => !(branch.is === 'value' && branch.value === null)),
        (branch) => domainOf(branch, lets, fields, seen),
      )
    case 'call':
      return calledDomain(tree, fields)
    default:
      return namedDomain(tree, lets, fields, seen)
  }
}

function codes(texts: readonly string[]): InputDomain {
  return { kind: 'choice', closed: true, options: texts.map((code) => ({ code, label: code })) }
}

function calledDomain(tree: Ast & { is: 'call' }, fields: Fields): InputDomain {
  const name = tree.of.is === 'name' ? tree.of.name : ''
  if (ASKS.includes(name)) return BOOLEAN
  if (['count', 'age'].includes(name)) return { kind: 'number', whole: true }
  if (['sum', 'min', 'max', 'number', 'money'].includes(name)) return { kind: 'number', whole: false }
  const key = tree.args[0]?.value
  const field = name === 'answer' && key?.is === 'value' ? fields.get(String(key.value)) : undefined
  return field === undefined ? OPEN : fieldDomain(field)
}

function namedDomain(tree: Ast, lets: Lets, fields: Fields, seen: readonly string[]): InputDomain {
  const name = nameOf(tree)
  if (name === null) return OPEN
  const let_ = lets.get(name)
  if (let_ !== undefined) return seen.includes(name) ? OPEN : domainOfText(let_, lets, fields, [...seen, name])
  const field = fields.get(name)
  return field === undefined ? OPEN : fieldDomain(field)
}

function fieldDomain({ kind, options }: ConditionField): InputDomain {
  if (kind === 'number') return { kind, whole: false }
  if (kind === 'boolean' || kind === 'date') return { kind }
  return kind === 'choice' && options !== undefined ? { kind, options, closed: true } : OPEN
}

/** What several branches give together; branches of two kinds give anything. */
function joined(branches: readonly Ast[], of: (branch: Ast) => InputDomain): InputDomain {
  const domains = branches.map(of)
  const [first] = domains
  if (first === undefined || domains.some(({ kind }) => kind !== first.kind)) return OPEN
  if (first.kind !== 'choice') return first
  const all = domains.flatMap((domain) => (domain.kind === 'choice' ? domain.options : []))
  const closed = domains.every((domain) => domain.kind === 'choice' && domain.closed)
  return { kind: 'choice', closed, options: [...new Map(all.map((option) => [option.code, option])).values()] }
}
