/** What letters of schools, carers, hospitals and organisations say in each situation, and who reads what. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingElements } from '../../core/document/missing-elements.ts'
import { textOfModel } from '../../core/document/model.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import { definitionOf, openPrintHouse, print, requestFor, type PrintHouse } from './print-house.ts'
import { SNAPSHOTS, type SampleId } from './sample-snapshots.ts'
import { REPORT_AFTER_ROUND } from './samples/education.ts'
import { UNFIT_CARER } from './samples/left-behind-care.ts'
import { REFUSED_REHAB, UNKNOWN_PATIENT } from './samples/medical.ts'
import { ONE_TASK } from './samples/reports.ts'
import { withAnswers } from './samples/sample.ts'
import { UNREGISTERED } from './samples/social-organisations.ts'

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

async function textOf(id: SampleId, snapshot: DocumentSnapshot = SNAPSHOTS[id]): Promise<string> {
  return textOfModel((await print(house, requestFor(id, { to: 'html', snapshot }))).model)
}

const copyFor = (id: SampleId, recipient: string) => textOf(id, { ...SNAPSHOTS[id], recipient: { id: recipient } })

const later = (snapshot: DocumentSnapshot): DocumentSnapshot => ({
  ...snapshot,
  issuedAt: '2021-06-02',
  assessment: { ...snapshot.assessment, ruleSet: 'RS2021' },
})

describe.each<[SampleId, string, DocumentSnapshot, string]>([
  ['DOC-08a', 'a round at home', REPORT_AFTER_ROUND, '已开展劝返2轮'],
  ['DOC-04', 'a carer with a record of violence', UNFIT_CARER, '不得继续受托照护'],
  ['DOC-18', 'a patient whom nobody knows', UNKNOWN_PATIENT, '因儿童身份不明'],
  ['DOC-20', 'a refusal', REFUSED_REHAB, '决定不予批准'],
  ['DOC-26', 'a child without registration', UNREGISTERED, '关于协助办理儿童户口登记的函'],
  ['DOC-17', 'a single monthly report', ONE_TASK, '目前完成比例50%，进展状态：正常推进'],
])('%s', (id, situation, snapshot, words) => {
  it(`is complete for ${situation}, and says so`, async () => {
    expect(missingElements(definitionOf(id), snapshot)).toEqual([])
    expect(await textOf(id, snapshot)).toContain(words)
  })
})

describe('the law of the day', () => {
  it('is cited on entrusted care from RS2021 on, articles 22 and 23', async () => {
    expect(await textOf('DOC-03')).not.toContain('未成年人保护法')
    const text = await textOf('DOC-03', later(SNAPSHOTS['DOC-03']))
    expect(text).toMatch(/第二十三条[\s\S]*第二十二条/)
  })

  it('is cited to parents of a carer who is not fit', async () => {
    expect(await textOf('DOC-04')).not.toContain('未成年人保护法')
    expect(await textOf('DOC-04', later(SNAPSHOTS['DOC-04']))).toContain('第二十二条、第二十三条')
  })
})

describe('who reads what', () => {
  it('the school reads neither what care costs nor whole numbers of identity', async () => {
    expect(await copyFor('DOC-03', 'parents')).toMatch(/341399196001013028[\s\S]*800\.00元/)
    expect(await copyFor('DOC-03', 'school')).not.toMatch(/341399196001013028|341399198503070013|800\.00/)
    expect(await copyFor('DOC-03', 'carer')).not.toContain('800.00')
  })

  it('the school learns that a carer is not fit, but not what was found', async () => {
    const school = await copyFor('DOC-04', 'school')
    expect(school).toContain('照护能力不足')
    expect(school).not.toContain('夜间独自在家')
    expect(await copyFor('DOC-04', 'township')).toContain('夜间独自在家')
  })

  it('a charity reads neither name nor diagnosis', async () => {
    expect(await copyFor('DOC-18', 'charity')).not.toMatch(/刘小禾|白血病/)
    expect(await copyFor('DOC-18', 'insurance')).toMatch(/刘小禾[\s\S]*白血病/)
  })

  it('the department that helps never reads the number of the caller', async () => {
    expect(await textOf('DOC-25')).not.toMatch(/13905570002|刘小禾/)
  })

  it('the school places a child whose name it need not spread', async () => {
    expect(await copyFor('DOC-19', 'school')).not.toContain('刘小禾')
    expect(await copyFor('DOC-19', 'guardian')).toContain('刘小禾')
  })

  it('court and township are asked for what is theirs to do', async () => {
    expect(await copyFor('DOC-08c', 'court')).toContain('依法及时受理和审理')
    expect(await copyFor('DOC-08c', 'township')).toContain('责令限期送学')
    expect(await copyFor('DOC-08c', 'justice')).not.toContain('责令限期送学')
  })
})

describe("a children's home", () => {
  it('is not closed for what is not critical', async () => {
    const snapshot = SNAPSHOTS['DOC-23']
    const scores = { 'SC-6': { finalBand: 'RECTIFY', score: 70, trace: [{ text: '图书100册以上：否', points: 0 }] } }
    const text = await textOf('DOC-23', { ...snapshot, assessment: { ...snapshot.assessment, scores } })
    expect(text).toContain('关于限期整改')
    expect(text).toContain('没有发现关键项不合格')
    expect(text).not.toContain('停止开放')
  })
})

describe('pay for a service', () => {
  it('is what was proved to be spent, and the provider is barred, where the service failed', async () => {
    const failed = withAnswers(SNAPSHOTS['DOC-22'], { result: 'FAIL', finalPay: 12000, barredUntil: '2022-12-15' })
    const text = await textOf('DOC-22', failed)
    expect(text).toContain('不合格')
    expect(text).toContain('壹万贰仟元整')
    expect(text).toContain('2022年12月15日前不得承接')
  })
})
