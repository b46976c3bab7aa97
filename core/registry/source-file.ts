/** The files of a plugin folder, by the suffix that names what they are. */
export interface SourceFile {
  plugin: string
  /** Relative to the folder of all plugins, with forward slashes: `custody/forms/CU-05.form.json`. */
  path: string
  /** Parsed JSON, or the text of a template. */
  content: unknown
}

export type FileKind =
  | 'manifest'
  | 'form'
  | 'instrument'
  | 'decision'
  | 'params'
  | 'document'
  | 'template'
  | 'workflow'
  | 'schedule'
  | 'codelist'
  | 'cases'
  | 'calendar'
  | 'areas'
  | 'clauses'
  | 'locale'
  | 'profile'
  | 'other'

const SUFFIXES: readonly (readonly [string, FileKind])[] = [
  ['.form.json', 'form'],
  ['.instrument.json', 'instrument'],
  ['.decision.json', 'decision'],
  ['.params.json', 'params'],
  ['.document.json', 'document'],
  ['.workflow.json', 'workflow'],
  ['.schedule.json', 'schedule'],
  ['.codelist.json', 'codelist'],
  ['.cases.json', 'cases'],
  ['.calendar.json', 'calendar'],
  ['.areas.json', 'areas'],
  ['.clauses.json', 'clauses'],
  ['.hbs', 'template'],
]

export const KNOWN_SUFFIXES: readonly string[] = SUFFIXES.map(([suffix]) => suffix)

/** null for a file that nobody knows how to read: unknown is refused, never skipped. */
export function kindOfFile(path: string): FileKind | null {
  const inside = path.slice(path.indexOf('/') + 1)
  if (inside === 'plugin.json') return 'manifest'
  if (inside === 'README.md') return 'other'
  if (/^locales\/[a-z]{2}(-[A-Z]{2})?\.json$/.test(inside)) return 'locale'
  if (/^profiles\/[a-z0-9-]+\.json$/.test(inside)) return 'profile'
  return SUFFIXES.find(([suffix]) => inside.endsWith(suffix))?.[1] ?? null
}
