/**
 * Workspace: what a form's answers mean at one moment. Relevance, values and calculations are worked
 * out when somebody asks, once, in whatever order the rules need them. Hidden answers read as unknown.
 */
import { evaluate, fromJson, toJson, type FeelContext, type FeelDate, type FeelEnv, type FeelValue } from '../feel/runtime.ts'
import { Decimal } from 'decimal.js'
import { missingReason } from '../model/missing.ts'
import type { FieldPlan, RulePlan, SectionPlan } from '../model/plan.ts'
import { pathOf, readAt } from '../model/pointer.ts'
import type { FieldIndex } from './field-index.ts'
import { factsView, type FactsView } from './known-facts.ts'
import { lazyContext } from './lazy-context.ts'
import { leafType } from './leaf-type.ts'
import { levelsOf } from './levels.ts'

export type HostCall = (name: string, args: readonly FeelValue[], workspace: Workspace) => FeelValue
export type MoreNames = Readonly<Record<string, () => FeelValue>>

export interface WorkspaceInput {
  index: FieldIndex
  sections: readonly SectionPlan[]
  answers: Record<string, unknown>
  /** Known facts, those that came among the answers included. */
  facts: Record<string, unknown>
  dictionary: readonly FieldPlan[]
  today: FeelDate
  host: HostCall
}

export interface Workspace {
  readonly index: FieldIndex
  readonly facts: FactsView
  sectionVisible(id: string): boolean
  visible(pointer: string): boolean
  /** The answer, else the fact that fills it, else the calculated value; undefined when there is none. Not pruned. */
  value(pointer: string): unknown
  /** The value is taken over from a known fact. */
  carried(pointer: string): boolean
  /** Number of rows at a pointer of rows. */
  rows(pointer: string): number
  /** Runs a rule that stands at `parent` (pointer of an object or row; empty for the form). */
  run(rule: RulePlan, parent?: string, more?: MoreNames): FeelValue
  /** A condition: true only when it is known to be true. */
  holds(rule: RulePlan, parent?: string, more?: MoreNames): boolean
}

export function workspace(input: WorkspaceInput): Workspace {
  const seen = memo<boolean>(false)
  const known = memo<FeelValue>(null)
  const sections = new Map(input.sections.map((section) => [section.id, section]))

  const raw = (pointer: string): unknown => {
    const value = readAt(input.answers, pathOf(pointer))
    return value === null || value === '' || (Array.isArray(value) && value.length === 0 && input.index.at(pointer)?.kind === 'files') ? undefined : value
  }
  const fromFacts = (field: FieldPlan): unknown =>
    field.fact === undefined || field.momentary || field.pattern.includes('/*') ? undefined : readAt(input.facts, field.fact.split('.'))

  const self: Workspace = {
    index: input.index,
    facts: factsView({
      dictionary: input.dictionary,
      before: input.facts,
      answered: (path) => {
        const field = input.index.byFact(path)
        return field && self.visible(field.pattern) ? raw(field.pattern) : undefined
      },
      calculate: (field, siblings) => (field.calculate ? runIn(field.calculate, (name) => siblings[name]) : null),
    }),
    sectionVisible: (id) => {
      const rule = sections.get(id)?.visible
      return rule === undefined || seen(`#${id}`, () => self.holds(rule))
    },
    visible: (pointer) =>
      seen(pointer, () => {
        const field = input.index.at(pointer)
        if (!field || !self.sectionVisible(field.section)) return false
        const holder = parentOf(pointer, field)
        if (holder !== '' && !self.visible(/\/\d+$/.test(holder) ? holder.slice(0, holder.lastIndexOf('/')) : holder)) return false
        return field.visible === undefined || self.holds(field.visible, holder)
      }),
    value: (pointer) => {
      const field = input.index.at(pointer)
      if (field?.calculate) return toJson(feelAt(pointer)) ?? undefined
      const answer = raw(pointer)
      return answer !== undefined || !field ? answer : fromFacts(field)
    },
    carried: (pointer) => {
      const field = input.index.at(pointer)
      return field !== undefined && !field.calculate && raw(pointer) === undefined && fromFacts(field) !== undefined
    },
    rows: (pointer) => {
      const value = self.value(pointer)
      return Array.isArray(value) ? value.length : 0
    },
    run: (rule, parent = '', more = {}) =>
      runIn(rule, (name) => (Object.hasOwn(more, name) ? more[name]!() : readName(name, parent))),
    holds: (rule, parent, more) => self.run(rule, parent, more) === true,
  }

  const feelAt = (pointer: string): FeelValue =>
    known(pointer, () => {
      const field = input.index.at(pointer)
      if (!field || !self.visible(pointer)) return null
      if (field.kind === 'object') return contextAt(pointer)
      if (field.kind === 'rows') return Array.from({ length: self.rows(pointer) }, (_, n) => contextAt(`${pointer}/${n}`))
      if (field.calculate) return rounded(self.run(field.calculate, parentOf(pointer, field)), field)
      const value = self.value(pointer)
      return missingReason(value) === null ? fromJson(value, leafType(field)) : null
    })
  const contextAt = (parent: string): FeelContext =>
    lazyContext(input.index.inside(parent).map((field) => [field.key, () => feelAt(`${parent}/${field.key}`)]))
  const readName = (name: string, parent: string): FeelValue => {
    if (name === 'facts') return self.facts.context()
    const row = rowOf(parent)
    if (name === 'row' && row !== null) return contextAt(row)
    if (name === 'parent' && row !== null) return contextAt(levelsOf(row)[1] ?? '')
    const level = levelsOf(parent).find((candidate) => input.index.at(`${candidate}/${name}`) !== undefined)
    return level === undefined ? null : feelAt(`${level}/${name}`)
  }
  const runIn = (rule: RulePlan, read: FeelEnv['read']): FeelValue =>
    evaluate(rule.plan as Parameters<typeof evaluate>[0], { read, call: (name, args) => input.host(name, args, self), today: input.today })
  return self
}

/** Values worked out once by key; a rule that comes back to itself reads `whenCircular`. */
function memo<T>(whenCircular: T): (key: string, compute: () => T) => T {
  const store = new Map<string, T>()
  const running = new Set<string>()
  return (key, compute) => {
    const known = store.get(key)
    if (known !== undefined) return known
    if (running.has(key)) return whenCircular
    running.add(key)
    const value = compute()
    running.delete(key)
    store.set(key, value)
    return value
  }
}

function parentOf(pointer: string, field: FieldPlan): string {
  return pointer.slice(0, pointer.length - field.key.length - 1)
}

function rowOf(parent: string): string | null {
  const match = /^(.*\/(?:\*|\d+))(?:\/[^/]+)*?$/.exec(parent)
  return match?.[1] ?? null
}

/** A money field is rounded half-up to cents when it is assigned; other numbers as their definition says. */
function rounded(value: FeelValue, field: FieldPlan): FeelValue {
  const decimals = field.round ?? (field.kind === 'money' ? 2 : undefined)
  if (decimals === undefined || (typeof value !== 'number' && !Decimal.isDecimal(value))) return value
  return fromJson(new Decimal(value as Decimal.Value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toNumber())
}
