/** Decision tables of DMN models with every hit policy. */
import { newContext } from '../../core/feel/index.ts'
import type { FeelValue } from '../../core/feel/index.ts'
import { equal } from '../../core/feel/run/compare.ts'
import { add, compareNumbers, isNumber } from '../../core/feel/run/number.ts'
import { attribute, child, children, textOf } from './dmn-tck-files.ts'
import type { Element } from './dmn-tck-files.ts'
import { oneWord } from './dmn-tck-names.ts'

type Read = (text: string) => FeelValue
type Test = (text: string, input: FeelValue) => FeelValue

/** `read` evaluates a text, `test` a cell over an input. */
export function decideTable(table: Element, read: Read, test: Test): FeelValue {
  const inputs = children(table, 'input').map((input) => {
    const value = read(cellText(child(input, 'inputExpression')))
    const allowed = textOf(child(child(input, 'inputValues'), 'text')).trim()
    return { value, valid: allowed === '' || value === null || test(allowed, value) === true }
  })
  if (inputs.some((input) => !input.valid)) return null
  const hits = children(table, 'rule').filter((rule) =>
    children(rule, 'inputEntry').every((entry, index) => test(cellText(entry), inputs[index]?.value ?? null) === true),
  )
  const outputs = children(table, 'output')
  if (hits.length === 0) return defaultOf(outputs, read, attribute(table, 'hitPolicy') ?? 'UNIQUE')
  const results = hits.map((rule) => children(rule, 'outputEntry').map((entry) => read(cellText(entry))))
  return choose(table, outputs, results, read)
}

function cellText(element: Element | undefined): string {
  return textOf(child(element, 'text')).trim()
}

function defaultOf(outputs: readonly Element[], read: Read, policy: string): FeelValue {
  const values = outputs.map((output) => child(output, 'defaultOutputEntry'))
  if (values.every((value) => value === undefined)) return policy === 'COLLECT' || policy.endsWith('ORDER') ? [] : null
  return joined(
    outputs,
    values.map((value) => (value ? read(cellText(value)) : null)),
  )
}

/** One output is its value; several are a context by name. */
function joined(outputs: readonly Element[], values: readonly FeelValue[]): FeelValue {
  if (outputs.length === 1) return values[0] ?? null
  const made = newContext()
  outputs.forEach((output, index) => {
    made[oneWord(attribute(output, 'name') ?? '')] = values[index] ?? null
  })
  return made
}

function choose(table: Element, outputs: readonly Element[], results: readonly FeelValue[][], read: Read): FeelValue {
  const all = () => results.map((result) => joined(outputs, result))
  const first = () => joined(outputs, results[0] ?? [])
  switch (attribute(table, 'hitPolicy') ?? 'UNIQUE') {
    case 'UNIQUE':
      return results.length === 1 ? first() : null
    case 'ANY':
      return all().every((value) => equal(value, first()) === true) ? first() : null
    case 'FIRST':
      return first()
    case 'RULE ORDER':
      return all()
    case 'COLLECT':
      return aggregate(attribute(table, 'aggregation'), all())
    case 'PRIORITY':
      return joined(outputs, byPriority(outputs, results, read)[0] ?? [])
    case 'OUTPUT ORDER':
      return byPriority(outputs, results, read).map((result) => joined(outputs, result))
    default:
      return null
  }
}

/** In the order in which each output lists its values, the first output first. */
function byPriority(outputs: readonly Element[], results: readonly FeelValue[][], read: Read): FeelValue[][] {
  const orders = outputs.map((output) => {
    const listed = textOf(child(child(output, 'outputValues'), 'text')).trim()
    return listed === '' ? [] : (read(`[${listed}]`) as FeelValue[])
  })
  const rank = (value: FeelValue | undefined, index: number) => {
    const order = orders[index] ?? []
    const at = order.findIndex((item) => equal(item, value ?? null) === true)
    return at < 0 ? order.length : at
  }
  return [...results].sort((a, b) => {
    for (let i = 0; i < outputs.length; i++) {
      const difference = rank(a[i], i) - rank(b[i], i)
      if (difference !== 0) return difference
    }
    return 0
  })
}

function aggregate(how: string | undefined, values: FeelValue[]): FeelValue {
  if (how === undefined) return values
  if (how === 'COUNT') return values.length
  const numbers = values.filter(isNumber)
  const [first, ...rest] = numbers
  if (first === undefined || numbers.length !== values.length) return null
  if (how === 'SUM') return rest.reduce((sum, value) => add(sum, value) ?? sum, first)
  const sign = how === 'MIN' ? -1 : 1
  return rest.reduce((best, value) => (compareNumbers(value, best) * sign > 0 ? value : best), first)
}
