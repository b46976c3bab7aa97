import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf, withoutSpaces } from '../../documents/pdf-reading.ts'
import { builtCheckWorker, type BuiltWorker } from '../support/check-worker.ts'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'
import { setParameter } from '../support/parameters.ts'
import { childNamed, FILL, handIn, shanghai } from '../support/story.ts'

let county: County
let worker: BuiltWorker
let office: Person
let child: string

beforeAll(async () => {
  worker = await builtCheckWorker()
  county = await openCounty({ checkWorker: worker.file })
  office = await county.signIn('sup-xunlian')
  const director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) <= 6)
}, 240_000)
afterAll(async () => {
  await county.close()
  worker.remove()
})

const today = () => shanghai(county).slice(0, 10)

describe('A decision on rehabilitation whose limit the county has not set', () => {
  it('is not issued, says which parameter is missing, and is issued once it is set and the form handed in again', async () => {
    const handed = await handIn(county, office, 'MD-04', child, application())
    expect([handed.status, at(handed.json, 'issues')]).toEqual([201, undefined])
    const first = String(at(handed.json, 'record', 'id'))
    const param = { id: 'rehabItemCap', title: '康复项目每月限额（手术、辅具、训练）' }
    const missing = (set: boolean) => [{ id: 'cap', fields: ['/rehabNeed', '/months'], params: [{ ...param, set }] }]
    expect((await office.get(`/records/${first}/documents`)).json).toMatchObject([
      { id: 'DOC-20', ready: false, missing: missing(false) },
    ])
    const refused = await office.post(`/records/${first}/documents/DOC-20/issue`, { id: newId() })
    expect([refused.status, refused.json]).toMatchObject([422, { code: 'document.notReady', missing: missing(false) }])

    const caps = { SURGERY: 20000, DEVICE: 5000, TRAIN: 1500 }
    await setParameter(await county.signIn('admin'), 'rehabItemCap', caps, today())
    expect((await office.get(`/records/${first}/documents`)).json).toMatchObject([{ missing: missing(true) }])

    const again = await handIn(county, office, 'MD-04', child, application())
    const id = newId()
    const record = String(at(again.json, 'record', 'id'))
    const issued = await office.post(`/records/${record}/documents/DOC-20/issue`, { id })
    expect([issued.status, issued.text]).toEqual([201, expect.stringContaining('〔2026〕1号')])
    const file = await fetch(`${county.url}/api/v1/documents/${id}/file`, { headers: office.headers })
    const text = withoutSpaces((await readPdf(new Uint8Array(await file.arrayBuffer()))).text)
    expect(text).toContain('玖仟元整（9000.00元）')
  }, 240_000)
})

function application(): Record<string, unknown> {
  return {
    appliedOn: today(),
    disCert: true,
    disType: '4',
    disLevel: '2',
    econ: 'DB',
    rehabNeed: ['TRAIN'],
    months: 6,
    orgDesignated: true,
    estCost: 9000,
    rehabOrg: '县特殊儿童康复中心',
    countyDecision: { level: 'C', opinion: '同意', result: 'PASS', decider: '周某', decidedOn: today() },
    fill: FILL,
  }
}
