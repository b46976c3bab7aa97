import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chineseNumeral } from '../../core/document/article-numbers.ts'
import { modelFromHtml } from '../../core/document/model-from-html.ts'
import { textOfModel, type DocumentModel } from '../../core/document/model.ts'
import { readPdf, type PdfPage } from './pdf-reading.ts'
import { openPrintHouse, type PrintHouse } from './print-house.ts'

const MM = 72 / 25.4

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

function modelOf(html: string, layout: 'L4' | 'L5', more: Partial<DocumentModel> = {}): DocumentModel {
  const reading = modelFromHtml(html, { id: 'DOC-99', title: '样稿', layout, issuedOn: '2020-05-12', watermark: null })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return { ...reading.model, ...more }
}

const pagesOf = async (model: DocumentModel) => (await readPdf((await house.printer.draw(model, 'pdf')).bytes)).pages

const HEAD = '<thead><tr><th>序号</th><th>情况</th></tr></thead>'
const row = (number: number, text: string) => `<tr><td>${number}</td><td>${text}</td></tr>`
const table = (rows: string) => `<table data-widths="1 5">${HEAD}<tbody>${rows}</tbody></table>`

describe('the table of a report', () => {
  it('has its head on each page and no row in two pieces', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => row(index, `甲${'国'.repeat(90)}乙`)).join('')
    const pages = await pagesOf(modelOf(table(rows), 'L4'))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every(({ text }) => text.startsWith('序号情况'))).toBe(true)
    const whole = (page: PdfPage) => page.text.split('甲').length === page.text.split('乙').length
    expect(pages.every(whole)).toBe(true)
  })

  it('shows all of a row that cannot stand on one page', async () => {
    const pages = await pagesOf(modelOf(table(row(1, `${'国'.repeat(2500)}终`)), 'L4'))
    expect(pages.length).toBeGreaterThan(1)
    const text = pages.map((page) => page.text).join('')
    expect(text.split('国').length - 1).toBe(2500)
    expect(pages.at(-1)?.text).toContain('终')
  })

  it('keeps a long number inside its narrow column, and gives it back whole', async () => {
    const cells = '<tr><td>341399198503070016</td><td>乙</td></tr>'
    const narrow = `<table data-widths="1 9"><tbody>${cells}</tbody></table>`
    const [page] = await pagesOf(modelOf(narrow, 'L4'))
    expect(page?.text).toContain('341399198503070016')
    const digits = page?.lines.filter(({ text }) => /^\d+$/.test(text)) ?? []
    expect(new Set(digits.map(({ y }) => Math.round(y))).size).toBeGreaterThan(1)
    expect(digits.every(({ x }) => x < (25 + 15.5) * MM)).toBe(true)
  })

  it('lies across when the definition says so', async () => {
    const [page] = await pagesOf(modelOf(table(row(1, '甲')), 'L4', { landscape: true }))
    expect([Math.round((page?.width ?? 0) / MM), Math.round((page?.height ?? 0) / MM)]).toEqual([297, 210])
  })
})

describe('an agreement', () => {
  it('numbers the articles that are there, and no others', () => {
    const articles = ['<p class="article">甲</p>', '', '<p class="article"><strong>乙。</strong>丙</p>', '<p>丁</p>']
    expect(textOfModel(modelOf(articles.join(''), 'L5'))).toBe('第一条　甲\n第二条　乙。丙\n丁')
  })

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
  ])('writes %i as %s', (value, expected) => {
    expect(chineseNumeral(value)).toBe(expected)
  })

  it('sets its signing areas side by side, two in a row', async () => {
    const area = (name: string) => `<section class="signing"><p>${name}</p><p>　　年　　月　　日</p></section>`
    const html = `<h1>协议</h1><section class="parties"><p>甲方</p></section>${['丙一', '丙二', '丙三'].map(area).join('')}`
    const [page] = await pagesOf(modelOf(html, 'L5'))
    const place = (text: string) => page?.lines.find((line) => line.text.startsWith(text)) ?? { x: NaN, y: NaN }
    expect(place('丙二').y).toBeCloseTo(place('丙一').y, 1)
    expect(place('丙二').x - place('丙一').x).toBeGreaterThan(70 * MM)
    expect(place('丙三').x).toBeCloseTo(place('丙一').x, 1)
    expect(place('丙三').y).toBeLessThan(place('丙一').y)
  })
})
