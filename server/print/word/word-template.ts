/**
 * Word files of the office as templates: checked when they are sent in, filled for a record. Runs
 * in a process of its own; the file may be hostile.
 */
import { TagDisposition, type ScopeDataResolver } from 'easy-template-x'
import type { WordData, WordValue } from '../../../core/document/word/word-data.ts'
import type { WordName, WordNames } from '../../../core/document/word/word-names.ts'
import { canonicalZip } from '../docx/canonical-zip.ts'
import { PrintError } from '../rendering.ts'
import { packageFindings } from './package-check.ts'
import { withProperties, type WordProperties } from './word-properties.ts'
import { finding, type WordFinding } from './word-finding.ts'
import { looseBraces, readWordTags, wordHandler } from './word-tags.ts'
import { readZip, type ZipEntries } from './zip-entries.ts'

export interface WordCheckJob {
  bytes: Uint8Array
  names: WordNames
}

/** The file may be used when there is no finding; `names` are those it uses. */
export interface WordReport {
  findings: WordFinding[]
  names: string[]
}

export interface WordFillJob {
  bytes: Uint8Array
  data: WordData
  properties: WordProperties
}

/** Never throws for what the file holds. */
export async function checkWord({ bytes, names }: WordCheckJob): Promise<WordReport> {
  const zip = readZip(bytes)
  if (!zip.ok) return { findings: [zip.finding], names: [] }
  const strange = packageFindings(zip.entries)
  if (strange.length > 0) return { findings: strange, names: [] }
  const loose = looseBraces(zip.entries)
  if (loose.length > 0) return { findings: loose, names: [] }
  const tags = await readWordTags(fileOf(zip.entries), names)
  if (tags.findings.length > 0) return tags
  try {
    await fill(zip.entries, sampleData(names))
    return tags
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    return { ...tags, findings: [finding('word.syntax', '', `the file cannot be filled: ${message.slice(0, 200)}`)] }
  }
}

/** The same bytes for the same template, data and properties. @throws PrintError */
export async function fillWord({ bytes, data, properties }: WordFillJob): Promise<Uint8Array> {
  const zip = readZip(bytes)
  if (!zip.ok || packageFindings(zip.entries).length > 0)
    throw new PrintError('template.invalid', 'the Word file may not be used')
  const filled = readZip(await fill(zip.entries, data))
  if (!filled.ok) throw new PrintError('output.tooLarge', 'the filled file is too large')
  return canonicalZip(withProperties(filled.entries, properties))
}

/** Written anew, so that the library reads nothing but what was checked. */
function fileOf(entries: ZipEntries): Buffer {
  return Buffer.from(canonicalZip(Object.fromEntries(entries)))
}

function fill(entries: ZipEntries, data: WordData): Promise<Buffer> {
  return wordHandler(resolverOf(data)).process(fileOf(entries), {})
}

/** Looks a name up from the innermost row outwards, by own keys alone. */
function resolverOf(data: WordData): ScopeDataResolver {
  return ({ path }) => {
    const scopes: WordData[] = [data]
    let list: readonly WordData[] = []
    for (const step of path.slice(0, -1)) {
      if (typeof step === 'number') scopes.unshift(list[step] ?? {})
      else list = lookUp(step.name, scopes)?.rows ?? []
    }
    const last = path.at(-1)
    if (typeof last !== 'object') return ''
    const value = lookUp(last.name, scopes)
    if (last.disposition !== TagDisposition.Open) return value?.text ?? ''
    return value?.rows?.map(() => ({})) ?? value?.holds ?? false
  }
}

function lookUp(name: string, scopes: readonly WordData[]): WordValue | undefined {
  return scopes.find((scope) => Object.hasOwn(scope, name))?.[name]
}

/** Something for every name, to see whether the file can be filled at all. */
function sampleData(names: WordNames): WordData {
  return Object.fromEntries(Object.entries(names).map(([name, about]) => [name, sampleValue(about)]))
}

function sampleValue(name: WordName): WordValue {
  if (name.kind !== 'rows') return { text: '样例', holds: true }
  const row = sampleData(name.inside)
  return { text: '样例', rows: [row, row] }
}
