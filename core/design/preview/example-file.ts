/**
 * Examples: answers of a form with what has to come of them, kept in a file of cases beside the form and run by every
 * check.
 */
import type { CasesDefinition } from '../../model/definitions.ts'
import { isJsonObject } from '../../model/json.ts'
import { jsonOf, textOfJson } from '../part.ts'
import type { Expectation } from './expectations.ts'

export interface NewExample {
  description: string
  /** Day of the assessment, YYYY-MM-DD. */
  asOf: string
  given: Record<string, unknown>
  facts: Record<string, unknown>
  expected: readonly Expectation[]
}

type Files = Readonly<Record<string, string>>
type Case = CasesDefinition['cases'][number]

/** The file that takes new examples of a form: the one that proves the form itself, else a new one beside the form. */
export function examplesPath(files: Files, form: { id: string; path: string }): string {
  const own = Object.keys(files).find((path) => {
    const file = path.endsWith('.cases.json') ? casesIn(files[path]) : null
    return file?.of === form.id && file.form === form.id
  })
  return own ?? freePath(files, form.path.replace(/\.form\.json$/, ''))
}

function freePath(files: Files, stem: string): string {
  const path = `${stem}.cases.json`
  return Object.hasOwn(files, path) ? `${stem}-examples.cases.json` : path
}

/** The file with one example more; `text` is the file as it stands, absent before the first. */
export function withExample(text: string | undefined, form: string, example: NewExample): string {
  const before = casesIn(text)
  const file = before ?? { $schema: '../../../schemas/cases.schema.json', of: form, form, cases: [] }
  const kept: Case = {
    description: example.description,
    asOf: example.asOf,
    ...inputOf(before?.base, example),
    expect: expectOf(example.expected),
  }
  return textOfJson({ ...file, cases: [...file.cases, kept] })
}

/** The file with other answers and another result for one of its examples; what else the example says stays. */
export function withUpdated(
  text: string,
  index: number,
  to: Pick<NewExample, 'asOf' | 'given' | 'facts'> & { expect: Record<string, unknown> },
): string {
  const file = casesIn(text)
  if (file === null) return text
  const cases = file.cases.map((one, n) => {
    if (n !== index) return one
    const { given: _given, facts: _facts, expect: _expect, ...rest } = one
    return { ...rest, asOf: to.asOf, ...inputOf(file.base, to), expect: to.expect }
  })
  return textOfJson({ ...file, cases })
}

/** Without one example; null when none is left, as a file of cases holds at least one. */
export function withoutExample(text: string, index: number): string | null {
  const file = casesIn(text)
  const cases = file?.cases.filter((_, n) => n !== index) ?? []
  return cases.length === 0 ? null : textOfJson({ ...file, cases })
}

function casesIn(text: string | undefined): CasesDefinition | null {
  const file = text === undefined ? null : jsonOf(text)
  return isJsonObject(file) && Array.isArray(file['cases']) ? (file as unknown as CasesDefinition) : null
}

/** A case adds to the base of its file: only what differs is written. */
function inputOf(base: CasesDefinition['base'], { given, facts }: Pick<NewExample, 'given' | 'facts'>): Partial<Case> {
  const told = addition(base?.facts ?? {}, facts)
  return { given: addition(base?.given ?? {}, given), ...(Object.keys(told).length > 0 ? { facts: told } : {}) }
}

/** What makes `base` into `whole` when it is added key by key; null takes a key away. */
function addition(base: object, whole: Record<string, unknown>): Record<string, unknown> {
  const before = base as Record<string, unknown>
  const more: Record<string, unknown> = {}
  for (const key of Object.keys(before)) if (!Object.hasOwn(whole, key)) more[key] = null
  for (const [key, value] of Object.entries(whole)) {
    const known = before[key]
    if (JSON.stringify(known) === JSON.stringify(value)) continue
    more[key] = isJsonObject(known) && isJsonObject(value) ? addition(known, value) : value
  }
  return more
}

/** Expectations of one path that ask for entries of a list stand together. */
function expectOf(expected: readonly Expectation[]): Record<string, unknown> {
  const expect: Record<string, unknown> = {}
  for (const { path, pattern } of expected) expect[path] = joined(expect[path], pattern)
  return expect
}

function joined(known: unknown, pattern: unknown): unknown {
  if (!isJsonObject(known) || !isJsonObject(pattern)) return pattern
  const lists = Object.entries(pattern).map(([operator, wanted]) => {
    const before = known[operator]
    return [operator, Array.isArray(before) && Array.isArray(wanted) ? [...before, ...wanted] : wanted] as const
  })
  return { ...known, ...Object.fromEntries(lists) }
}
