/**
 * Whether a Word file is nothing but a document: no macros, nothing embedded, nothing that is
 * fetched from elsewhere, no entities, only parts that a plain document has.
 */
import { xml, type XmlNode } from 'easy-template-x'
import { finding, type WordFinding } from './word-finding.ts'
import type { ZipEntries } from './zip-entries.ts'

const TYPES = '[Content_Types].xml'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

const PICTURES: Readonly<Record<string, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
}

/** Field codes that fetch or run something outside of the document. */
const FETCHING =
  /\b(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD|HYPERLINK(?!\s*\\l)|MACROBUTTON|EMBED|CONTROL)\b/i

/** Elements that bring in other files or run code. */
const EMBEDDING = ['altChunk', 'OLEObject', 'object', 'control', 'subDoc', 'movie']

export function packageFindings(entries: ZipEntries): WordFinding[] {
  const strange = [...entries].flatMap(([name, content]) => entryFindings(name, content))
  if (!entries.has(TYPES)) strange.push(finding('word.unreadable', TYPES, 'this is no .docx file'))
  if (strange.length > 0) return strange
  return [...entries].flatMap(([name, content]) => (/\.(xml|rels)$/i.test(name) ? xmlFindings(name, content) : []))
}

function entryFindings(name: string, content: Uint8Array): WordFinding[] {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (/vba/i.test(name)) return [finding('word.macro', name, 'the file holds macros')]
  if (/embeddings|activex|\.bin$|afchunk/i.test(name))
    return [finding('word.embedded', name, 'the file has another file embedded')]
  if (extension === 'xml' || extension === 'rels') return []
  const begins = Object.hasOwn(PICTURES, extension) ? PICTURES[extension] : undefined
  if (begins?.every((byte, n) => content[n] === byte)) return []
  return [finding('word.part', name, 'this part has no place in a template; pictures are PNG, JPEG or GIF')]
}

function xmlFindings(name: string, content: Uint8Array): WordFinding[] {
  const text = utf8(content)
  if (text === null) return [finding('word.unreadable', name, 'this part is not written in UTF-8')]
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(text)) return [finding('word.entity', name, 'this part declares entities')]
  const root = parsed(text)
  if (root === null) return [finding('word.unreadable', name, 'this part is no whole XML')]
  if (name === TYPES) return typeFindings(root)
  return name.endsWith('.rels') ? relationFindings(name, root) : contentFindings(name, root)
}

function utf8(content: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    const declared = /^<\?xml[^>]*encoding=["']([^"']*)["']/.exec(text)?.[1] ?? 'utf-8'
    return /^utf-?8$/i.test(declared) && !text.includes('\0') ? text : null
  } catch {
    return null
  }
}

function parsed(text: string): XmlNode | null {
  try {
    return xml.parser.parse(text)
  } catch {
    return null
  }
}

function typeFindings(root: XmlNode): WordFinding[] {
  const types = nodesOf(root).map((node) => attribute(node, 'ContentType') ?? '')
  if (types.some((type) => /macro|vba/i.test(type)))
    return [finding('word.macro', TYPES, 'the file is one with macros')]
  if (types.some((type) => /activex|oleobject|control/i.test(type)))
    return [finding('word.embedded', TYPES, 'the file has another file embedded')]
  return types.includes(MAIN) ? [] : [finding('word.unreadable', TYPES, 'this is no .docx document')]
}

function relationFindings(name: string, root: XmlNode): WordFinding[] {
  return nodesOf(root).flatMap((node) => {
    const type = (attribute(node, 'Type') ?? '').split('/').pop() ?? ''
    const target = attribute(node, 'Target') ?? ''
    const isOutside =
      (attribute(node, 'TargetMode') ?? '').toLowerCase() === 'external' ||
      /^[a-z][a-z0-9+.-]*:|^\/\/|^\\\\/i.test(target)
    if (isOutside) return [finding('word.external', name, `the file leads outside (${type}): ${target.slice(0, 200)}`)]
    if (/ole|package|aFChunk|control|vba/i.test(type))
      return [finding('word.embedded', name, 'the file has another file embedded')]
    return []
  })
}

function contentFindings(name: string, root: XmlNode): WordFinding[] {
  const nodes = nodesOf(root)
  const local = (node: XmlNode) => node.nodeName.replace(/^.*:/, '')
  const embedding = nodes.find((node) => EMBEDDING.includes(local(node)))
  if (embedding) return [finding('word.embedded', name, `the file has another file embedded (${local(embedding)})`)]
  const codes = [
    nodes
      .filter((node) => local(node) === 'instrText')
      .map(textOf)
      .join(''),
    ...nodes.filter((node) => local(node) === 'fldSimple').map((node) => attribute(node, 'w:instr') ?? ''),
  ]
  const fetching = codes.map((code) => FETCHING.exec(code)?.[1]).find((code) => code !== undefined)
  return fetching === undefined
    ? []
    : [finding('word.external', name, `a field of the file leads outside: ${fetching}`)]
}

/** The node and all below it, in the order of the text. */
export function nodesOf(root: XmlNode): XmlNode[] {
  const found: XmlNode[] = []
  const open: XmlNode[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node)
    for (const child of [...(node.childNodes ?? [])].reverse()) open.push(child)
  }
  return found
}

export function textOf(root: XmlNode): string {
  return nodesOf(root)
    .map((node) => ('textContent' in node ? (node.textContent ?? '') : ''))
    .join('')
}

function attribute(node: XmlNode, name: string): string | undefined {
  return 'attributes' in node ? node.attributes?.[name] : undefined
}
