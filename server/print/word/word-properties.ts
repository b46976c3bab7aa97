/**
 * The properties of a filled Word file: its title and the day it was made, instead of whoever
 * wrote the template and when.
 */
import { corePart } from '../docx/docx-file.ts'
import type { ZipEntries } from './zip-entries.ts'

export interface WordProperties {
  title: string
  /** Date `YYYY-MM-DD` in Shanghai. */
  issuedOn: string
}

const CORE = 'docProps/core.xml'
const RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
const TYPE = 'application/vnd.openxmlformats-package.core-properties+xml'

/** Goes with all that lies beside it: names of people, programs and companies, small pictures. */
const PROPERTIES = /^docProps\//i

export function withProperties(entries: ZipEntries, properties: WordProperties): Record<string, string | Uint8Array> {
  const kept = [...entries].filter(([name]) => !PROPERTIES.test(name))
  const rewritten = kept.map(([name, content]) => [name, tied(name, content)] as const)
  return { ...Object.fromEntries(rewritten), [CORE]: corePart(properties) }
}

function tied(name: string, content: Uint8Array): string | Uint8Array {
  if (name === '_rels/.rels')
    return inserted(content, 'Relationship', `Id="tbCore" Type="${RELATION}" Target="${CORE}"`)
  if (name === '[Content_Types].xml') return inserted(content, 'Override', `PartName="/${CORE}" ContentType="${TYPE}"`)
  return content
}

/** Takes out the entries for property files and puts in the one for ours, under the prefix that the file uses. */
function inserted(content: Uint8Array, element: string, attributes: string): string {
  const entry = new RegExp(`<(?:\\w+:)?${element}\\b[^>]*?(?:/>|>\\s*</(?:\\w+:)?${element}>)`, 'g')
  const text = Buffer.from(content).toString('utf8')
  const kept = text.replace(entry, (written) => (/docProps\//i.test(written) ? '' : written))
  return kept.replace(
    /<\/(\w+:)?\w+>\s*$/,
    (end, prefix: string | undefined) => `<${prefix ?? ''}${element} ${attributes}/>${end}`,
  )
}
