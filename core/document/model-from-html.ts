/**
 * Rendered template text to the checked model. What is not in the subset, or stands where it
 * has no meaning, is a fault with its line and column; nothing is dropped silently.
 */
import { fromHtml } from 'hast-util-from-html'
import type { Element, Nodes, RootContent } from 'hast'
import { withArticleNumbers } from './article-numbers.ts'
import { tagFaults } from './markup-tags.ts'
import { classOf, misplaced, type FaultSink } from './markup-node.ts'
import type { MarkupFault } from './markup.ts'
import { inlinesOf, isInlineTag } from './model-inlines.ts'
import { tableOf } from './model-table.ts'
import type { Block, DocumentModel, Inline, ParagraphStyle } from './model.ts'

export type ModelReading = { ok: true; blocks: Block[] } | { ok: false; faults: MarkupFault[] }

/** Reads the whole text; all faults are reported together. */
export function blocksFromHtml(html: string): ModelReading {
  const faults = tagFaults(html)
  if (faults.length > 0) return { ok: false, faults }
  const report: FaultSink = (fault) => faults.push(fault)
  const tree = fromHtml(html, {
    fragment: true,
    onerror: (error) =>
      report({
        code: 'markup.syntax',
        message: error.reason,
        line: error.line ?? 1,
        column: error.column ?? 1,
      }),
  })
  const blocks = blocksOf(tree.children, { report, within: [] })
  reportMoved(tree.children, report)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, blocks: withArticleNumbers(blocks) }
}

/** The model with its properties, or the faults of the markup. */
export function modelFromHtml(
  html: string,
  properties: Omit<DocumentModel, 'blocks' | 'lang'>,
): { ok: true; model: DocumentModel } | { ok: false; faults: MarkupFault[] } {
  const reading = blocksFromHtml(html)
  return reading.ok ? { ok: true, model: { ...properties, lang: 'zh-CN', blocks: reading.blocks } } : reading
}

interface Reading {
  report: FaultSink
  /** Sections around the blocks that are read, outermost first. */
  within: readonly string[]
}

function blocksOf(nodes: readonly RootContent[], reading: Reading): Block[] {
  return nodes.flatMap((node) => {
    if (node.type === 'comment') return []
    if (node.type === 'text') {
      if (node.value.trim() !== '') misplaced(node, 'text stands outside a paragraph', reading.report)
      return []
    }
    if (node.type !== 'element') return []
    if (node.tagName === 'section' && classOf(node) === 'locked') return lockedBlocks(node, reading)
    const block = blockOf(node, reading)
    return block ? [block] : []
  })
}

/** The wrapper leaves no trace but the mark on its blocks, so that no output has to know it. */
function lockedBlocks(node: Element, { report, within }: Reading): Block[] {
  if (within.includes('locked')) misplaced(node, 'a locked section cannot hold another one', report)
  const blocks = blocksOf(node.children as RootContent[], { report, within: [...within, 'locked'] })
  return blocks.map((block) => ({ ...block, locked: true }))
}

function blockOf(node: Element, reading: Reading): Block | null {
  const { report } = reading
  const name = classOf(node)
  switch (node.tagName) {
    case 'h1':
      return { kind: 'title', content: inlinesOf(node, report) }
    case 'h2':
    case 'h3':
      return { kind: 'heading', level: node.tagName === 'h2' ? 1 : 2, content: inlinesOf(node, report) }
    case 'p':
      return paragraphOf(name, inlinesOf(node, report))
    case 'table':
      return tableOf(node, report)
    case 'hr':
      return { kind: name === 'cut' ? 'cut' : 'pageBreak' }
    case 'section':
      return sectionOf(node, name, reading)
    default:
      misplaced(node, `<${node.tagName}> stands outside a paragraph or table`, report)
      return null
  }
}

function paragraphOf(name: string, content: Inline[]): Block {
  if (name === 'issuer' || name === 'number') return { kind: name, content }
  return { kind: 'paragraph', style: name === '' ? 'body' : (name as ParagraphStyle), content }
}

function sectionOf(node: Element, name: string, { report, within }: Reading): Block {
  if (name === 'stub') {
    if (within.includes('stub')) misplaced(node, 'a stub cannot hold another stub', report)
    return { kind: 'stub', blocks: blocksOf(node.children as RootContent[], { report, within: [...within, 'stub'] }) }
  }
  const lines = node.children.flatMap((child) => {
    if (child.type === 'element' && child.tagName === 'p') return [inlinesOf(child, report)]
    if (child.type === 'element' || (child.type === 'text' && child.value.trim() !== '')) {
      misplaced(child, `<section class="${name}"> holds paragraphs only`, report)
    }
    return []
  })
  return { kind: name as 'parties' | 'signature' | 'signing' | 'copied', lines }
}

/** The parser moves content that cannot stand in a table before it: the order of places gives it away. */
function reportMoved(nodes: readonly RootContent[], report: FaultSink): void {
  let last = -1
  const visit = (node: Nodes): void => {
    const offset = node.position?.start.offset
    if (node.type === 'element' && offset !== undefined) {
      if (offset < last) misplaced(node, 'the content before this table cannot stand inside it', report)
      last = Math.max(last, offset)
      if (!isInlineTag(node.tagName)) node.children.forEach(visit)
    }
  }
  nodes.forEach(visit)
}
