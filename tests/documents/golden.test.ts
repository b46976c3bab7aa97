import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOfModel } from '../../core/document/model.ts'
import { readPdf } from './pdf-reading.ts'
import { openPrintHouse, print, requestFor, type PrintHouse } from './print-house.ts'
import { SAMPLE_IDS, SNAPSHOTS } from './sample-snapshots.ts'

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

describe.each(SAMPLE_IDS)('the wording of %s', (id) => {
  it('is the one on file', async () => {
    const { model } = await print(house, requestFor(id, { to: 'html' }))
    await expect(textOfModel(model) + '\n').toMatchFileSnapshot(`golden/${id}.txt`)
  })

  it('comes back whole from the PDF', async () => {
    const { bytes, model } = await print(house, requestFor(id))
    const { pages } = await readPdf(bytes)
    const text = sameForms(pages.map((page) => page.text.replace(/—\d+—/, '')).join(''))
    const pieces = textOfModel(model)
      .split(/[\s＿☑☐]+/)
      .filter((piece) => piece !== '')
    expect(pieces.length).toBeGreaterThan(20)
    const lost = pieces.filter((piece) => !text.includes(sameForms(piece)))
    expect(lost).toEqual([])
  })
})

function sameForms(text: string): string {
  return text.normalize('NFKC')
}

describe('the law that an admonition letter cites', () => {
  const paragraph = async (ruleSet: string | undefined, issuedAt: string) => {
    const snapshot = { ...SNAPSHOTS['DOC-01'], issuedAt, assessment: ruleSet === undefined ? {} : { ruleSet } }
    return textOfModel((await print(house, requestFor('DOC-01', { to: 'html', snapshot }))).model)
  }

  it('is article 16 of the Anti-Domestic-Violence Law alone under the rules of 2020', async () => {
    const text = await paragraph('RS2020', '2020-05-12')
    expect(text).toContain('《中华人民共和国反家庭暴力法》第十六条的规定')
    expect(text).not.toContain('未成年人保护法')
  })

  it('gains article 118 of the Minors Protection Law under the rules of 2021', async () => {
    expect(await paragraph('RS2021', '2020-05-12')).toContain('《中华人民共和国未成年人保护法》第一百一十八条')
  })

  it('follows the day of issue where the snapshot names no rule set', async () => {
    expect(await paragraph(undefined, '2021-05-31')).not.toContain('未成年人保护法')
    expect(await paragraph(undefined, '2021-06-01')).toContain('未成年人保护法')
    expect(await paragraph(undefined, '2021-05-31T16:30:00Z')).toContain('未成年人保护法')
  })
})

describe('who reads what', () => {
  const text = async (id: 'DOC-01' | 'DOC-02' | 'DOC-05', recipientId: string) => {
    const snapshot = { ...SNAPSHOTS[id], recipient: { name: '收件人', id: recipientId } }
    return textOfModel((await print(house, requestFor(id, { to: 'html', snapshot }))).model)
  }

  it('the offender gets the letter without the name of the child, also inside the facts', async () => {
    const letter = await text('DOC-01', 'offender')
    expect(letter).not.toContain('刘小禾')
    expect(letter).toContain('抽打刘某某背部')
    expect(letter).toContain('341399198503070016')
  })

  it('the village gets neither the name of the child nor the number of the offender', async () => {
    const letter = await text('DOC-01', 'village')
    expect(letter).not.toMatch(/刘小禾|341399198503070016|13905570001/)
  })

  it('the file keeps everything', async () => {
    expect(await text('DOC-01', 'file')).toContain('刘小禾')
  })

  it('a letter without a named recipient is the copy of the addressee', async () => {
    const { model } = await print(house, requestFor('DOC-01', { to: 'html' }))
    expect(textOfModel(model)).not.toContain('刘小禾')
  })

  it('a recipient that the definition does not know reads the least', async () => {
    expect(await text('DOC-05', 'newspaper')).not.toMatch(/孙秀兰|13905570002|刘小禾/)
  })

  it('the reporter is known to the police and to civil affairs and to nobody else', async () => {
    expect(await text('DOC-05', 'police')).toContain('孙秀兰')
    expect(await text('DOC-05', 'civilAffairs')).toContain('孙秀兰')
    const superior = await text('DOC-05', 'superior')
    expect(superior).not.toMatch(/孙秀兰|13905570002/)
    expect(superior).toContain('依法保密')
  })
})
