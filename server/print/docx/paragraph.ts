/**
 * Paragraphs: a named style and what differs from it. Word asks for the properties in one
 * certain order, which is kept here and nowhere else. Lengths are points.
 */
import { twips } from './sheet.ts'
import { element, valued } from './xml.ts'

export interface Border {
  kind: 'single' | 'thickThinSmallGap' | 'thinThickSmallGap'
  /** Thickness of the border as a whole. */
  width: number
  /** Distance from the text, up to 31. */
  space: number
  colour: string
}

export interface ParagraphLook {
  style?: string
  keepNext?: boolean
  pageBreakBefore?: boolean
  /** Taken out of the text and put on the page. */
  frame?: Readonly<Record<string, string | number>>
  top?: Border
  bottom?: Border
  tabs?: readonly { at: number; kind: 'center' | 'right'; leader: 'hyphen' | 'none' }[]
  /** Latin words and numbers may break anywhere. */
  breakAnywhere?: boolean
  before?: number
  after?: number
  /** Exact distance of the lines. */
  line?: number
  left?: number
  right?: number
  firstLine?: number
  hanging?: number
  align?: 'left' | 'center' | 'right' | 'both'
  outline?: number
}

/** `runs` is XML. */
export function paragraph(look: ParagraphLook, ...runs: readonly string[]): string {
  const properties = paragraphProperties(look)
  return element('w:p', {}, properties === '' ? '' : element('w:pPr', {}, properties), ...runs)
}

/** The content of `w:pPr`, also used for styles. */
export function paragraphProperties(look: ParagraphLook): string {
  const flag = (name: string, on: boolean | undefined) => (on ? element(name) : '')
  return [
    look.style === undefined ? '' : valued('w:pStyle', look.style),
    flag('w:keepNext', look.keepNext),
    flag('w:keepLines', look.keepNext),
    flag('w:pageBreakBefore', look.pageBreakBefore),
    look.frame ? element('w:framePr', look.frame) : '',
    bordersOf(look),
    look.tabs ? element('w:tabs', {}, ...look.tabs.map(tab)) : '',
    look.breakAnywhere ? valued('w:wordWrap', 0) : '',
    spacingOf(look),
    indentOf(look),
    look.align === undefined ? '' : valued('w:jc', look.align),
    look.outline === undefined ? '' : valued('w:outlineLvl', look.outline),
  ].join('')
}

function bordersOf({ top, bottom }: ParagraphLook): string {
  if (!top && !bottom) return ''
  const border = (name: string, { kind, width, space, colour }: Border) =>
    element(name, { 'w:val': kind, 'w:sz': Math.round(width * 8), 'w:space': space, 'w:color': colour })
  return element('w:pBdr', {}, top ? border('w:top', top) : '', bottom ? border('w:bottom', bottom) : '')
}

function tab({ at, kind, leader }: { at: number; kind: string; leader: string }): string {
  return element('w:tab', { 'w:val': kind, 'w:leader': leader, 'w:pos': twips(at) })
}

function spacingOf({ before, after, line }: ParagraphLook): string {
  if (before === undefined && after === undefined && line === undefined) return ''
  return element('w:spacing', {
    'w:before': before === undefined ? undefined : twips(before),
    'w:after': after === undefined ? undefined : twips(after),
    'w:line': line === undefined ? undefined : twips(line),
    'w:lineRule': line === undefined ? undefined : 'exact',
  })
}

function indentOf({ left, right, firstLine, hanging }: ParagraphLook): string {
  if (left === undefined && right === undefined && firstLine === undefined && hanging === undefined) return ''
  const length = (value: number | undefined) => (value === undefined ? undefined : twips(value))
  return element('w:ind', {
    'w:left': length(left),
    'w:right': length(right),
    'w:hanging': length(hanging),
    'w:firstLine': length(firstLine),
  })
}
