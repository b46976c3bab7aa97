/**
 * The head of a document: agency and number, with the red rule of an official letter (L1) and
 * the red double line of the letter format (L2). The lines are borders of paragraphs, so that
 * they stay where they belong when the office edits the text.
 */
import type { Inline } from '../../../core/document/model.ts'
import { paragraph, type ParagraphLook } from './paragraph.ts'
import type { Place } from './place.ts'
import { emsOf, halvedRuns, runsOf, type RunLook } from './runs.ts'
import { LINE_PITCH, MM, RED, SIZES, twips, type Sheet } from './sheet.ts'
import { RED_HEADS, spaceAfter, type RedHead } from './styles.ts'

/** The double line of the letter format is 170 mm wide and stands in the middle of the page. */
export const DOUBLE_LINE = 170 * MM

export function issuerXml(content: readonly Inline[], { sheet, inStub, start }: Place): string {
  const issuer = (look: ParagraphLook, size: number, smaller = {}) =>
    paragraph({ style: 'Issuer', keepNext: true, ...look, ...start }, runsOf(content, size, smaller))
  if (sheet.layout === 'L1') {
    const head = { before: 35 * MM, after: spaceAfter(sheet, 2 * LINE_PITCH), line: 54 }
    return issuer(head, 44, fitted(content, RED_HEADS.L1, sheet.textWidth))
  }
  if (sheet.layout === 'L2' && !inStub) {
    const bottom = { kind: 'thickThinSmallGap', width: 3, space: 8, colour: RED } as const
    return issuer({ line: 36, bottom, frame: letterHead() }, 30, fitted(content, RED_HEADS.L2, sheet.textWidth))
  }
  return inStub ? issuer({}, SIZES.three, { size: SIZES.three }) : issuer({}, SIZES.smallTwo)
}

/** A long name is set smaller, so that it keeps to one line; nothing where the size of the style does. */
function fitted(content: readonly Inline[], { size, tracking }: RedHead, width: number): RunLook {
  const fits = width / (emsOf(content) * (1 + tracking))
  if (fits >= size) return {}
  const smaller = Math.floor(fits * 2) / 2
  return { size: smaller, tracking: smaller * tracking }
}

/** The name of the agency begins 30 mm under the edge of the paper, above the text block. */
function letterHead(): Readonly<Record<string, string | number>> {
  return {
    'w:w': twips(DOUBLE_LINE),
    'w:wrap': 'around',
    'w:vAnchor': 'page',
    'w:hAnchor': 'page',
    'w:xAlign': 'center',
    'w:y': twips(30 * MM),
  }
}

/** The number at the left and the signer at the right, each a character from the edge. */
function inHalves({ size, textWidth }: Sheet): ParagraphLook {
  return { left: size, align: 'left', tabs: [{ at: textWidth - size, kind: 'right', leader: 'none' }] }
}

export function numberXml(content: readonly Inline[], { sheet, inStub, start }: Place): string {
  if (sheet.layout === 'L1') {
    const { runs, halved } = halvedRuns(content, sheet.size)
    const bottom = { kind: 'single', width: 1.25, space: 11, colour: RED } as const
    const look = { style: 'Flush', keepNext: true, bottom, ...start }
    return paragraph({ ...look, ...(halved ? inHalves(sheet) : { align: 'center' }) }, runs)
  }
  const after = spaceAfter(sheet, sheet.underNumber)
  const before = sheet.layout === 'L2' && !inStub ? { before: 2 * MM } : {}
  return paragraph(
    { style: 'Flush', align: 'right', keepNext: true, after, ...before, ...start },
    runsOf(content, sheet.size),
  )
}
