/**
 * Tables that are no tables to the reader: signing areas side by side, and the lines 抄送 that
 * stand between rules at the foot of the page.
 */
import type { Inline } from '../../../core/document/model.ts'
import { paragraph, type ParagraphLook } from './paragraph.ts'
import { halvedRuns, runsOf } from './runs.ts'
import { MM, SIZES, twips, type Sheet } from './sheet.ts'
import { spaceAfter } from './styles.ts'
import { element } from './xml.ts'

/** Signing areas of several parties, two in a row; an area alone takes the whole width. */
export function signingTable(areas: readonly Inline[][][], sheet: Sheet, start: ParagraphLook): string {
  const columns = areas.length === 1 ? 1 : 2
  const width = twips(sheet.textWidth / columns)
  const rows: string[] = []
  for (let first = 0; first < areas.length; first += columns) {
    const cells = Array.from({ length: columns }, (_, index) =>
      cell(width, areaXml(areas[first + index] ?? [], sheet, first > 0)),
    )
    rows.push(element('w:tr', {}, element('w:trPr', {}, element('w:cantSplit')), ...cells))
  }
  const gap = { 'w:w': twips(columns === 1 ? 0 : 8 * MM), 'w:type': 'dxa' }
  const none = { 'w:w': 0, 'w:type': 'dxa' }
  const table = plainTable(sheet, width, columns, rows, {
    margins: element('w:left', none) + element('w:right', gap),
  })
  return paragraph({ style: 'Flush', ...start, keepNext: true, line: spaceAfter(sheet, 24) + 1 }) + table + end()
}

function areaXml(lines: readonly Inline[][], sheet: Sheet, below: boolean): string {
  const shown = lines.map((line, index) => {
    const apart = below && index === 0 ? { before: spaceAfter(sheet, 22) } : {}
    return paragraph({ style: 'Flush', keepNext: true, align: 'left', ...apart }, runsOf(line, sheet.size))
  })
  return shown.length === 0 ? paragraph({ style: 'Flush' }) : shown.join('')
}

/**
 * 抄送, and who printed it and when: at the foot of the page on which the text before it ends, with rules of 0.35 mm
 * around and 0.25 mm between, in the letter format without.
 */
export function copiedTable(lines: readonly Inline[][], sheet: Sheet): string {
  const width = twips(sheet.textWidth)
  const rows = lines.map((line) => {
    const { runs, halved } = halvedRuns(line, SIZES.four)
    const right = { at: sheet.textWidth - SIZES.four, kind: 'right', leader: 'none' } as const
    const shown = paragraph({ style: 'Copied', ...(halved ? { tabs: [right] } : {}) }, runs)
    return element('w:tr', {}, element('w:trPr', {}, element('w:cantSplit')), cell(width, shown))
  })
  const rule = (eighths: number) => ({ 'w:val': 'single', 'w:sz': eighths, 'w:space': 0, 'w:color': '000000' })
  const [outside, inside] = [rule(8), rule(6)]
  const rules = [element('w:top', outside), element('w:bottom', outside), element('w:insideH', inside)]
  const none = { 'w:w': 0, 'w:type': 'dxa' }
  const table = plainTable(sheet, width, 1, rows, {
    position: element('w:tblpPr', {
      'w:vertAnchor': 'margin',
      'w:horzAnchor': 'margin',
      'w:tblpXSpec': 'left',
      'w:tblpYSpec': 'bottom',
    }),
    borders: sheet.layout === 'L2' ? '' : element('w:tblBorders', {}, ...rules),
    margins: element('w:left', none) + element('w:right', none),
  })
  return table + end()
}

function plainTable(
  sheet: Sheet,
  width: number,
  columns: number,
  rows: readonly string[],
  { position = '', borders = '', margins }: { position?: string; borders?: string; margins: string },
): string {
  const properties = element(
    'w:tblPr',
    {},
    position,
    element('w:tblW', { 'w:w': twips(sheet.textWidth), 'w:type': 'dxa' }),
    borders,
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, margins),
  )
  const grid = Array.from({ length: columns }, () => element('w:gridCol', { 'w:w': width }))
  return element('w:tbl', {}, properties, element('w:tblGrid', {}, ...grid), ...rows)
}

function cell(width: number, content: string): string {
  return element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })), content)
}

/** A table needs a paragraph behind it, to which a floating one is anchored. */
function end(): string {
  return paragraph({ style: 'Flush', line: 1 })
}
