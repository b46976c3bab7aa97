/**
 * An Office file that is only read: sizes are bounded, macros, embedded files and links to elsewhere are refused, and
 * parts are read as XML without entities.
 */
import { readZip, type ZipEntries } from '../print/word/zip-entries.ts'
import type { ImportFault } from '../../core/design/sheet/grid.ts'
import { children, readXml, type XmlElement } from './xml-tree.ts'

export type Reading<T> = { ok: true; value: T } | { ok: false; faults: ImportFault[] }

export interface OfficePackage {
  has: (part: string) => boolean
  /** The root element of a part; null where it is not there or is no plain XML. */
  part: (name: string) => XmlElement | null
  /** Targets by id of the relations of a part, as names of parts. */
  relations: (name: string) => ReadonlyMap<string, string>
}

/** Bytes of one XML part. */
const MAX_PART = 8 * 1024 * 1024

export function openOffice(bytes: Uint8Array): Reading<OfficePackage> {
  const zip = readZip(bytes)
  if (!zip.ok) {
    return zip.finding.code === 'word.tooLarge'
      ? refused('文件过大', 'the file is too large')
      : refused('不是 Office 文件，或文件已损坏、已加密', 'this is no Office file, or it is damaged or encrypted')
  }
  const fault = strangePart(zip.entries)
  return fault ?? { ok: true, value: packageOf(zip.entries) }
}

export function refused(message: string, messageEn: string, place: string = ''): { ok: false; faults: ImportFault[] } {
  return { ok: false, faults: [{ place, message, messageEn }] }
}

function strangePart(entries: ZipEntries): { ok: false; faults: ImportFault[] } | null {
  for (const [name, content] of entries) {
    if (/vba|macrosheets/i.test(name)) return refused('文件含有宏，请另存为不含宏的格式', 'the file holds macros', name)
    if (/embeddings|activex|externallinks|afchunk/i.test(name))
      return refused('文件嵌入了其他文件，或引用了外部文件', 'the file embeds or links to another file', name)
    if (/\.(xml|rels)$/i.test(name) && content.length > MAX_PART)
      return refused('文件过大', 'the file is too large', name)
    if (/\.rels$/i.test(name) && fetchesElsewhere(content))
      return refused('文件引用了外部文件', 'the file links to another file', name)
  }
  return null
}

/** Links that a reader clicks on are nothing but text here; everything else outside would be fetched by itself. */
function fetchesElsewhere(content: Uint8Array): boolean {
  const root = readXml(textOf(content))
  if (root === null) return true
  return children(root, 'Relationship').some(
    ({ attributes }) => attributes['TargetMode'] === 'External' && !/\/hyperlink$/.test(attributes['Type'] ?? ''),
  )
}

function packageOf(entries: ZipEntries): OfficePackage {
  const part = (name: string): XmlElement | null => {
    const content = entries.get(name)
    return content === undefined ? null : readXml(textOf(content))
  }
  return {
    has: (name) => entries.has(name),
    part,
    relations(name) {
      const at = name.lastIndexOf('/') + 1
      const folder = name.slice(0, at)
      const root = part(`${folder}_rels/${name.slice(at)}.rels`)
      const lines = root === null ? [] : children(root, 'Relationship')
      return new Map(
        lines.map(({ attributes }) => [attributes['Id'] ?? '', targetIn(folder, attributes['Target'] ?? '')]),
      )
    },
  }
}

function targetIn(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content)
}

/** The text of an element and of all that stands in it, in order; `skip` names elements that are passed over. */
export function deepText(element: XmlElement, take: string, skip: readonly string[] = []): string {
  if (skip.includes(element.name)) return ''
  if (element.name === take) return element.text
  return element.children.map((one) => deepText(one, take, skip)).join('')
}
