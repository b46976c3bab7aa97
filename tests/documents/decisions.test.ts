/** What letters of custody and basic living say in each situation: granted and refused, old law and new, for whom. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingElements } from '../../core/document/missing-elements.ts'
import { textOfModel } from '../../core/document/model.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import { definitionOf, openPrintHouse, print, requestFor, ROOT, templateOf, type PrintHouse } from './print-house.ts'
import { SNAPSHOTS, type SampleId } from './sample-snapshots.ts'
import { referral, REFUSED_ALLOWANCE } from './samples/basic-living.ts'
import { DETAINED_HANDOVER } from './samples/custody.ts'
import { withAnswers, withDecisions } from './samples/sample.ts'

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

async function textOf(id: SampleId, snapshot: DocumentSnapshot = SNAPSHOTS[id]): Promise<string> {
  return textOfModel((await print(house, requestFor(id, { to: 'html', snapshot }))).model)
}

const copyFor = (id: SampleId, recipient: string) => textOf(id, { ...SNAPSHOTS[id], recipient: { id: recipient } })

const under = (ruleSet: string, issuedAt: string, snapshot: DocumentSnapshot): DocumentSnapshot => ({
  ...snapshot,
  issuedAt,
  assessment: { ...snapshot.assessment, ruleSet },
})

describe('a decision on a benefit', () => {
  it('shows how the amount comes about, in figures and in capital characters', async () => {
    const text = await textOf('DOC-14')
    expect(text).toContain('1000.00－450.00＝550.00元')
    expect(text).toContain('伍佰伍拾元整')
    expect(text).toContain('自2020年6月起')
  })

  it('refuses with the failed condition, its cure, the day of another look and both remedies', async () => {
    const text = await textOf('DOC-14', REFUSED_ALLOWANCE)
    expect(text).toContain('儿童保障待遇不予批准告知书')
    expect(text).toContain('父亲或母亲失联未满规定月数')
    expect(text).toContain('补正办法：失联满规定月数后')
    expect(text).toContain('复核日期：2020年4月15日')
    expect(text).toContain('六十日内依法申请行政复议')
    expect(text).toContain('六个月内依法向人民法院提起行政诉讼')
    expect(text).not.toContain('核准的待遇')
  })

  it('is not issued as a refusal that gives no reason', () => {
    const townDecision = { level: 'T', result: 'REJECT' }
    const without = withAnswers(REFUSED_ALLOWANCE, { townDecision })
    expect(missingElements(definitionOf('DOC-14'), without).map(({ id }) => id)).toEqual(['refusalReasons'])
  })

  it.each(['B01', 'B02', 'B04', 'B05'])('has a cure for every reason that the rules refuse %s for', (id) => {
    const rules = JSON.parse(readFileSync(join(ROOT, 'plugins/basic-living/decisions/D2.decision.json'), 'utf8')) as {
      benefits: { id: string; notOpen?: { refused: string }[]; conditions?: { refused: string }[] }[]
    }
    const benefit = rules.benefits.find((one) => one.id === id)
    const reasons = [...(benefit?.notOpen ?? []), ...(benefit?.conditions ?? [])].map(({ refused }) => refused)
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.filter((reason) => !templateOf('DOC-14').includes(`"${reason}" "`))).toEqual([])
  })

  it('never prints an infection, whatever the category', async () => {
    const hiv = withDecisions(withAnswers(SNAPSHOTS['DOC-14'], { applyKind: 'HIV' }), {
      D1: { outcomes: ['K03'] },
      D2: { outcomes: ['B03'], amounts: { B03: 550 } },
    })
    const text = await textOf('DOC-14', hiv)
    expect(text).toContain('其他保障类儿童')
    expect(text).toContain('1000.00－450.00＝550.00元')
    expect(text).not.toMatch(/艾滋|HIV|K03|B03/)
  })
})

describe('the answer to a referral', () => {
  const rich = { hhSize: 3, hhMinors: 1, hhIncome: 60000, poorKind: ['NONE'], housing: 'safe' }
  const single = { ...rich, hhIncome: 32000 }

  it.each([
    ['the family', {}, '家庭纳入低保'],
    ['the child as a household of its own', { household: single }, '单人户纳入低保'],
    ['the child in extreme poverty', { tkTest: { noIncome: true, noCapableSupporter: true } }, '纳入特困供养'],
  ])('takes in %s', async (_, changes, way) => {
    const snapshot = referral(changes)
    expect(missingElements(definitionOf('DOC-14'), snapshot)).toEqual([])
    expect(await textOf('DOC-14', snapshot)).toContain(`纳入方式：${way}`)
  })

  it('refuses a family whose income is too high, and says what may help', async () => {
    const countyDecision = { level: 'C', result: 'REJECT', reason: '收入超过标准。', decidedOn: '2020-05-06' }
    const snapshot = referral({ household: rich, countyDecision })
    expect(missingElements(definitionOf('DOC-14'), snapshot)).toEqual([])
    const text = await textOf('DOC-14', snapshot)
    expect(text).toContain('最低生活保障：家庭人均收入或财产不符合低保条件')
    expect(text).toContain('可以申请临时救助')
    expect(text).not.toContain('纳入方式')
  })

  it('is no approval where the rules find no benefit', () => {
    const missing = missingElements(definitionOf('DOC-14'), referral({ household: rich }))
    expect(missing.map(({ id }) => id)).toEqual(['benefitIds'])
  })
})

describe('temporary relief', () => {
  it('is reckoned line by line', async () => {
    const text = await textOf('DOC-07')
    expect(text).toContain(
      '低保标准600.00元/月×4个月（困难程度：较重）×（受影响成年人1人＋受影响儿童2人×1.2）＝8160.00元',
    )
    expect(text).toContain('人民币（大写）捌仟壹佰陆拾元整（￥8160.00）')
  })

  it('is refused with the reason, without amount or day of payment, and with the remedies', async () => {
    const countyDecision = { level: 'C', result: 'REJECT', reason: '家庭收入足以负担。' }
    const refused = withDecisions(
      withAnswers(SNAPSHOTS['DOC-07'], { countyDecision, amount: undefined, payDate: undefined }),
      {
        D2: { outcomes: [], refused: [{ id: 'B06', reason: '家庭生活未受到影响，不符合临时救助条件' }] },
      },
    )
    const text = await textOf('DOC-07', refused)
    expect(text).toContain('不予临时救助决定书')
    expect(text).toContain('（一）家庭生活未受到影响，不符合临时救助条件。')
    expect(text).toContain('（二）家庭收入足以负担。')
    expect(text).toContain('行政复议')
    expect(text).not.toMatch(/8160|发放日期2020/)
  })
})

describe('a demand for maintenance', () => {
  it('sums the months and takes off what was repaid', async () => {
    const part = withAnswers(SNAPSHOTS['DOC-12'], { repaid: 1200.5, claim: 3799.5 })
    const text = await textOf('DOC-12', part)
    expect(text).toContain('合　计\t5000.00\n已偿还\t1200.50\n应追回总额\t3799.50')
    expect(text).toContain('叁仟柒佰玖拾玖元伍角整')
    expect(text).toContain('请于2020年6月11日前缴付')
  })
})

describe('the law of the day', () => {
  it('that accountability rests on: article 117 from RS2021, the opinion of 2020 from its day on', async () => {
    expect(await textOf('DOC-06')).not.toContain('第一百一十七条')
    expect(await textOf('DOC-06', under('RS2021', '2021-06-02', SNAPSHOTS['DOC-06']))).toContain('第一百一十七条')
    expect(await textOf('DOC-06')).toContain('高检发〔2020〕9号')
    const before = withAnswers(SNAPSHOTS['DOC-06'], { foundAt: '2020-05-06T08:30:00+08:00' })
    expect(await textOf('DOC-06', before)).not.toContain('高检发')
  })

  it('that guardians are urged by: article 118 from RS2021', async () => {
    expect(await textOf('DOC-10')).not.toContain('未成年人保护法')
    const text = await textOf('DOC-10', under('RS2021', '2021-06-02', SNAPSHOTS['DOC-10']))
    expect(text).toContain('第一百一十八条')
    expect(text).toContain('家庭教育指导')
  })

  it('that adoption is assessed by: the Adoption Law, from 2021 the Civil Code', async () => {
    const old = await textOf('DOC-24')
    expect(old).toContain('《中华人民共和国收养法》')
    expect(old).not.toContain('民法典')
    const text = await textOf('DOC-24', { ...SNAPSHOTS['DOC-24'], issuedAt: '2021-01-01' })
    expect(text).toContain('《中华人民共和国民法典》')
    expect(text).not.toContain('收养法')
  })
})

describe('a report of adoption ability', () => {
  it('names the condition that is not met and does not call it fit', async () => {
    const scores = {
      'SC-8': {
        finalBand: 'NOT_ELIGIBLE',
        score: null,
        triggers: ['AH4'],
        trace: [],
        reasons: [{ id: 'AH4', text: '有不利于被收养人健康成长的违法犯罪记录' }],
      },
    }
    const before = SNAPSHOTS['DOC-24']
    const unfit = { ...withAnswers(before, { conclusion: undefined }), assessment: { ...before.assessment, scores } }
    const text = await textOf('DOC-24', unfit)
    expect(text).toContain('4\t无不利于被收养人健康成长的违法犯罪记录\t不符合')
    expect(text).toContain('评估结论：不符合收养条件')
    expect(text).not.toContain('评估结论：建议收养')
  })
})

describe('a duty to report that was never met', () => {
  it('says so and counts no minutes', async () => {
    const never = withAnswers(SNAPSHOTS['DOC-06'], {
      policeCalledAt: { missing: 'not-applicable' },
      delayMin: undefined,
    })
    const text = await textOf('DOC-06', never)
    expect(text).toContain('没有向公安机关报案')
    expect(text).not.toContain('分钟')
  })
})

describe('who reads what of a child in custody', () => {
  it('the receiver learns nothing of the relatives that were asked, police and civil affairs do', async () => {
    expect(await copyFor('DOC-09', 'receiver')).not.toMatch(/陈立|13905570010/)
    expect(await copyFor('DOC-09', 'police')).toMatch(/陈立[\s\S]*13905570010/)
    expect(await copyFor('DOC-09', 'civilAffairs')).toContain('陈立')
  })

  it('the village reads the urging of a guardian without the name of the child', async () => {
    expect(await copyFor('DOC-10', 'village')).not.toContain('刘小禾')
    expect(await copyFor('DOC-10', 'village')).toContain('刘某某独自留在家中')
    expect(await copyFor('DOC-10', 'guardian')).toContain('刘小禾')
  })

  it('the credit office learns of no child, the party does', async () => {
    const office = await copyFor('DOC-13', 'creditOffice')
    expect(office).not.toMatch(/刘小禾|341324202000012/)
    expect(await copyFor('DOC-13', 'party')).toMatch(/刘小禾[\s\S]*341324202000012/)
  })

  it('the township does not read the account that relief is paid to', async () => {
    expect(await copyFor('DOC-07', 'applicant')).toContain('6217000010001234567')
    expect(await copyFor('DOC-07', 'township')).not.toContain('6217000010001234567')
  })
})

describe('the handover of a child whose guardian is detained', () => {
  it('is made from the inquiry of the police', async () => {
    expect(missingElements(definitionOf('DOC-09'), DETAINED_HANDOVER)).toEqual([])
    const text = await textOf('DOC-09', DETAINED_HANDOVER)
    expect(text).toContain('监护人被刑事拘留')
    expect(text).toContain('儿童一\t刘小禾')
    expect(text).toContain('被委托人家中')
    expect(text).not.toContain('带离原因')
  })
})
