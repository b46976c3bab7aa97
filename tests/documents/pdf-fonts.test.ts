import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOfModel } from '../../core/document/model.ts'
import { readPdf } from './pdf-reading.ts'
import { openPrintHouse, print, requestFor, type PrintHouse } from './print-house.ts'
import { SAMPLE_IDS } from './sample-snapshots.ts'

/** PostScript names of the faces in the project's packages: text, titles and strong text, headings. */
const FACES = ['NotoSerifSC-Regular', 'NotoSerifSC-Bold', 'NotoSansSC-Medium']

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text.normalize('NFKC').match(/[\p{Script=Han}A-Za-z0-9〔〕]/gu) ?? []) {
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return counts
}

describe.each(SAMPLE_IDS)('the PDF of %s', (id) => {
  it('embeds a subset of the expected faces and of no other, each with a map back to its characters', async () => {
    const raw = Buffer.from((await print(house, requestFor(id))).bytes).toString('latin1')
    const named = [...raw.matchAll(/\/BaseFont \/([^\s/]+)/g)].map((match) => match[1] ?? '')
    expect(named.every((name) => /^[A-Z]{6}\+/.test(name))).toBe(true)
    const faces = new Set(named.map((name) => name.slice(7).replace(/-Identity-H$/, '')))
    expect([...faces].filter((face) => !FACES.includes(face))).toEqual([])
    expect(faces).toContain('NotoSerifSC-Regular')
    const composite = raw.match(/\/Subtype \/Type0/g) ?? []
    expect(raw.match(/\/FontFile[23]? /g)).toHaveLength(composite.length)
    expect(raw.match(/\/ToUnicode /g)).toHaveLength(composite.length)
  })

  it('gives back every Chinese character, letter and digit as often as it was written', async () => {
    const { bytes, model } = await print(house, requestFor(id))
    const read = count((await readPdf(bytes)).text)
    const lost = [...count(textOfModel(model))].filter(([character, times]) => (read.get(character) ?? 0) < times)
    expect(lost).toEqual([])
  })
})
