/** XML as a tree of elements, without namespaces: what is asked for is found by its local name. */
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser'

export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  /** All text right inside. */
  text: string
}

/**
 * The root element; null for a text that is no XML, is nested without end, or declares a document type: entities are
 * never expanded.
 */
export function readXml(text: string): XmlElement | null {
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) return null
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    htmlEntities: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
  })
  const nodes = parsed(parser, text)
  return elementsOf(nodes)[0] ?? null
}

/** The parser throws where elements are nested deeper than it goes: no table is. */
function parsed(parser: XMLParser, text: string): unknown {
  try {
    return parser.parse(text)
  } catch {
    return null
  }
}

const ATTRIBUTES = ':@'
const TEXT = '#text'

function elementsOf(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return []
  return nodes.flatMap((node: Record<string, unknown>) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT)
    if (name === undefined) return []
    const attributes = Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, string>)
    return [
      {
        name: localName(name),
        attributes: Object.fromEntries(attributes.map(([key, value]) => [localName(key), value])),
        children: elementsOf(node[name]),
        text: textOf(node[name]),
      },
    ]
  })
}

/** Without the prefix; what declares a namespace keeps its name. */
function localName(name: string): string {
  return name.startsWith('xmlns') ? name : name.slice(name.indexOf(':') + 1)
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return ''
  return nodes.map((node: Record<string, unknown>) => (typeof node[TEXT] === 'string' ? node[TEXT] : '')).join('')
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name)
}

export function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((one) => one.name === name)
}

/** An element to be written: its name, its attributes, and what stands inside. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inside: readonly XmlElement[] | string = [],
): XmlElement {
  return typeof inside === 'string'
    ? { name, attributes, children: [], text: inside }
    : { name, attributes, children: inside, text: '' }
}

export function writeXml(root: XmlElement): string {
  const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    format: false,
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${String(builder.build([nodeOf(root)]))}\n`
}

function nodeOf({ name, attributes, children: inside, text }: XmlElement): Record<string, unknown> {
  const content = text === '' ? inside.map(nodeOf) : [{ [TEXT]: text }]
  return { [name]: content, ...(Object.keys(attributes).length > 0 ? { [ATTRIBUTES]: attributes } : {}) }
}
