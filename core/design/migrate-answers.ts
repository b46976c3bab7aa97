/**
 * Carries the answers of stored records over to a form whose questions were renamed, moved, split, joined, recoded or
 * taken away. Places are patterns of fields; a question in the rows of a list stays in its rows. Nothing is overwritten
 * and nothing that has no new place is dropped in silence: then the record as a whole stays as it is, with the reason.
 */
import { isJsonObject } from '../model/json.ts'
import { pathOf, patternOf, pointerOf, readAt, writeAt } from '../model/pointer.ts'

export type MigrationStep =
  /** To another name, or into another group. */
  | { do: 'move'; from: string; to: string }
  /** A text in as many pieces as there are places; the last takes the rest. */
  | { do: 'split'; from: string; to: string[]; by: string }
  /** Texts that are there, with a text between two. */
  | { do: 'join'; from: string[]; to: string; by: string }
  /** Codes of a choice by their old code. */
  | { do: 'recode'; field: string; codes: Record<string, string> }
  /** The answer stays in the earlier version of the record only. */
  | { do: 'retire'; from: string }

/** `occupied`: there is another answer at the new place. `notText`: only texts are split and joined. */
export type StayReason = 'occupied' | 'notText'

export interface MigratedAnswers {
  answers: unknown
  /** Pointers of answers that got a new place or value, or were retired, in the order of steps. */
  changed: string[]
}

export class StaysAsItIs extends Error {
  readonly reason: StayReason
  readonly at: string
  constructor(reason: StayReason, at: string) {
    super(`${reason} at ${at}`)
    this.name = 'StaysAsItIs'
    this.reason = reason
    this.at = at
  }
}

/** @throws StaysAsItIs */
export function migrateAnswers(steps: readonly MigrationStep[], answers: unknown): MigratedAnswers {
  return steps.reduce<MigratedAnswers>((before, step) => carriedOut(before, step), { answers, changed: [] })
}

/** Where the answer at a place of the old form stands now; null where it was split, joined or retired. */
export function placeAfter(steps: readonly MigrationStep[], at: string): string | null {
  const split = steps.some((step) => step.do === 'split' && fits(step.from, at))
  const joined = steps.some((step) => step.do === 'join' && step.from.some((from) => fits(from, at)))
  if (split || joined) return null
  const alone = writeAt({}, pathOf(at), true)
  const moves = steps.filter(({ do: what }) => what === 'move' || what === 'retire')
  return placeOfTrue(migrateAnswers(moves, alone).answers, [])
}

function fits(pattern: string, at: string): boolean {
  return pattern === patternOf(at)
}

function placeOfTrue(value: unknown, path: readonly string[]): string | null {
  if (value === true) return pointerOf(path)
  if (typeof value !== 'object' || value === null) return null
  const found = Object.entries(value).map(([key, inner]) => placeOfTrue(inner, [...path, key]))
  return found.find((place) => place !== null) ?? null
}

function carriedOut({ answers, changed }: MigratedAnswers, step: MigrationStep): MigratedAnswers {
  const patterns = step.do === 'recode' ? [step.field] : typeof step.from === 'string' ? [step.from] : step.from
  const [first = ''] = patterns
  return rowsOf(answers, first).reduce<MigratedAnswers>(
    (so, rows) => {
      const at = patterns.map((pattern) => placeIn(pattern, rows))
      const present = at.filter((place) => valueAt(so.answers, place) !== undefined)
      if (present.length === 0) return so
      const next = stepAt(so.answers, step, at, rows)
      return next === so.answers ? so : { answers: next, changed: [...so.changed, ...present] }
    },
    { answers, changed },
  )
}

function stepAt(answers: unknown, step: MigrationStep, at: readonly string[], rows: readonly string[]): unknown {
  const [from = ''] = at
  switch (step.do) {
    case 'move':
      return put(taken(answers, [from]), placeIn(step.to, rows), valueAt(answers, from))
    case 'split': {
      const pieces = splitText(textAt(answers, from), step.by, step.to.length)
      return pieces.reduce<unknown>(
        (so, piece, n) => put(so, placeIn(step.to[n] ?? '', rows), piece),
        taken(answers, [from]),
      )
    }
    case 'join': {
      const texts = at.filter((place) => valueAt(answers, place) !== undefined).map((place) => textAt(answers, place))
      return put(taken(answers, at), placeIn(step.to, rows), texts.join(step.by))
    }
    case 'recode':
      return recoded(answers, from, step.codes)
    case 'retire':
      return taken(answers, [from])
  }
}

/** Row numbers for each star before the last key of the pattern, one list for each row that is there. */
function rowsOf(answers: unknown, pattern: string): string[][] {
  const keys = pathOf(pattern)
  const star = keys.indexOf('*')
  if (star < 0) return [[]]
  const list = readAt(answers, keys.slice(0, star))
  if (!Array.isArray(list)) return []
  return list.flatMap((row, n) =>
    rowsOf(row, pointerTail(keys.slice(star + 1))).map((deeper) => [String(n), ...deeper]),
  )
}

function pointerTail(keys: readonly string[]): string {
  return keys.map((key) => `/${key}`).join('')
}

function placeIn(pattern: string, rows: readonly string[]): string {
  const left = [...rows]
  return pattern.replace(/\*/g, () => left.shift() ?? '*')
}

function valueAt(answers: unknown, at: string): unknown {
  return readAt(answers, pathOf(at))
}

function textAt(answers: unknown, at: string): string {
  const value = valueAt(answers, at)
  if (typeof value !== 'string') throw new StaysAsItIs('notText', at)
  return value
}

function taken(answers: unknown, at: readonly string[]): unknown {
  return at.reduce<unknown>((so, place) => without(so, pathOf(place)), answers)
}

/** A group whose last answer is taken is taken with it. */
function without(answers: unknown, path: readonly string[]): unknown {
  const next = writeAt(answers, path, undefined)
  const group = path.slice(0, -1)
  const left = readAt(next, group)
  return group.length > 0 && isJsonObject(left) && Object.keys(left).length === 0 && !/^\d+$/.test(group.at(-1) ?? '')
    ? without(next, group)
    : next
}

function put(answers: unknown, at: string, value: unknown): unknown {
  const there = valueAt(answers, at)
  if (there !== undefined && there !== value) throw new StaysAsItIs('occupied', at)
  return writeAt(answers, pathOf(at), value)
}

function splitText(text: string, by: string, most: number): string[] {
  const pieces = text.split(by)
  const rest = pieces.slice(most - 1).join(by)
  return [...pieces.slice(0, most - 1), ...(pieces.length >= most ? [rest] : [])].filter((piece) => piece !== '')
}

/** One code or several; codes that are not named stay. */
function recoded(answers: unknown, at: string, codes: Readonly<Record<string, string>>): unknown {
  const now = (code: unknown): unknown => (typeof code === 'string' && Object.hasOwn(codes, code) ? codes[code] : code)
  const value = valueAt(answers, at)
  const next = Array.isArray(value) ? [...new Set(value.map(now))] : now(value)
  const same = Array.isArray(value) ? value.every((code, n) => Array.isArray(next) && code === next[n]) : next === value
  return same ? answers : writeAt(answers, pathOf(at), next)
}
