/** The files of a plugin as the parts an administrator knows: what each is, its id and its title. */
import { isJsonObject } from '../model/json.ts'
import { kindOfFile, type FileKind } from '../registry/source-file.ts'

export interface Part {
  /** Inside the plugin: `forms/LB-04.form.json`. */
  path: string
  kind: FileKind
  id: string
  title: string
}

/** The order in which parts are listed; kinds that are not here come last. */
export const PART_KINDS = [
  'form',
  'instrument',
  'decision',
  'params',
  'document',
  'template',
  'schedule',
  'workflow',
  'codelist',
  'cases',
  'calendar',
  'areas',
  'clauses',
  'profile',
  'locale',
  'manifest',
  'other',
] as const satisfies readonly FileKind[]

/** Parts of a plugin given as texts by path, in the order of kinds and then of paths. */
export function partsOf(plugin: string, files: Readonly<Record<string, string>>): Part[] {
  return Object.entries(files)
    .map(([path, text]): Part => {
      const json = path.endsWith('.json') ? jsonOf(text) : null
      const head = isJsonObject(json) && isJsonObject(json['x-form']) ? json['x-form'] : json
      const id = isJsonObject(head) && typeof head['id'] === 'string' ? head['id'] : nameOf(path)
      const title = isJsonObject(json) && typeof json['title'] === 'string' ? json['title'] : id
      return { path, kind: kindOfFile(`${plugin}/${path}`) ?? 'other', id, title }
    })
    .sort((a, b) => PART_KINDS.indexOf(a.kind) - PART_KINDS.indexOf(b.kind) || (a.path < b.path ? -1 : 1))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(\.[a-z]+)*$/, '')
}

/** null for a text that is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** The text of a part after it was changed. */
export function textOfJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
