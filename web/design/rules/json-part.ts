/** A part as the JSON it holds, and changing it; what an editor does not know stays as it is. */
import { jsonOf, textOfJson } from '../../../core/design/part.ts'
import type { EditorProps } from '../editing.ts'

export interface JsonPart<T> {
  value: T
  /** Steps of the same `run` are undone together. */
  change: (next: T, run?: string) => void
}

export function jsonPart<T extends object>({ part, text, desk }: EditorProps, empty: T): JsonPart<T> {
  return {
    value: (jsonOf(text) ?? empty) as T,
    change: (next, run) =>
      desk.change(part.path, textOfJson(next), run === undefined ? undefined : `${part.path} ${run}`),
  }
}

/** The list with one entry changed. */
export function withEntry<T extends object>(list: readonly T[], n: number, change: Partial<T>): T[] {
  return list.map((entry, at) => (at === n ? { ...entry, ...change } : entry))
}
