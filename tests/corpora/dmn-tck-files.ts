/** Finds and reads the DMN Technology Compatibility Kit, when it lies beside the project. */
import { XMLParser } from 'fast-xml-parser'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** An XML element: attributes begin with `@`, text is `#text`, children are lists by name. */
export interface Element {
  [key: string]: Element[] | string | undefined
}

export interface TckFile {
  /** e.g. `compliance-level-3/0057-feel-context` */
  name: string
  model: Element
  tests: Element[]
}

const ROOT = path.resolve(import.meta.dirname, '../..')

/** The folder of the kit; null when it is absent. */
export function tckFolder(): string | null {
  const folder = path.resolve(ROOT, process.env['TONGBIAO_CORPORA'] ?? '../shared/corpora', 'dmn-tck/TestCases')
  return existsSync(folder) ? folder : null
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
})

function readXml(file: string, root: string): Element {
  const document = parser.parse(readFileSync(file, 'utf8')) as Element
  return child(document, root) ?? {}
}

/** Every model that has tests, in order of its name. */
export function readTck(folder: string): TckFile[] {
  const files: TckFile[] = []
  for (const level of readdirSync(folder).sort()) {
    for (const name of readdirSync(path.join(folder, level)).sort()) {
      const inside = readdirSync(path.join(folder, level, name))
      const tests = inside
        .filter((file) => /-test-\d+\.xml$/.test(file))
        .map((file) => readXml(path.join(folder, level, name, file), 'testCases'))
      const model = inside.includes(`${name}.dmn`) ? `${name}.dmn` : inside.find((file) => file.endsWith('.dmn'))
      if (model)
        files.push({
          name: `${level}/${name}`,
          model: readXml(path.join(folder, level, name, model), 'definitions'),
          tests,
        })
    }
  }
  return files
}

export function children(element: Element | undefined, name: string): Element[] {
  const found = element?.[name]
  return Array.isArray(found) ? found : []
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return children(element, name)[0]
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  const found = element?.[`@${name}`]
  return typeof found === 'string' ? found : undefined
}

/** The text of an element; an empty element is the empty text. */
export function textOf(element: Element | undefined): string {
  const found = element?.['#text']
  return typeof found === 'string' ? found : ''
}
