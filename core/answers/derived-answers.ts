/**
 * What need not be answered while a form is filled, because it follows from other answers, from known facts or from
 * who is signed in. An assessment of given answers knows nothing of it: only a person who sees the value and its
 * source can hand it in, and the record says that it was derived.
 */
import { fromJson, toJson, type FeelType } from '../feel/runtime.ts'
import type { FieldPlan } from '../model/plan.ts'
import { pathOf, readAt, writeAt } from '../model/pointer.ts'
import type { Worker } from '../model/session.ts'
import type { Workspace } from './workspace.ts'

const WORKER: FeelType = {
  kind: 'context',
  fields: {
    name: { kind: 'string' },
    role: { kind: 'string' },
    org: { kind: 'string' },
    area: { kind: 'string' },
    phone: { kind: 'string' },
    now: { kind: 'dateTime' },
  },
}

/** Names that the rules of `x-derive` have beyond others: who is signed in, and the facts before this questionnaire. */
export const DERIVING: Record<string, FeelType> = {
  worker: WORKER,
  before: { kind: 'context', fields: {}, open: true },
}

/** What a derivation sees beyond the answers. */
export interface Deriving {
  worker?: Worker
  /** Facts as they were known before anything was answered or corrected here. */
  before: Record<string, unknown>
  /** Whether a fact may be built on: told just now, or still fresh. */
  usable: (fact: string) => boolean
}

/** The derived value of one field, undefined while it cannot be told. */
export function derivedValue(field: FieldPlan, workspace: Workspace, deriving: Deriving): unknown {
  const { derive } = field
  const { worker, before, usable } = deriving
  if (derive === undefined || field.pattern.includes('/*')) return undefined
  if (!sourcesOf(field, workspace).every((source) => source.startsWith('/') || usable(source))) return undefined
  const parent = field.pattern.slice(0, field.pattern.length - field.key.length - 1)
  const value = toJson(
    workspace.run(derive, parent, { worker: () => fromJson(worker ?? {}, WORKER), before: () => fromJson(before) }),
  )
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value
}

/** Derived values by pointer, for the visible questions that nobody has answered. */
export function derivedAnswers(workspace: Workspace, deriving: Deriving): Map<string, unknown> {
  const open = workspace.index.fields.filter(
    (field) =>
      field.derive !== undefined && workspace.visible(field.pattern) && workspace.value(field.pattern) === undefined,
  )
  const found = open.map((field) => [field.pattern, derivedValue(field, workspace, deriving)] as const)
  return new Map(found.filter(([, value]) => value !== undefined))
}

/** The answers with the derived ones among them. */
export function withDerived(
  answers: Record<string, unknown>,
  derived: ReadonlyMap<string, unknown>,
): Record<string, unknown> {
  const free = [...derived].filter(([pointer]) => readAt(answers, pathOf(pointer)) === undefined)
  return free.reduce<unknown>((all, [pointer, value]) => writeAt(all, pathOf(pointer), value), answers) as Record<
    string,
    unknown
  >
}

/** Facts and answers that a derivation reads: paths of facts, patterns of answers that are no facts. */
export function sourcesOf({ derive }: FieldPlan, { index }: Workspace): string[] {
  if (derive === undefined) return []
  return [...new Set([...derive.facts, ...derive.reads.map((pattern) => index.at(pattern)?.fact ?? pattern)])]
}

/** The same for people: the titles of what is known, and none where it follows from the session alone. */
export function sourceTitles(field: FieldPlan, workspace: Workspace, dictionary: readonly FieldPlan[]): string[] {
  const titles = sourcesOf(field, workspace).flatMap((source) => {
    const pattern = source.startsWith('/') ? source : `/${source.replaceAll('.', '/')}`
    const plan = dictionary.find((entry) => entry.pattern === pattern) ?? workspace.index.at(pattern)
    const value = source.startsWith('/') ? workspace.value(source) : workspace.facts.value(source)
    return plan && value !== undefined ? [plan.title] : []
  })
  return [...new Set(titles)]
}
