/**
 * The facts that rules see: what was known before, overlaid leaf by leaf with what this form says.
 * Momentary facts are never taken from before.
 */
import { feelDate, fromJson, newContext, type FeelContext, type FeelType, type FeelValue } from '../feel/runtime.ts'
import type { FieldPlan } from '../model/plan.ts'
import { own } from '../model/json.ts'
import { pathOf, readAt } from '../model/pointer.ts'
import { parseCivilDate } from '../model/civil-date.ts'
import { fieldIndex } from './field-index.ts'
import { leafType } from './leaf-type.ts'
import { lazyContext } from './lazy-context.ts'

const VISITS: FeelType = {
  kind: 'list',
  of: {
    kind: 'context',
    fields: {
      form: { kind: 'string' },
      quarter: { kind: 'string' },
      visitAt: { kind: 'dateTime' },
      status: { kind: 'string' },
    },
    open: true,
  },
}

export interface FactsView {
  /** JSON value of a fact by path (`father.pStatus`), undefined when unknown. */
  value(path: string): unknown
  /** The fact follows from others; nobody is asked for it. */
  calculated(path: string): boolean
  context(): FeelContext
}

export interface FactsInput {
  dictionary: readonly FieldPlan[]
  /** What was known before this form. */
  before: Record<string, unknown>
  /** Value that this form gives for a fact, undefined when it gives none. */
  answered: (path: string) => unknown
  /** Evaluates a calculated fact (age) over the facts themselves. */
  calculate: (field: FieldPlan, facts: FeelContext) => FeelValue
}

export function factsView(input: FactsInput): FactsView {
  const index = fieldIndex(input.dictionary)
  const value = (path: string): unknown => {
    const answered = input.answered(path)
    if (answered !== undefined) return answered
    return index.byFact(path)?.momentary ? undefined : readAt(input.before, path.split('.'))
  }
  const leaf = (field: FieldPlan): FeelValue => {
    const type = leafType(field)
    return fromJson(value(field.fact ?? field.pattern.slice(1)), field.kind === 'rows' ? { kind: 'any' } : type)
  }
  const build = (parent: string): FeelContext =>
    lazyContext(
      index
        .inside(parent)
        .map((field) => [
          field.key,
          () =>
            field.calculate
              ? input.calculate(field, build(parent))
              : field.kind === 'object'
                ? build(field.pattern)
                : leaf(field),
        ]),
    )
  const context = () => {
    const facts = build('')
    const more = lazyContext([
      ['scores', () => fromJson(own(input.before, 'scores')) ?? newContext()],
      ['visits', () => fromJson(own(input.before, 'visits') ?? [], VISITS)],
    ])
    return Object.defineProperties(facts, Object.getOwnPropertyDescriptors(more))
  }
  let made: FeelContext | undefined
  const calculated = (path: string): boolean => index.at(`/${path.replaceAll('.', '/')}`)?.calculate !== undefined
  return { value, calculated, context: () => (made ??= context()) }
}

/** Splits what stands under known facts' names but not in the form from what nobody knows. */
export function isDictionaryPath(dictionary: readonly FieldPlan[], pointer: string): boolean {
  const key = pathOf(pointer)[0]
  return dictionary.some((field) => field.parent === '' && field.key === key)
}

export function feelDateOf(text: string): FeelValue {
  const date = parseCivilDate(text)
  return date ? feelDate(date) : null
}
