/**
 * What stands between {{ }} in a Word file, and whether each of it fits the names of the form or
 * document: unknown names, lists that are none, fields outside of their list, loops not closed.
 */
import {
  LoopPlugin,
  TagDisposition,
  TemplateHandler,
  TextPlugin,
  xml,
  type ScopeDataResolver,
  type Tag,
  type XmlNode,
} from 'easy-template-x'
import type { WordName, WordNames } from '../../../core/document/word/word-names.ts'
import { nodesOf, textOf } from './package-check.ts'
import { finding, type WordFinding } from './word-finding.ts'
import type { ZipEntries } from './zip-entries.ts'

/** Only text and loops: no pictures, links, charts or raw XML from data. */
export function wordHandler(scopeDataResolver?: ScopeDataResolver): TemplateHandler {
  return new TemplateHandler({
    delimiters: { tagStart: '{{', tagEnd: '}}' },
    plugins: [new LoopPlugin(), new TextPlugin()],
    maxXmlDepth: 60,
    ...(scopeDataResolver === undefined ? {} : { scopeDataResolver }),
  })
}

export interface WordTags {
  findings: WordFinding[]
  /** Names that are used, in the order of the text, each once. */
  names: string[]
}

export async function readWordTags(file: Buffer, names: WordNames): Promise<WordTags> {
  try {
    const tags = await wordHandler().parseTags(file)
    const parts = new Set(tags.map(rootOf))
    const findings = [...parts].flatMap((root) =>
      partFindings(
        tags.filter((tag) => rootOf(tag) === root),
        names,
      ),
    )
    const used = tags.filter(({ disposition }) => disposition !== TagDisposition.Close).map(({ name }) => name ?? '')
    return { findings, names: [...new Set(used)] }
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    return {
      findings: [finding('word.syntax', '', `a {{ }} is open or not closed: ${message.slice(0, 200)}`)],
      names: [],
    }
  }
}

/** Braces that belong to no tag: one of a pair was forgotten, or stands in another paragraph. */
export function looseBraces(entries: ZipEntries): WordFinding[] {
  const parts = [...entries].filter(([name]) => /^word\/[^/]+\.xml$/.test(name))
  return parts.flatMap(([name, content]) => {
    const root = xml.parser.parse(Buffer.from(content).toString('utf8'))
    const texts = nodesOf(root).filter(isParagraph).map(textOf)
    const loose = texts.filter((text) => /\{\{|\}\}/.test(text.replace(/\{\{[^{}]*\}\}/g, '')))
    return loose.map((text) => ({
      ...finding('word.syntax', name, 'a {{ is not closed in its paragraph, or a }} not opened'),
      near: text.slice(0, SHOWN),
    }))
  })
}

interface Open {
  tag: Tag
  inside: WordNames
}

function partFindings(tags: readonly Tag[], names: WordNames): WordFinding[] {
  const findings: WordFinding[] = []
  const open: Open[] = []
  for (const tag of tags) {
    const scopes = [...open.map(({ inside }) => inside).reverse(), names]
    if (tag.placement !== 'TextNode')
      findings.push(told('word.syntax', tag, 'a {{ }} stands outside of the text, in a description of a picture'))
    else if (tag.disposition === TagDisposition.Close) findings.push(...closing(tag, open.pop()))
    else {
      const name = lookUp(tag.name ?? '', scopes)
      findings.push(...nameFindings(tag, name, names))
      if (tag.disposition === TagDisposition.Open) open.push({ tag, inside: name?.kind === 'rows' ? name.inside : {} })
    }
  }
  return [...findings, ...open.map(({ tag }) => told('word.syntax', tag, `“${tag.rawText}” is not closed`))]
}

function closing(tag: Tag, opened: Open | undefined): WordFinding[] {
  if (opened === undefined) return [told('word.syntax', tag, `“${tag.rawText}” closes what was not opened`)]
  const fits = tag.name === '' || tag.name === undefined || tag.name === opened.tag.name
  return fits ? [] : [told('word.syntax', tag, `“${tag.rawText}” does not close “${opened.tag.rawText}”`)]
}

function lookUp(name: string, scopes: readonly WordNames[]): WordName | undefined {
  const scope = scopes.find((one) => Object.hasOwn(one, name))
  return scope?.[name]
}

function nameFindings(tag: Tag, name: WordName | undefined, names: WordNames): WordFinding[] {
  const loop = tag.disposition === TagDisposition.Open
  if (tag.options !== undefined)
    return [told('word.syntax', tag, `“${tag.rawText}” has options, which are not used here`)]
  if (name === undefined) {
    const lists = Object.keys(names).filter((list) => isInside(names[list], tag.name ?? ''))
    if (lists.length === 0) return [told('word.unknownName', tag, `there is no field “${tag.name ?? ''}”`)]
    return [
      told(
        'word.outsideLoop',
        tag,
        `“${tag.name ?? ''}” is a field of each row: put it between {{#${lists[0] ?? ''}}} and {{/}}`,
      ),
    ]
  }
  switch (name.kind) {
    case 'nothing':
      return [
        told('word.unprintable', tag, `“${tag.name ?? ''}” is a file or a signature, which cannot be written as text`),
      ]
    case 'unclear':
      return [
        told(
          'word.unclearName',
          tag,
          `several fields are called “${tag.name ?? ''}”; write one of ${name.keys.join(', ')}`,
        ),
      ]
    case 'text':
      return loop ? [told('word.notList', tag, `“${tag.name ?? ''}” is no list and no yes or no`)] : []
    case 'rows':
      return loop || name.prints
        ? []
        : [told('word.isList', tag, `“${tag.name ?? ''}” is a list: write {{#${tag.name ?? ''}}} … {{/}}`)]
    case 'truth':
      return []
  }
}

function isInside(name: WordName | undefined, wanted: string): boolean {
  return name?.kind === 'rows' && Object.hasOwn(name.inside, wanted)
}

const SHOWN = 60

function told(code: string, tag: Tag, message: string): WordFinding {
  const near = 'xmlTextNode' in tag ? textOf(paragraphOf(tag.xmlTextNode)).slice(0, SHOWN) : ''
  return { ...finding(code, PART_OF[rootOf(tag)?.nodeName ?? ''] ?? '', message), ...(near === '' ? {} : { near }) }
}

const PART_OF: Readonly<Record<string, string>> = { 'w:document': 'document', 'w:hdr': 'header', 'w:ftr': 'footer' }

function paragraphOf(node: XmlNode): XmlNode {
  let here = node
  while (here.parentNode && !isParagraph(here)) here = here.parentNode
  return here
}

function isParagraph({ nodeName }: XmlNode): boolean {
  return /(^|:)p$/.test(nodeName)
}

function rootOf(tag: Tag): XmlNode {
  let here: XmlNode = 'xmlTextNode' in tag ? tag.xmlTextNode : tag.xmlNode
  while (here.parentNode) here = here.parentNode
  return here
}
