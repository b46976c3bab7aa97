/**
 * Text inside a block: runs of plain, strong or underlined text, boxes to tick, lines to write
 * on and line breaks. White space falls together as in a browser, and vanishes where a line of
 * the template breaks between two Chinese characters.
 */
import type { Element, ElementContent } from 'hast'
import { INLINE_TAGS } from './markup.ts'
import { classOf, misplaced, type FaultSink } from './markup-node.ts'
import type { Inline } from './model.ts'

interface Marks {
  strong?: true
  underline?: true
}

/** Widths of lines to write on, in characters. */
const DEFAULT_BLANK = 8

export function isInlineTag(name: string): boolean {
  return (INLINE_TAGS as readonly string[]).includes(name)
}

export function inlinesOf(node: Element, report: FaultSink): Inline[] {
  return tidy(node.children.flatMap((child) => inlineOf(child, {}, report)))
}

function inlineOf(node: ElementContent, marks: Marks, report: FaultSink): Inline[] {
  if (node.type === 'text') return [{ kind: 'text', text: node.value, ...marks }]
  if (node.type !== 'element') return []
  const inner = (more: Marks) => node.children.flatMap((child) => inlineOf(child, { ...marks, ...more }, report))
  switch (node.tagName) {
    case 'strong':
      return inner({ strong: true })
    case 'u':
      return inner({ underline: true })
    case 'br':
      return [{ kind: 'break' }]
    case 'span':
      return spanOf(node, report)
    default:
      misplaced(node, `<${node.tagName}> cannot stand inside a line of text`, report)
      return []
  }
}

function spanOf(node: Element, report: FaultSink): Inline[] {
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  if (classOf(node) === 'box') return [{ kind: 'box', ticked: text.trim() === '☑' }]
  if (text.trim() !== '') misplaced(node, 'a line to write on holds no text', report)
  const width = Number(node.properties.dataWidth ?? DEFAULT_BLANK)
  return [{ kind: 'blank', width }]
}

const HAN_LINE_BREAK =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*\n\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu

/** Joins runs of the same marks, folds white space, and takes it off both ends and around breaks. */
function tidy(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text' && sameMarks(inline, last)) last.text += inline.text
    else joined.push({ ...inline })
  }
  for (const [index, inline] of joined.entries()) {
    if (inline.kind !== 'text') continue
    inline.text = inline.text.replace(HAN_LINE_BREAK, '').replace(/[ \t\n\r\f]+/g, ' ')
    if (isEdge(joined[index - 1])) inline.text = inline.text.replace(/^ +/, '')
    if (isEdge(joined[index + 1])) inline.text = inline.text.replace(/ +$/, '')
  }
  return joined.filter((inline) => inline.kind !== 'text' || inline.text !== '')
}

function isEdge(neighbour: Inline | undefined): boolean {
  return neighbour === undefined || neighbour.kind === 'break'
}

function sameMarks(a: Marks, b: Marks): boolean {
  return a.strong === b.strong && a.underline === b.underline
}
