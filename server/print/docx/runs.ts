/**
 * Text inside a paragraph. Fonts and sizes come from the style of the paragraph; a run says only
 * what is different: strong, underlined, small, a box to tick or a line to write on.
 */
import type { Inline } from '../../../core/document/model.ts'
import { element, escaped, valued } from './xml.ts'

export interface RunLook {
  bold?: boolean
  colour?: string
  /** Points added to each character. */
  tracking?: number
  /** Points. */
  size?: number
  /** East Asian and Latin typeface. */
  font?: string
  underline?: boolean
}

/** Windows and WPS have it; other systems take what they have for these two characters. */
const BOX_FONT = 'Segoe UI Symbol'
const WIDE_SPACE = '\u3000'
/** Share of the size of the surrounding text. */
const SMALL = 0.75

/** `size` of the surrounding text in points. */
export function runsOf(content: readonly Inline[], size: number, look: RunLook = {}): string {
  return content.map((inline) => runOf(inline, size, look)).join('')
}

function runOf(inline: Inline, size: number, look: RunLook): string {
  switch (inline.kind) {
    case 'text': {
      const small = inline.small ? { size: halfPoint(size * SMALL) } : {}
      const marks = { ...(inline.strong ? { bold: true } : {}), ...(inline.underline ? { underline: true } : {}) }
      return run(inline.text, { ...look, ...small, ...marks })
    }
    case 'box':
      return run(inline.ticked ? '☑' : '☐', { ...look, font: BOX_FONT })
    case 'blank':
      return run(WIDE_SPACE.repeat(inline.width), { ...look, underline: true })
    case 'break':
      return element('w:r', {}, element('w:br'))
  }
}

/** A line in two parts, what follows the break at the right: the runs, and whether there is such a part. */
export function halvedRuns(content: readonly Inline[], size: number): { runs: string; halved: boolean } {
  const at = content.findIndex(({ kind }) => kind === 'break')
  if (at < 0) return { runs: runsOf(content, size), halved: false }
  const right = element('w:r', {}, element('w:tab')) + runsOf(content.slice(at + 1), size)
  return { runs: runsOf(content.slice(0, at), size) + right, halved: true }
}

/** Width of a line in ems of its type: Chinese characters 1, Latin letters and digits one half. */
export function emsOf(content: readonly Inline[]): number {
  return content.reduce((sum, inline) => {
    if (inline.kind === 'blank') return sum + inline.width
    if (inline.kind !== 'text') return sum + 1
    return sum + [...inline.text].reduce((width, character) => width + (character <= '\u00ff' ? 0.5 : 1), 0)
  }, 0)
}

export function run(text: string, look: RunLook = {}): string {
  const properties = runProperties(look)
  const shown = `<w:t xml:space="preserve">${escaped(text)}</w:t>`
  return element('w:r', {}, properties === '' ? '' : element('w:rPr', {}, properties), shown)
}

/** The content of `w:rPr` in the order Word asks for, also used for styles. */
export function runProperties({ bold, colour, tracking, size, font, underline }: RunLook): string {
  return [
    font === undefined ? '' : fontsOf(font),
    bold ? element('w:b') : '',
    colour === undefined ? '' : valued('w:color', colour),
    tracking === undefined ? '' : valued('w:spacing', Math.round(tracking * 20)),
    size === undefined ? '' : valued('w:sz', Math.round(size * 2)) + valued('w:szCs', Math.round(size * 2)),
    underline ? valued('w:u', 'single') : '',
  ].join('')
}

/** Numbers and Latin letters stand in the Chinese typeface, as in the PDF. */
function fontsOf(font: string): string {
  return element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font })
}

function halfPoint(size: number): number {
  return Math.round(size * 2) / 2
}
