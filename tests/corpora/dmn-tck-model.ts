/** Evaluates the decisions of a DMN model on our FEEL: boxed expressions are read here, their texts by the product. */
import { KIND, compileExpression, evaluate, isContext, newContext } from '../../core/feel/index.ts'
import type { FeelEnv, FeelScope, FeelType, FeelValue } from '../../core/feel/index.ts'
import { compileUnaryTests } from '../../core/feel/index.ts'
import { attribute, child, children, textOf } from './dmn-tck-files.ts'
import type { Element } from './dmn-tck-files.ts'
import { joinNames, longNames, oneWord } from './dmn-tck-names.ts'
import { decideTable } from './dmn-tck-table.ts'
import { coerce } from './dmn-tck-types.ts'

/** Why a result cannot be judged; thrown by the runner only. */
export class Skip extends Error {}

export type Lookup = Map<string, () => FeelValue>

export interface Model {
  element: Element
  longNames: string[]
  env: Pick<FeelEnv, 'today' | 'now'>
  /** Told of every text that our parser refuses; it then counts as null. */
  refused: (text: string) => void
}

export function newModel(element: Element, env: Model['env'], refused: Model['refused']): Model {
  return { element, longNames: longNames(element), env, refused }
}

/** The value of a decision for given inputs. Throws Skip for what lies outside the subset. */
export function evaluateDecision(model: Model, name: string, inputs: ReadonlyMap<string, FeelValue>): FeelValue {
  const lookup = globalNames(model, inputs)
  const wanted = lookup.get(oneWord(name))
  if (!wanted) throw new Skip('no such decision')
  return wanted()
}

function globalNames(model: Model, inputs: ReadonlyMap<string, FeelValue>): Lookup {
  const lookup: Lookup = new Map()
  for (const input of children(model.element, 'inputData')) {
    const name = attribute(input, 'name') ?? ''
    const typeRef = attribute(child(input, 'variable'), 'typeRef')
    lookup.set(oneWord(name), () => coerce(inputs.get(name) ?? null, typeRef, model.element))
  }
  for (const knowledge of children(model.element, 'businessKnowledgeModel')) {
    const logic = child(knowledge, 'encapsulatedLogic')
    if (logic) lookup.set(oneWord(attribute(knowledge, 'name') ?? ''), () => functionOf(model, logic, lookup))
  }
  for (const service of children(model.element, 'decisionService')) {
    lookup.set(oneWord(attribute(service, 'name') ?? ''), () => {
      throw new Skip('decision services are no part of FEEL')
    })
  }
  for (const decision of children(model.element, 'decision')) {
    lookup.set(
      oneWord(attribute(decision, 'name') ?? ''),
      once(() => decisionValue(model, decision, lookup)),
    )
  }
  return lookup
}

function once(make: () => FeelValue): () => FeelValue {
  let made: { value: FeelValue } | null = null
  return () => (made ??= { value: make() }).value
}

function decisionValue(model: Model, decision: Element, lookup: Lookup): FeelValue {
  const value = boxed(model, decision, lookup)
  return coerce(value, attribute(child(decision, 'variable'), 'typeRef'), model.element)
}

/** A function value from a boxed function; DMN keeps other languages apart by `kind`. */
function functionOf(model: Model, logic: Element, lookup: Lookup): FeelValue {
  const kind = attribute(logic, 'kind')
  if (kind !== undefined && kind !== 'FEEL') throw new Skip(`functions in ${kind}`)
  const formal = children(logic, 'formalParameter')
  const params = formal.map((one) => oneWord(attribute(one, 'name') ?? ''))
  const call = (args: readonly FeelValue[]): FeelValue => {
    if (args.length !== params.length) return null
    const inner: Lookup = new Map(lookup)
    for (const [index, name] of params.entries()) {
      const given = args[index] ?? null
      const value = coerce(given, attribute(formal[index], 'typeRef'), model.element)
      if (value === null && given !== null) return null
      inner.set(name, () => value)
    }
    return coerce(boxed(model, logic, inner), attribute(logic, 'typeRef'), model.element)
  }
  return { [KIND]: 'function', params, call }
}

/** The value of the boxed expression inside an element; null when there is none. */
function boxed(model: Model, holder: Element, lookup: Lookup): FeelValue {
  const readers: [string, (element: Element) => FeelValue][] = [
    ['literalExpression', (element) => literal(model, textOf(child(element, 'text')), lookup)],
    [
      'decisionTable',
      (element) =>
        decideTable(
          element,
          (text) => literal(model, text, lookup),
          (text, input) => cell(model, text, input, lookup),
        ),
    ],
    ['context', (element) => boxedContext(model, element, lookup)],
    ['list', (element) => boxedList(model, element, lookup)],
    ['relation', (element) => boxedRelation(model, element, lookup)],
    ['invocation', (element) => boxedInvocation(model, element, lookup)],
    ['functionDefinition', (element) => functionOf(model, element, lookup)],
    ['conditional', (element) => boxedIf(model, element, lookup)],
    ['filter', (element) => boxedText(model, element, lookup, filterText)],
    [
      'for',
      (element) =>
        boxedText(
          model,
          element,
          lookup,
          (box) => `for ${iterator(element)} in (${box('in')}) return ${box('return')}`,
        ),
    ],
    ['some', (element) => boxedText(model, element, lookup, (box) => quantifiedText('some', element, box))],
    ['every', (element) => boxedText(model, element, lookup, (box) => quantifiedText('every', element, box))],
  ]
  for (const [tag, read] of readers) {
    const element = child(holder, tag)
    if (element) return read(element)
  }
  return null
}

function iterator(element: Element): string {
  return attribute(element, 'iteratorVariable') ?? 'item'
}

/** A box asks for a boolean at every item, where the written form takes what is no boolean as unknown. */
function filterText(box: (tag: string) => string): string {
  const all = `for item in (${box('in')}) return (${box('match')})`
  return `if (every v in (${all}) satisfies v instance of boolean) then (${box('in')})[${box('match')}] else null`
}

function quantifiedText(word: 'some' | 'every', element: Element, box: (tag: string) => string): string {
  const head = `${iterator(element)} in (${box('in')})`
  const all = `for ${head} return (${box('satisfies')})`
  return `if (every v in (${all}) satisfies v instance of boolean) then ${word} ${head} satisfies (${box('satisfies')}) else null`
}

/** Boxed iterations of literal texts are their written form. */
function boxedText(
  model: Model,
  element: Element,
  lookup: Lookup,
  write: (box: (tag: string) => string) => string,
): FeelValue {
  const box = (tag: string): string => {
    const text = child(child(child(element, tag), 'literalExpression'), 'text')
    if (!text) throw new Skip('boxed iteration over other boxes')
    return textOf(text)
  }
  return literal(model, write(box), lookup)
}

const LEFT_OUT = /(?<!list )\b(matches|replace|split)\s*\(/

function scopeOf(lookup: Lookup): FeelScope {
  const names = Object.fromEntries([...lookup.keys()].map((name) => [name, { kind: 'any' } satisfies FeelType]))
  return { names, functions: {} }
}

function envOf(model: Model, lookup: Lookup, input: FeelValue): FeelEnv {
  return { ...model.env, read: (name) => (name === '?' ? input : lookup.get(name)?.()), call: () => null }
}

function literal(model: Model, written: string, lookup: Lookup): FeelValue {
  const text = joinNames(written, model.longNames)
  refuseLeftOut(text)
  const compiled = compileExpression(text, scopeOf(lookup), undefined, { lenient: true })
  if (compiled.ok) return evaluate(compiled.plan, envOf(model, lookup, null))
  model.refused(text)
  return null
}

function cell(model: Model, written: string, input: FeelValue, lookup: Lookup): FeelValue {
  const text = joinNames(written, model.longNames)
  refuseLeftOut(text)
  const compiled = compileUnaryTests(text, { kind: 'any' }, scopeOf(lookup), { lenient: true })
  if (compiled.ok) return evaluate(compiled.plan, envOf(model, lookup, input))
  model.refused(text)
  return null
}

function refuseLeftOut(text: string): void {
  if (LEFT_OUT.test(text)) throw new Skip('functions that read patterns (matches, replace, split) are left out')
  if (/\bexternal\b\s*\{/.test(text)) throw new Skip('external functions (Java, PMML)')
}

/** Entries see the ones before them; a last entry without a name is the result. */
function boxedContext(model: Model, element: Element, lookup: Lookup): FeelValue {
  const inner: Lookup = new Map(lookup)
  const made = newContext()
  for (const entry of children(element, 'contextEntry')) {
    const variable = child(entry, 'variable')
    const value = coerce(boxed(model, entry, inner), attribute(variable, 'typeRef'), model.element)
    const name = attribute(variable, 'name')
    if (name === undefined) return value
    made[oneWord(name)] = value
    inner.set(oneWord(name), () => value)
  }
  return made
}

function boxedList(model: Model, element: Element, lookup: Lookup): FeelValue {
  const items: FeelValue[] = []
  for (const tag of [
    'literalExpression',
    'context',
    'list',
    'invocation',
    'decisionTable',
    'relation',
    'functionDefinition',
  ]) {
    for (const one of children(element, tag)) items.push(boxed(model, { [tag]: [one] }, lookup))
  }
  return items
}

function boxedRelation(model: Model, element: Element, lookup: Lookup): FeelValue {
  const columns = children(element, 'column').map((column) => oneWord(attribute(column, 'name') ?? ''))
  return children(element, 'row').map((row) => {
    const made = newContext()
    const cells = boxedList(model, row, lookup) as FeelValue[]
    columns.forEach((column, index) => {
      made[column] = cells[index] ?? null
    })
    return made
  })
}

function boxedIf(model: Model, element: Element, lookup: Lookup): FeelValue {
  const when = boxed(model, child(element, 'if') ?? {}, lookup)
  return boxed(model, child(element, when === true ? 'then' : 'else') ?? {}, lookup)
}

function boxedInvocation(model: Model, element: Element, lookup: Lookup): FeelValue {
  const called = boxed(model, element, lookup)
  if (called === null || typeof called !== 'object' || isContext(called) || !(KIND in called)) return null
  const target = called as Extract<FeelValue, { readonly [KIND]: string }>
  if (target[KIND] !== 'function') return null
  const bindings = new Map(
    children(element, 'binding').map((binding) => [
      oneWord(attribute(child(binding, 'parameter'), 'name') ?? ''),
      boxed(model, binding, lookup),
    ]),
  )
  if ([...bindings.keys()].some((name) => !target.params.includes(name))) return null
  return target.call(target.params.map((param) => bindings.get(param) ?? null))
}
