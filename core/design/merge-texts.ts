/**
 * Joins a plugin that the county changed with a new release of it, file by file: JSON place by place, other texts whole.
 */
import { sameJson } from './json-difference.ts'
import { mergeJson, type MergeConflict, type Side } from './merge-json.ts'
import { jsonOf, textOfJson } from './part.ts'

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>

export interface FileMerge {
  path: string
  /** null: the file is not there after the merge. */
  text: string | null
  /** Places in conflict; for a text that is no JSON, and for a file as a whole, one place `''`. */
  conflicts: MergeConflict[]
  /** Places that follow the release; `''` for a whole file. */
  taken: string[]
}

export interface ThreeTexts {
  /** As the plugin shipped when the county began to change it. */
  base: Texts
  mine: Texts
  /** As it ships now. */
  theirs: Texts
}

/** Decisions by path and place. */
export type Choices = Readonly<Record<string, Readonly<Record<string, Side>>>>

/** Files that the release changed, in the order of paths; the others stay as the county has them. */
export function mergeTexts({ base, mine, theirs }: ThreeTexts, choices: Choices = {}): FileMerge[] {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])].sort()
  return paths.flatMap((path) => {
    const three = { base: base[path], mine: mine[path], theirs: theirs[path] }
    if (three.base === three.theirs || three.mine === three.theirs) return []
    return [{ path, ...mergeFile(three, path, choices[path] ?? {}) }]
  })
}

interface ThreeFiles {
  base: string | undefined
  mine: string | undefined
  theirs: string | undefined
}

function mergeFile(three: ThreeFiles, path: string, chosen: Readonly<Record<string, Side>>): Omit<FileMerge, 'path'> {
  const choice = (at: string): Side | null => (Object.hasOwn(chosen, at) ? (chosen[at] ?? null) : null)
  const { base, mine, theirs } = three
  const [own, other] = [mine, theirs].map((text) => (path.endsWith('.json') ? jsonOf(text ?? '') : null))
  const byPlace = own !== null && own !== undefined && other !== null && other !== undefined
  if (!byPlace || base === mine) {
    const { value, conflicts, taken } = mergeJson(three, choice)
    return { text: typeof value === 'string' ? value : null, conflicts, taken }
  }
  const { value, conflicts, taken } = mergeJson({ base: jsonOf(base ?? 'null'), mine: own, theirs: other }, choice)
  const text = sameJson(value, own) ? (mine ?? null) : textOfJson(value)
  return { text, conflicts, taken }
}
