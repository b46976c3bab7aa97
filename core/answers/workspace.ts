/**
 * Workspace: what a form's answers mean at one moment. Relevance, values and calculations are worked
 * out when somebody asks, once, in whatever order the rules need them. Hidden answers read as unknown.
 */
import {
  fromJson,
  prepare,
  toJson,
  type FeelContext,
  type FeelDate,
  type FeelDateTime,
  type FeelEnv,
  type FeelPlan,
  type FeelValue,
} from '../feel/runtime.ts'
import { Decimal } from 'decimal.js'
import type { AgeRule } from '../model/civil-date.ts'
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
  /** The moment, for rules that read the clock; they read nothing without. */
  now?: FeelDateTime
  ageRule: AgeRule
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

/** What a workspace keeps while it works things out. */
interface State {
  input: WorkspaceInput
  sections: ReadonlyMap<string, SectionPlan>
  seen: Memo<boolean>
  known: Memo<FeelValue>
  self: Workspace
}

export function workspace(input: WorkspaceInput): Workspace {
  const state: State = {
    input,
    sections: new Map(input.sections.map((section) => [section.id, section])),
    seen: memo<boolean>(false),
    known: memo<FeelValue>(null),
    self: {
      index: input.index,
      facts: factsView({
        dictionary: input.dictionary,
        before: input.facts,
        answered: (path) => answeredFact(state, path),
        calculate: (field, siblings) =>
          field.calculate ? runIn(state, field.calculate, (name) => siblings[name]) : null,
      }),
      sectionVisible: (id) => sectionVisible(state, id),
      visible: (pointer) => state.seen(pointer, () => isVisible(state, pointer)),
      value: (pointer) => valueAt(state, pointer),
      carried: (pointer) => isCarried(state, pointer),
      rows: (pointer) => {
        const value = valueAt(state, pointer)
        return Array.isArray(value) ? value.length : 0
      },
      run: (rule, parent = '', more = {}) => runIn(state, rule, (name) => namedValue(state, name, parent, more)),
      holds: (rule, parent, more) => state.self.run(rule, parent, more) === true,
    },
  }
  return state.self
}

function sectionVisible(state: State, id: string): boolean {
  const rule = state.sections.get(id)?.visible
  return rule === undefined || state.seen(`#${id}`, () => state.self.holds(rule))
}

function isVisible({ input, self }: State, pointer: string): boolean {
  const field = input.index.at(pointer)
  if (!field || !self.sectionVisible(field.section)) return false
  const holder = holderOf(pointer, field)
  if (holder !== '' && !self.visible(holder.replace(/\/\d+$/, ''))) return false
  return field.visible === undefined || self.holds(field.visible, holder)
}

/** An answer as it was given; empty texts and empty lists of files are none. */
function rawAt({ input }: State, pointer: string): unknown {
  const value = readAt(input.answers, pathOf(pointer))
  const none = value === null || value === '' || (Array.isArray(value) && value.length === 0 && isFiles(input, pointer))
  return none ? undefined : value
}

function isFiles(input: WorkspaceInput, pointer: string): boolean {
  return input.index.at(pointer)?.kind === 'files'
}

function factBehind({ input }: State, field: FieldPlan): unknown {
  const bound = field.fact !== undefined && !field.momentary && !field.pattern.includes('/*')
  return bound ? readAt(input.facts, (field.fact ?? '').split('.')) : undefined
}

function answeredFact(state: State, path: string): unknown {
  const field = state.input.index.byFact(path)
  return field && state.self.visible(field.pattern) ? rawAt(state, field.pattern) : undefined
}

function valueAt(state: State, pointer: string): unknown {
  const field = state.input.index.at(pointer)
  if (field?.calculate) return toJson(feelAt(state, pointer)) ?? undefined
  const answer = rawAt(state, pointer)
  if (answer !== undefined || !field) return answer
  return factBehind(state, field) ?? (field.default && defaultAt(state, pointer, field.default))
}

function defaultAt(state: State, pointer: string, rule: RulePlan): unknown {
  const value = state.known(`${pointer} default`, () =>
    state.self.run(rule, pointer.slice(0, pointer.lastIndexOf('/'))),
  )
  return toJson(value) ?? undefined
}

function isCarried(state: State, pointer: string): boolean {
  const field = state.input.index.at(pointer)
  if (field === undefined || field.calculate) return false
  return rawAt(state, pointer) === undefined && factBehind(state, field) !== undefined
}

function feelAt(state: State, pointer: string): FeelValue {
  return state.known(pointer, () => {
    const field = state.input.index.at(pointer)
    if (!field || !state.self.visible(pointer)) return null
    if (field.kind === 'object') return contextAt(state, pointer)
    if (field.kind === 'rows')
      return Array.from({ length: state.self.rows(pointer) }, (_, n) => contextAt(state, `${pointer}/${n}`))
    if (field.calculate) return rounded(state.self.run(field.calculate, holderOf(pointer, field)), field)
    const value = valueAt(state, pointer)
    return missingReason(value) === null ? fromJson(value, leafType(field)) : null
  })
}

function contextAt(state: State, parent: string): FeelContext {
  const fields = state.input.index.inside(parent)
  return lazyContext(fields.map((field) => [field.key, () => feelAt(state, `${parent}/${field.key}`)]))
}

/** A name of a rule at `parent`: intermediate values first, then the answers from the innermost level outwards. */
function namedValue(state: State, name: string, parent: string, more: MoreNames): FeelValue {
  const given = Object.hasOwn(more, name) ? more[name] : undefined
  if (given) return given()
  if (name === 'facts') return state.self.facts.context()
  const row = rowOf(parent)
  if (name === 'row' && row !== null) return contextAt(state, row)
  if (name === 'parent' && row !== null) return contextAt(state, levelsOf(row)[1] ?? '')
  const level = levelsOf(parent).find((candidate) => state.input.index.at(`${candidate}/${name}`) !== undefined)
  return level === undefined ? null : feelAt(state, `${level}/${name}`)
}

function runIn({ input, self }: State, rule: RulePlan, read: FeelEnv['read']): FeelValue {
  const call: FeelEnv['call'] = (name, args) => input.host(name, args, self)
  const { today, now, ageRule } = input
  return preparedRule(rule)({ read, call, today, ageRule, ...(now ? { now } : {}) })
}

/** Each plan is made ready once and kept as long as its bundle. */
const prepared = new WeakMap<object, (env: FeelEnv) => FeelValue>()

function preparedRule({ plan }: RulePlan): (env: FeelEnv) => FeelValue {
  const known = prepared.get(plan as FeelPlan)
  if (known) return known
  const made = prepare(plan as FeelPlan)
  prepared.set(plan as FeelPlan, made)
  return made
}

type Memo<T> = (key: string, compute: () => T) => T

/** Values worked out once by key; a rule that comes back to itself reads `whenCircular`. */
function memo<T>(whenCircular: T): Memo<T> {
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

function holderOf(pointer: string, field: FieldPlan): string {
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
