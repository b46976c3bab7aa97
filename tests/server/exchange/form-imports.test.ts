/** Files of an office become drafts of forms over HTTP; what is no such file, or a dangerous one, is refused in words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FormDraft } from '../../../core/design/import/draft.ts'
import { formOfDraft } from '../../../core/design/import/form-of-draft.ts'
import { textOfJson } from '../../../core/design/part.ts'
import { canonicalZip } from '../../../server/print/docx/canonical-zip.ts'
import { BULLYING, sheetOf, wordTableOf } from '../../core/design/import/paper-forms.ts'
import { relation, wordFile } from '../../documents/word-files.ts'
import { at, newId, openCounty, type Answer, type County, type Person } from '../support/county.ts'

const FILE = { 'content-type': 'application/octet-stream' }
const HEAD = { id: 'XB-01', effectiveFrom: '2026-11-24' }
let county: County
let admin: Person
let design = ''

beforeAll(async () => {
  county = await openCounty()
  admin = await county.signIn('admin')
  const { json } = await admin.post('/designs', { id: newId(), plugin: 'governance' })
  design = String(at(json, 'id'))
}, 60_000)
afterAll(() => county.close())

const send = (format: string, bytes: Uint8Array): Promise<Answer> =>
  admin.post(`/form-drafts?format=${format}`, bytes, FILE)
const prove = (form: object): Promise<Answer> =>
  admin.post(`/designs/${design}/form-proofs`, { text: textOfJson(form) })
const told = ({ json }: Answer): unknown[] =>
  (at(json, 'faults') as { message: string }[]).map(({ message }) => message)

const remark = (place: string, message: RegExp): object => ({
  place,
  message: expect.stringMatching(message) as string,
  messageEn: expect.anything() as string,
})

describe('A paper form as a sheet', () => {
  it('is answered with what it asks; the form made of it lacks what nobody can guess, and each lack is told', async () => {
    const { status, json } = await send('xlsx', await sheetOf(BULLYING))
    expect(status).toBe(200)
    const draft = json as unknown as FormDraft
    expect(draft.title).toBe('XX县校园欺凌事件报告表')
    const proven = await prove(formOfDraft(draft, HEAD).form)
    expect(proven.status).toBe(200)
    expect(at(proven.json, 'remarks')).toEqual([
      ...['学校处理意见签名', '报告人签名'].flatMap((sign) => [
        remark(sign, /要写明用途/),
        remark(sign, /要写明依据的条款/),
      ]),
      remark('联系电话', /也要填写，会重复询问/),
      remark('严重程度', /也要填写，会重复询问/),
    ])
  }, 60_000)
})

describe('A paper form as a Word table', () => {
  it('is answered with what it asks, each question with table, row and column', async () => {
    const { status, json } = await send('docx', wordFile(wordTableOf(BULLYING)))
    expect(status).toBe(200)
    const guesses = (json as unknown as FormDraft).guesses
    expect(guesses.find(({ title }) => title === '事件经过')).toMatchObject({ kind: 'longText', place: '1-13-1' })
  })
})

describe('A JSON Schema', () => {
  it('is answered with what it asks; any other JSON, and what is none, is refused', async () => {
    const schema = { title: '登记', properties: { mail: { type: 'string', title: '邮箱' } } }
    const { json } = await send('json', Buffer.from(JSON.stringify(schema)))
    expect((json as unknown as FormDraft).guesses).toMatchObject([{ title: '邮箱', place: '/properties/mail' }])
    for (const text of ['[]', '{', '{"properties":3}'])
      expect(told(await send('json', Buffer.from(text)))).toEqual(['不是 JSON Schema：没有 properties'])
  })
})

describe('A rule that would not load', () => {
  it('is taken out and told, and the question stays', async () => {
    const { form } = formOfDraft(
      {
        title: '表',
        sections: [{ id: 's1', title: '甲' }],
        guesses: [
          {
            id: 'g1',
            place: 'A1',
            source: '',
            title: '去了哪家医院',
            kind: 'text',
            section: 's1',
            required: true,
            confidence: 'sure',
            rules: { visible: 'nobody = 1' },
          },
        ],
        remarks: [],
      },
      HEAD,
    )
    const { json } = await prove(form)
    const proven = JSON.parse(String(at(json, 'text'))) as typeof form
    expect(proven.properties?.['q1']).toEqual({
      type: 'string',
      maxLength: 100,
      title: '去了哪家医院',
      'x-section': 's1',
    })
    expect(proven.required).toEqual(['q1'])
    expect(at(json, 'remarks')).toMatchObject([{ place: '去了哪家医院', message: /规则没有带入/ }])
  }, 60_000)
})

describe('Files that are refused', () => {
  it('are garbage, cut off, or hold no question', async () => {
    const whole = await sheetOf(BULLYING)
    expect(told(await send('xlsx', Buffer.from('garbage')))).toEqual([expect.stringContaining('不是 Office 文件')])
    expect(told(await send('xlsx', whole.subarray(0, whole.length / 2)))).toHaveLength(1)
    expect(told(await send('xlsx', await sheetOf([['']])))).toEqual(['文件里没有找到题目'])
  })

  it('hold macros, or links to other files', async () => {
    expect(told(await send('xlsx', canonicalZip({ 'xl/vbaProject.bin': 'x' })))).toEqual([
      expect.stringContaining('宏'),
    ])
    const link =
      '<Relationships><Relationship Id="a" Type="x/externalLinkPath" Target="http://a" TargetMode="External"/></Relationships>'
    expect(told(await send('xlsx', canonicalZip({ 'xl/_rels/workbook.xml.rels': link })))).toEqual([
      '文件引用了外部文件',
    ])
  })

  it('are Word files with macros, linked pictures or no document', async () => {
    const body = wordTableOf(BULLYING)
    expect(told(await send('docx', wordFile(body, { 'word/vbaProject.bin': 'x' })))).toEqual([
      expect.stringContaining('宏'),
    ])
    expect(told(await send('docx', wordFile(body, relation('image', 'http://a.invalid/b.png'))))).toEqual([
      '文件引用了外部文件',
    ])
    expect(told(await send('docx', await sheetOf(BULLYING)))).toEqual(['不是 DOCX 文件'])
    expect(told(await send('xlsx', wordFile(body)))).toEqual(['不是 XLSX 文件'])
  })

  it('grow without end when they are unpacked, or name millions of rows', async () => {
    const bomb = canonicalZip({ 'xl/workbook.xml': 'a'.repeat(30 * 1024 * 1024) })
    expect(told(await send('xlsx', bomb))).toEqual(['文件过大'])
    const rows = '<worksheet><sheetData><row r="1000000"><c r="A1000000"><v>1</v></c></row></sheetData></worksheet>'
    expect(told(await send('xlsx', bareBook(rows)))).toEqual(['工作表“甲”过大'])
    const entities = `<!DOCTYPE a [<!ENTITY b "c">]>${rows}`
    expect(told(await send('xlsx', bareBook(entities)))).toEqual(['文件里没有找到题目'])
  })

  it('are sent by somebody who changes no design', async () => {
    const worker = await county.signIn('cm-dongfeng')
    expect((await worker.post('/form-drafts?format=xlsx', await sheetOf(BULLYING), FILE)).status).toBe(403)
  })
})

function bareBook(sheet: string): Uint8Array {
  return canonicalZip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="甲" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
  })
}
