/**
 * TypeScript types from the schemas of the formats, from the shared facts and from every form.
 * The files are committed; `driftOf` compares them with what the schemas say now.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compile } from 'json-schema-to-typescript'
import { normaliseSchema, typeName } from './normalise-schema.ts'
import { addressOf, type JsonObject, type LibraryEntry } from './schema-library.ts'

export interface NamedSchema {
  /** `definitions/instrument`, `facts/parent`, `forms/CU-05`: decides the file, and the type where no title does. */
  name: string
  schema: JsonObject
}
export interface GeneratedFile {
  /** From the root of the repository, with forward slashes. */
  path: string
  text: string
}

const banner = '/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */'
/** Types of the formats lie in the core, which imports nobody; all others beside the schemas. */
const folders = { definitions: 'core/model/definitions', others: 'schemas/types' }
/** A meta-schema extends another and cannot be turned into a type; core/model/form-schema.ts says it by hand. */
const metaSchemas = ['form.schema.json']

/**
 * One file for each schema, in the order given. References are looked for among the schemas given.
 * @throws Error that names schema and place: an unknown reference, `prefixItems`, two schemas for one file.
 */
export async function generateTypes(schemas: readonly NamedSchema[]): Promise<GeneratedFile[]> {
  const library = new Map(schemas.map(({ name, schema }) => [addressOf(name, schema), entryOf(name, schema)]))
  const files: GeneratedFile[] = []
  for (const { name, schema } of schemas) {
    const path = pathOf(name)
    if (files.some((file) => file.path === path)) throw new Error(`${name}: two schemas would be written to ${path}`)
    const { type } = entryOf(name, schema)
    // The package is typed for draft 4; what it reads of our schemas is the same in 2020-12.
    const input = normaliseSchema(schema, type, library) as Parameters<typeof compile>[0]
    files.push({ path, text: await compile(input, type, options) })
  }
  return files
}

const options: Parameters<typeof compile>[2] = {
  additionalProperties: false,
  bannerComment: banner,
  ignoreMinAndMaxItems: true,
  unreachableDefinitions: false,
  style: { semi: false, singleQuote: true, printWidth: 120 },
}

function entryOf(name: string, schema: JsonObject): LibraryEntry {
  const title = schema['title']
  const own = typeof title === 'string' && /^[A-Z][A-Za-z0-9]*$/.test(title) ? title : ''
  const type = own || typeName(name.slice(name.lastIndexOf('/') + 1))
  if (type === '') throw new Error(`${name}: no ASCII name can be made for its type`)
  return { type, schema }
}

function pathOf(name: string): string {
  const inCore = name.startsWith('definitions/')
  const file = inCore ? `${folders.definitions}/${name.slice('definitions/'.length)}` : `${folders.others}/${name}`
  return `${file.toLowerCase()}.gen.ts`
}

/** The schemas of the formats and of the shared facts, sorted by name. `root` is the repository. */
export async function readSchemas(root: string): Promise<NamedSchema[]> {
  const formats = await schemasIn(join(root, 'schemas'), 'definitions')
  const facts = await schemasIn(join(root, 'schemas', 'facts'), 'facts')
  return [...formats, ...facts]
}

async function schemasIn(folder: string, prefix: string): Promise<NamedSchema[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json') && !metaSchemas.includes(name))
  return Promise.all(
    names.sort().map(async (file) => {
      const schema = JSON.parse(await readFile(join(folder, file), 'utf8')) as JsonObject
      return { name: `${prefix}/${file.slice(0, -'.schema.json'.length)}`, schema }
    }),
  )
}

/** Paths where the repository differs from `files`: changed, missing, or generated once and no longer asked for; sorted. */
export async function driftOf(root: string, files: readonly GeneratedFile[]): Promise<string[]> {
  const drifted = await stalePaths(root, files)
  for (const { path, text } of files) {
    const committed = await readFile(join(root, path), 'utf8').catch(() => undefined)
    if (committed !== text) drifted.push(path)
  }
  return drifted.sort()
}

/** Writes the files and removes generated ones that are no longer asked for. */
export async function writeTypes(root: string, files: readonly GeneratedFile[]): Promise<void> {
  for (const path of await stalePaths(root, files)) await rm(join(root, path))
  for (const { path, text } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

async function stalePaths(root: string, files: readonly GeneratedFile[]): Promise<string[]> {
  const wanted = new Set(files.map((file) => file.path))
  const found: string[] = []
  for (const folder of Object.values(folders)) {
    const names = await readdir(join(root, folder), { recursive: true }).catch(() => [])
    found.push(
      ...names.filter((name) => name.endsWith('.gen.ts')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
    )
  }
  return found.filter((path) => !wanted.has(path))
}
