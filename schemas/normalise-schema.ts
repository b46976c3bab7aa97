/**
 * Makes a schema fit for json-schema-to-typescript: a title becomes a comment (a Chinese one would become the type
 * name `NoName1`), annotations go, choices become an enum, every object gets an ASCII name, and references to other
 * schemas are taken in under `$defs`, so that nothing is ever fetched.
 */
import type { JsonObject, JsonValue, SchemaLibrary } from './schema-library.ts'

interface Walk {
  library: SchemaLibrary
  /** Schemas taken in so far: address → name under `$defs`. */
  taken: Map<string, string>
  defs: Record<string, JsonValue>
}

const mapsOfSchemas = ['properties', '$defs', 'patternProperties', 'dependentSchemas']
const listsOfSchemas = ['allOf', 'anyOf', 'oneOf']
const singleSchemas = ['items', 'additionalProperties', 'not', 'contains']
/** Keywords that say nothing about the type. */
const dropped = [
  '$schema',
  '$id',
  '$comment',
  '$dynamicAnchor',
  'title',
  'if',
  'then',
  'else',
  'unevaluatedProperties',
  'propertyNames',
]

/**
 * @param name of the type of the root; a PascalCase ASCII identifier.
 * @throws Error that names the place when a reference leads nowhere or a keyword has no type.
 */
export function normaliseSchema(schema: JsonObject, name: string, library: SchemaLibrary): JsonObject {
  const walk: Walk = { library, taken: new Map(), defs: {} }
  const root = normalise(untitled(schema, name), name, '#', walk)
  const defs = { ...(root['$defs'] as JsonObject | undefined), ...walk.defs }
  return { ...root, title: name, ...(Object.keys(defs).length > 0 ? { $defs: defs } : {}) }
}

/** PascalCase and ASCII only: `pStatus` → `PStatus`, `child-id` → `ChildId`, `CU-05` → `CU05`; '' when nothing is left. */
export function typeName(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  return words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^\d+/, '')
}

/** `base` is where `#` of this schema lies in the result: `#`, or `#/$defs/NAME` for one that was taken in. */
function normalise(schema: JsonObject, name: string, base: string, walk: Walk): JsonObject {
  if ('prefixItems' in schema) throw new Error(`${name}: prefixItems cannot be turned into a type; use an object`)
  if (typeof schema['$ref'] === 'string') return withReference(schema['$ref'], schema, name, base, walk)
  const out: JsonObject = {}
  for (const [key, value] of Object.entries(schema)) {
    if (dropped.includes(key) || key.startsWith('x-')) continue
    out[key] = normaliseKeyword(key, value, name, base, walk)
  }
  const described = { ...out, ...description(schema), ...choices(schema) }
  return isObject(schema['properties']) ? { ...described, title: name } : described
}

function normaliseKeyword(key: string, value: JsonValue, name: string, base: string, walk: Walk): JsonValue {
  if (mapsOfSchemas.includes(key) && isObject(value)) {
    const entries = Object.entries(value).map(([part, child], at): [string, JsonValue] => {
      const own = typeName(part) || `Field${at + 1}`
      return [part, normaliseChild(child, key === '$defs' ? own : name + own, base, walk)]
    })
    return Object.fromEntries(entries)
  }
  if (listsOfSchemas.includes(key) && Array.isArray(value))
    return value.map((child) => normaliseChild(child, key === 'allOf' ? `${name}Part` : name, base, walk))
  if (singleSchemas.includes(key)) return normaliseChild(value, name + (key === 'items' ? 'Row' : 'Entry'), base, walk)
  return value
}

function normaliseChild(child: JsonValue, name: string, base: string, walk: Walk): JsonValue {
  return isObject(child) ? normalise(child, name, base, walk) : child
}

/** What stands beside a reference only adds: its words become the comment, its constraints a further part. */
function withReference(ref: string, schema: JsonObject, name: string, base: string, walk: Walk): JsonObject {
  const target = { $ref: locate(ref, name, base, walk) }
  const { $ref: _, ...beside } = schema
  const { description: said, ...constraints } = normalise(beside, name, base, walk)
  if (said === undefined && Object.keys(constraints).length === 0) return target
  const parts = Object.keys(constraints).length === 0 ? [target] : [target, constraints]
  return { allOf: parts, ...(said === undefined ? {} : { description: said }) }
}

/** Where the target of a reference lies in the result; takes its schema in when it is another one. */
function locate(ref: string, name: string, base: string, walk: Walk): string {
  const [address = '', fragment = ''] = ref.split('#')
  if (address === '') return base + fragment
  const foreign = walk.library.get(address)
  if (!foreign) throw new Error(`${name}: no schema has the address ${address}`)
  if (!walk.taken.has(address)) {
    walk.taken.set(address, foreign.type)
    walk.defs[foreign.type] = {}
    walk.defs[foreign.type] = normalise(
      untitled(foreign.schema, foreign.type),
      foreign.type,
      `#/$defs/${foreign.type}`,
      walk,
    )
  }
  return `#/$defs/${foreign.type}${fragment}`
}

/** A title that became the name of the type need not be said again. */
function untitled(schema: JsonObject, name: string): JsonObject {
  const { title, ...rest } = schema
  return title === name ? rest : schema
}

function description(schema: JsonObject): { description?: string } {
  const parts = [schema['title'], schema['description']].filter((part) => typeof part === 'string')
  return parts.length > 0 ? { description: parts.join('. ') } : {}
}

/** Inline choices are the enum of the value, or of each value of a list. */
function choices(schema: JsonObject): JsonObject {
  const options = schema['x-options']
  if (schema['type'] === 'array' && options !== undefined && schema['items'] === undefined)
    return { items: { type: 'string', ...enumOf(options) } }
  return schema['type'] === 'string' && schema['enum'] === undefined ? enumOf(options) : {}
}

function enumOf(options: JsonValue | undefined): JsonObject {
  if (!Array.isArray(options)) return {}
  return { enum: options.map((option) => (isObject(option) ? (option['code'] ?? null) : option)) }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
