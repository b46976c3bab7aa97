import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPrinter } from '../../server/print/printer.ts'
import { readPdf } from './pdf-reading.ts'
import { definitionOf, LAYOUTS, openPrintHouse, print, requestFor, type PrintHouse } from './print-house.ts'
import { SAMPLE_IDS, SAMPLES, SNAPSHOTS } from './sample-snapshots.ts'

const MM = 72 / 25.4

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

describe.each(SAMPLE_IDS)('the PDF of %s', (id) => {
  it('is tagged PDF/A-2a on A4 with embedded fonts of the project alone', async () => {
    const { bytes } = await print(house, requestFor(id))
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</)
    const families = [...raw.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map((match) => match[1])
    expect(families.length).toBeGreaterThan(0)
    expect(families.every((family) => /^Noto(Serif|Sans)SC-/.test(family ?? ''))).toBe(true)
    const { pages, tagged } = await readPdf(bytes)
    expect(tagged).toBe(true)
    const across = definitionOf(id).landscape === true
    for (const { width, height } of pages) {
      expect([Math.round(width / MM), Math.round(height / MM)]).toEqual(across ? [297, 210] : [210, 297])
    }
  })

  it('is the same bytes twice, in another folder and in another time zone', async () => {
    const first = await print(house, requestFor(id))
    const zone = process.env.TZ
    process.env.TZ = 'America/New_York'
    const elsewhere = await openPrintHouse()
    const folder = process.cwd()
    process.chdir(tmpdir())
    try {
      const second = await print(elsewhere, requestFor(id))
      expect(second.sha256).toBe(first.sha256)
      expect(second.hashes).toEqual(first.hashes)
      expect(Buffer.compare(second.bytes, first.bytes)).toBe(0)
    } finally {
      process.chdir(folder)
      elsewhere.close()
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('carries the watermark on every page of a draft and on none of an issued document', async () => {
    const draft = await readPdf((await print(house, requestFor(id, { draft: true }))).bytes)
    const issued = await readPdf((await print(house, requestFor(id))).bytes)
    expect(draft.pages.every(({ text }) => text.includes('草稿'))).toBe(true)
    expect(issued.text).not.toContain('草稿')
  })

  it('can be drafted with no answers at all', async () => {
    const { missing, bytes } = await print(house, requestFor(id, { draft: true, snapshot: { answers: {}, facts: {} } }))
    expect(missing.map((element) => element.id)).toEqual(Object.keys(SAMPLES[id].without))
    expect((await readPdf(bytes)).pages.length).toBeGreaterThan(0)
  })
})

describe('the page of an official letter', () => {
  it('has 22 lines of 28 characters in 156 × 225 mm, 37 mm from the top and 28 mm from the left', async () => {
    const template = `<p class="flush">${'国'.repeat(28 * 24)}</p>`
    const { bytes } = await print(house, requestFor('DOC-02', { template }))
    const [first, second] = (await readPdf(bytes)).pages
    const lines = (first?.lines ?? []).filter(({ text }) => text.includes('国'))
    expect(lines).toHaveLength(22)
    expect(lines.every(({ text }) => text.length === 28)).toBe(true)
    expect((lines[0]?.x ?? 0) / MM).toBeCloseTo(28, 1)
    const pitch = ((lines[0]?.y ?? 0) - (lines[21]?.y ?? 0)) / 21
    expect(pitch * 22).toBeCloseTo(225 * MM, 0)
    // The baseline lies 0.88 of the type size under the top edge of the text block.
    expect((297 * MM - (lines[0]?.y ?? 0) - 0.88 * 15.75) / MM).toBeCloseTo(37, 0)
    expect(second?.lines.some(({ text }) => text.includes('国'))).toBe(true)
  })

  it('numbers its pages outside, right on odd and left on even pages, none on the first page of a letter', async () => {
    const statute = await readPdf((await print(house, requestFor('DOC-01'))).bytes)
    const place = (page: number) => {
      const dash = statute.pages[page]?.lines.find(({ text }) => text.includes('—'))
      return (dash?.x ?? Number.NaN) > (210 / 2) * MM ? 'right' : 'left'
    }
    expect([place(0), place(1)]).toEqual(['right', 'left'])
    const letter = await readPdf((await print(house, requestFor('DOC-02'))).bytes)
    expect(letter.pages[0]?.text).not.toContain('—1—')
    expect(letter.pages[1]?.text).toContain('—2—')
  })

  it('keeps the stub of an admonition letter on one page', async () => {
    const { pages } = await readPdf((await print(house, requestFor('DOC-01'))).bytes)
    const stub = pages.find(({ text }) => text.includes('（存根）'))
    expect(stub?.text).toMatch(/裁切线.*存根.*填发日期2020年5月12日/)
  })
})

describe('a character that no font has', () => {
  it.each([
    ['𰻞', 'U+30EDE'],
    ['☑', 'U+2611'],
  ])('%s is named instead of leaving a blank', async (character, code) => {
    const snapshot = {
      ...SNAPSHOTS['DOC-01'],
      answers: { ...SNAPSHOTS['DOC-01'].answers, facts: `用${character}打骂儿童，多次` },
    }
    const rendering = house.printer.render(requestFor('DOC-01', { snapshot }))
    await expect(rendering).rejects.toMatchObject({
      code: 'glyph.missing',
      message: expect.stringContaining(`${character}” (${code})`),
    })
  })
})

describe('fonts and layouts', () => {
  it('a file in the folder of office fonts that is no font is named', async () => {
    const printer = createPrinter({
      workerPath: `${house.folder}/worker.mjs`,
      layoutFolder: LAYOUTS,
      officeFonts: `${house.folder}/fonts`,
    })
    mkdirSync(`${house.folder}/fonts`)
    writeFileSync(`${house.folder}/fonts/broken.ttf`, 'no font')
    try {
      await expect(printer.render(requestFor('DOC-01'))).rejects.toMatchObject({
        code: 'font.missing',
        message: expect.stringContaining('broken.ttf'),
      })
    } finally {
      printer.close()
    }
  })

  it('an official letter stands under the red head: agency, number, title, then the text', async () => {
    const request = requestFor('DOC-02')
    const { bytes } = await print(house, { ...request, definition: { ...request.definition, layout: 'L1' } })
    const [first] = (await readPdf(bytes)).pages
    expect(first?.text).toMatch(/^泗县公安局泗公评帮〔2020〕9号评估帮扶通知书墩集镇人民政府/)
    const agency = first?.lines.find(({ text }) => text.includes('泗县公安局'))
    // The upper edge of the agency's name lies 35 mm under the text block, 72 mm under the paper's edge.
    expect(Math.abs((297 * MM - (agency?.y ?? 0) - 0.88 * 44) / MM - 72)).toBeLessThan(2)
    expect(first?.text).toContain('—1—')
  })

  it('a class without a layout file is a clear error', async () => {
    const empty = mkdtempSync(join(house.folder, 'layouts-'))
    const printer = createPrinter({ workerPath: `${house.folder}/worker.mjs`, layoutFolder: empty })
    try {
      const rendering = printer.render(requestFor('DOC-01'))
      await expect(rendering).rejects.toMatchObject({
        code: 'layout.failed',
        message: expect.stringContaining('l3.typ'),
      })
    } finally {
      printer.close()
    }
  })
})
