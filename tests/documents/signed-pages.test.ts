import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LayoutClass } from '../../core/document/definition.ts'
import { readPdf, type PdfPage } from './pdf-reading.ts'
import { definitionOf, openPrintHouse, print, requestFor, type PrintHouse } from './print-house.ts'
import { SAMPLE_IDS } from './sample-snapshots.ts'

const MM = 72 / 25.4
const EM = 15.75

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

async function pagesOf(template: string, layout: LayoutClass): Promise<PdfPage[]> {
  const definition = { ...definitionOf('DOC-02'), layout }
  return (await readPdf((await print(house, requestFor('DOC-02', { definition, template }))).bytes)).pages
}

function lineOf(pages: readonly PdfPage[], text: RegExp): { page: number; x: number; y: number } {
  const page = pages.findIndex((one) => one.lines.some((line) => text.test(line.text)))
  const line = pages[page]?.lines.find((one) => text.test(one.text))
  if (!line) throw new Error(`no line like ${text}`)
  return { page, x: line.x, y: line.y }
}

const TEXT = '<p>正文一行。</p>'
const SIGNED = '<section class="signature"><p>泗县公安局</p><p>2020年5月12日</p></section>'
const BY_HAND = '<section class="signing"><p>经办人（签名）：<span class="blank" data-width="8"></span></p></section>'
const SHORT_TABLE =
  '<table data-widths="4 8"><thead><tr><th>序号</th><th>姓名</th></tr></thead><tbody><tr><td>一</td><td>孙晓燕</td></tr></tbody></table>'
const LAYOUTS: LayoutClass[] = ['L1', 'L2', 'L3', 'L4', 'L5']

describe.each(LAYOUTS)('however long the text of a document of class %s is', (layout) => {
  it.each([
    ['the signature', `<p>特此通知。</p>${SIGNED}`, /特此通知/],
    ['the signature under lines to sign', `<p>特此通知。</p>${BY_HAND}${SIGNED}`, /特此通知/],
    ['lines to sign under the signature', `<p>特此通知。</p>${SIGNED}${BY_HAND}`, /特此通知/],
    ['the signature under a short table', `${SHORT_TABLE}${SIGNED}`, /孙晓燕/],
  ])(
    '%s stands on a page with text before it',
    async (_, end, before) => {
      for (let lines = 1; lines <= 26; lines += 1) {
        const pages = await pagesOf(TEXT.repeat(lines) + end, layout)
        expect(lineOf(pages, /2020年5月12日|年5月/).page, `${lines} lines`).toBe(lineOf(pages, before).page)
      }
    },
    60_000,
  )
})

describe('the signature', () => {
  it.each(['泗县公安局', '泗县墩集镇人民政府'])(
    'of %s stands centred over a date that ends four characters from the right',
    async (agency) => {
      const pages = await pagesOf(`<p class="right">右</p>${SIGNED.replace('泗县公安局', agency)}`, 'L1')
      const right = lineOf(pages, /^右$/).x + EM
      const date = lineOf(pages, /2020/)
      const name = lineOf(pages, /泗县/)
      const centre = name.x + (agency.length * EM) / 2
      const width = 2 * (centre - date.x)
      expect((right - date.x - width) / EM).toBeCloseTo(4, 0)
      expect(name.x + agency.length * EM).toBeLessThanOrEqual(right - 2 * EM + 0.5)
    },
  )
})

describe('抄送 and 印发', () => {
  const FOOT = '<section class="copied"><p>抄送：县民政局。</p><p>泗县公安局<br>2020年5月13日印发</p></section>'

  it.each(['L1', 'L2'] as const)(
    'stand at the foot of the last page of class %s, also where they have it alone',
    async (layout) => {
      const seen = new Set<boolean>()
      for (let lines = 1; lines <= 24; lines += 1) {
        const pages = await pagesOf(TEXT.repeat(lines) + SIGNED + FOOT, layout)
        const { page, y, x } = lineOf(pages, /印发/)
        expect(page).toBe(pages.length - 1)
        // The text block ends 35 mm over the edge of the paper.
        expect(Math.abs(y / MM - 35), `${lines} lines`).toBeLessThan(4)
        expect(x).toBeGreaterThan((210 / 2) * MM)
        seen.add(page === lineOf(pages, /2020年5月12日/).page)
      }
      expect([...seen].sort()).toEqual([false, true])
    },
    60_000,
  )

  it('of a report to a higher office are told, and who signs it stands beside its number', async () => {
    for (const id of ['DOC-16', 'DOC-17'] as const) {
      const { pages } = await readPdf((await print(house, requestFor(id))).bytes)
      expect(pages[0]?.text).toMatch(/〔2020〕\d+号签发人：/)
      expect(pages.at(-1)?.text).toMatch(/抄送：.+。泗县.+2020年\d+月\d+日印发/)
    }
  })
})

describe.each(SAMPLE_IDS)('the pages of %s', (id) => {
  // The empty half of a mark at the end of a line hangs over the edge.
  it('keep their text inside the margins, the red head of a letter apart', async () => {
    const { pages } = await readPdf((await print(house, requestFor(id))).bytes)
    const side = definitionOf(id).layout === 'L2' ? 20 : 25
    for (const page of pages) {
      const text = page.lines.filter((line) => !/^—/.test(line.text))
      const outside = text.filter(
        ({ x, y, width }) =>
          x < (side - 0.2) * MM || x + width > page.width - (side - 4) * MM || y < 25 * MM || y > page.height - 25 * MM,
      )
      expect(outside.map((line) => line.text)).toEqual([])
    }
  })
})
