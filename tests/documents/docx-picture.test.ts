import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/chromium.ts'
import { drawDocx, type DrawnParagraph, type DrawnWordFile } from './docx-picture.ts'
import { readPdf, withoutSpaces, type PdfReading } from './pdf-reading.ts'
import { openPrintHouse, print, requestFor, type PrintHouse } from './print-house.ts'
import { SAMPLE_IDS } from './sample-snapshots.ts'

let house: PrintHouse
let browser: Browser
beforeAll(async () => {
  house = await openPrintHouse()
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  house.close()
  await browser.close()
})

/** Points from the left. */
const NEARNESS = 12

/** A line more or less: Word and Typst squeeze punctuation in different ways. */
const LINE = 32

interface Line {
  text: string
  x: number
  /** Points from the top of the page. */
  y: number
  page: number
}

/** Lines of all pages from top to bottom, boxes and spaces left out. */
function linesOf({ pages }: PdfReading): Line[] {
  return pages.flatMap(({ lines, height }, page) => {
    const rows = new Map<number, { text: string; x: number }[]>()
    for (const { text, x, y } of lines) {
      const row = [...rows.keys()].find((other) => Math.abs(other - y) < 4) ?? y
      rows.set(row, [...(rows.get(row) ?? []), { text, x }])
    }
    return [...rows.entries()]
      .sort(([a], [b]) => b - a)
      .map(([y, items]) => {
        const sorted = items.sort((a, b) => a.x - b.x)
        const text = plain(sorted.map((item) => item.text).join(''))
        return { text, x: sorted[0]?.x ?? 0, y: height - y, page }
      })
  })
}

function plain(text: string): string {
  return withoutSpaces(text.normalize('NFKC')).replace(/[☐☑□√]/g, '')
}

interface Pair {
  word: DrawnParagraph
  /** Undefined when the PDF has no such line after the one before. */
  pdf: Line | undefined
}

/** Each paragraph of running text with the line of the PDF that begins like it. */
function pairsOf(word: DrawnWordFile, pdf: PdfReading): Pair[] {
  const lines = linesOf(pdf)
  let from = 0
  return word.paragraphs
    .filter((one) => !one.inTable && plain(one.text).length >= 6)
    .map((one) => {
      const start = plain(one.text).slice(0, 6)
      const at = lines.findIndex((line, index) => index >= from && line.text.startsWith(start))
      if (at >= 0) from = at
      return { word: one, pdf: lines[at] }
    })
}

/** Head and 抄送 stand free on the page, which docx-preview does not know. */
const FREE = /^(?:抄送|抄报)/

function astray(pairs: readonly Pair[]): string[] {
  return pairs.flatMap(({ word, pdf }, index) => {
    if (!pdf) return [`not in the PDF: ${word.text}`]
    if (index === 0 || FREE.test(word.text)) return []
    const before = pairs[index - 1]
    const across = word.x - pdf.x
    if (Math.abs(across) > NEARNESS) return [`${across.toFixed(0)} pt beside: ${word.text}`]
    if (!before?.pdf || before.pdf.page !== pdf.page || index === 1) return []
    const down = word.y - before.word.y - (pdf.y - before.pdf.y)
    return Math.abs(down) > LINE ? [`${down.toFixed(0)} pt lower: ${word.text}`] : []
  })
}

describe.each(SAMPLE_IDS)('the picture of %s from Word beside the PDF', (id) => {
  it('has the same paragraphs in the same order, each at the same place', async () => {
    const word = await drawDocx(browser, (await print(house, requestFor(id, { to: 'docx' }))).bytes)
    const pdf = await readPdf((await print(house, requestFor(id))).bytes)
    expect(Math.abs(word.width - (pdf.pages[0]?.width ?? 0))).toBeLessThan(1)
    expect(Math.abs(word.pages - pdf.pages.length)).toBeLessThanOrEqual(1)
    const pairs = pairsOf(word, pdf)
    expect(pairs.length).toBeGreaterThan(3)
    expect(astray(pairs)).toEqual([])
  })
})
