/** Answers as single values by pointer: how two versions of a record are set against each other. A list is one value. */
import { isJsonObject } from '../../core/model/json.ts'
import { missingReason } from '../../core/model/missing.ts'
import { pathOf, pointerOf, writeAt } from '../../core/model/pointer.ts'
import { canonicalJson } from '../../core/store/canonical-json.ts'
import type { Json } from '../../core/store/json.ts'

export function leavesOf(answers: Record<string, unknown>): Map<string, Json> {
  const leaves = new Map<string, Json>()
  const walk = (value: unknown, path: readonly string[]): void => {
    if (isJsonObject(value) && missingReason(value) === null)
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key])
    else {
      const leaf: Json = JSON.parse(JSON.stringify(value ?? null))
      leaves.set(pointerOf(path), leaf)
    }
  }
  walk(answers, [])
  return leaves
}

/** Places whose value differs, with the value of `after`; null where it has none. */
export function changedLeaves(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Readonly<Record<string, Json>> {
  const [was, is] = [leavesOf(before), leavesOf(after)]
  const places = [...new Set([...was.keys(), ...is.keys()])]
  const differs = (place: string) => canonicalJson(was.get(place) ?? null) !== canonicalJson(is.get(place) ?? null)
  return Object.fromEntries(places.filter(differs).map((place) => [place, is.get(place) ?? null]))
}

/** The answers with these values in place; null takes one away. */
export function withLeaves(
  answers: Record<string, unknown>,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const changed = Object.entries(values).reduce<unknown>(
    (all, [pointer, value]) => writeAt(all, pathOf(pointer), value === null ? undefined : value),
    answers,
  )
  return isJsonObject(changed) ? changed : {}
}
