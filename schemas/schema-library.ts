/** Schemas by the address under which others refer to them. Addresses are names; nothing is ever fetched. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject
export interface JsonObject {
  [key: string]: JsonValue
}

export interface LibraryEntry {
  /** Name of its type. */
  type: string
  schema: JsonObject
}
export type SchemaLibrary = ReadonlyMap<string, LibraryEntry>

const origin = 'https://tongbiao.invalid'

/**
 * Address of a schema: its own `$id`, else the one that the loader gives it: `facts/parent` →
 * `https://tongbiao.invalid/facts/parent/1`, with the version of a form that states one.
 */
export function addressOf(name: string, schema: JsonObject): string {
  if (typeof schema['$id'] === 'string') return schema['$id']
  const head = schema['x-form']
  const version = typeof head === 'object' && head !== null && !Array.isArray(head) ? head['version'] : undefined
  return `${origin}/${name}/${typeof version === 'number' ? version : 1}`
}
