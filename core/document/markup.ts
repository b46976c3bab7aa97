/**
 * The HTML subset of document templates (docs/documents.md): which tags and attributes there
 * are. Everything outside this table is a fault; there are no styles, scripts, links or images.
 */

export const BLOCK_TAGS = ['h1', 'h2', 'h3', 'p', 'table', 'section', 'hr'] as const
export const INLINE_TAGS = ['strong', 'u', 'br', 'span'] as const
export const TABLE_TAGS = ['thead', 'tbody', 'tr', 'th', 'td'] as const

export type MarkupTag = (typeof BLOCK_TAGS)[number] | (typeof INLINE_TAGS)[number] | (typeof TABLE_TAGS)[number]

/** For each tag its attributes, each with the values it may have. `class` always holds one word. */
export const MARKUP: Readonly<Record<MarkupTag, Readonly<Record<string, RegExp>>>> = {
  h1: {},
  h2: {},
  h3: {},
  p: { class: /^(?:issuer|number|addressee|article|flush|note|centre|right)$/ },
  table: { 'data-widths': /^\d{1,3}(?: \d{1,3}){0,11}$/ },
  section: { class: /^(?:parties|signature|signing|copied|stub|locked)$/ },
  hr: { class: /^(?:cut|page)$/ },
  strong: {},
  u: {},
  br: {},
  span: { class: /^(?:box|blank)$/, 'data-width': /^[1-9]\d?$/ },
  thead: {},
  tbody: {},
  tr: {},
  th: { colspan: /^[1-9]\d?$/, rowspan: /^[1-9]\d?$/, class: /^(?:centre|tall)$/ },
  td: { colspan: /^[1-9]\d?$/, rowspan: /^[1-9]\d?$/, class: /^(?:centre|tall)$/ },
}

/** Tags that cannot do without a class. */
export const NEEDS_CLASS: readonly MarkupTag[] = ['section', 'hr', 'span']

/** A fault in the markup; line and column are counted from 1. */
export interface MarkupFault {
  code: 'markup.unknownTag' | 'markup.unknownAttribute' | 'markup.badValue' | 'markup.misplaced' | 'markup.syntax'
  message: string
  line: number
  column: number
}

export function isMarkupTag(name: string): name is MarkupTag {
  return Object.hasOwn(MARKUP, name)
}
