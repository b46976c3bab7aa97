/** Samples of a referral of medical costs and of a decision on rehabilitation. */
import { CHILD } from './people.ts'
import { issued, lacking, withAnswers, type DocumentSample } from './sample.ts'

const TOWN = { name: '泗县墩集镇人民政府', short: '墩政', phone: '0557-7000088' }
const DISABLED = { name: '泗县残疾人联合会', short: '泗残联', phone: '0557-7000099' }

const receipt = (id: string, name: string) => ({ id, name, type: 'application/pdf', size: 1, sha256: 'f00d' })

const COSTS = {
  ...CHILD,
  total: 80000,
  outScope: 5000,
  insured: true,
  aidYearUsed: 0,
  diagnosis: '急性淋巴细胞白血病',
  receipts: [receipt('r1', '住院费用结算单'), receipt('r2', '出院记录')],
}

/** A hospital asks for the emergency fund: nothing is settled, nobody knows the child. */
export const UNKNOWN_PATIENT = issued(
  {
    form: 'MD-06',
    answers: {
      idType: 'NONE',
      sex: '1',
      referredOn: '2020-05-12',
      trigger: 'UNKNOWN_ID',
      unpaid: 12800.5,
      receipts: [receipt('r1', '欠费清单')],
      target: ['EMERG_FUND'],
      note: '5月10日由公安机关送医，身份待查。',
    },
    asOf: '2020-05-12',
  },
  { number: '泗医医转〔2020〕1号', issuedAt: '2020-05-12', agency: { name: '泗县人民医院', short: '泗医' } },
)

const REHAB = {
  ...CHILD,
  birth: '2014-05-12',
  idNo: '341399201405123028',
  appliedOn: '2020-05-06',
  disCert: true,
  disType: '4',
  disLevel: '2',
  econ: 'DB',
  rehabNeed: ['TRAIN'],
  rehabOrg: '泗县特殊儿童康复中心',
  orgDesignated: true,
  months: 6,
  estCost: 9000,
  countyDecision: { level: 'C', opinion: '同意', result: 'PASS', decider: '王立新', decidedOn: '2020-05-20' },
}

const rehab = (changes: object) =>
  issued(
    {
      form: 'MD-04',
      answers: { ...REHAB, ...changes },
      facts: { ...CHILD, birth: '2014-05-12', guardian: { gName: '刘桂芳' } },
      asOf: '2020-05-20',
      params: { rehabItemCap: { SURGERY: 20000, DEVICE: 5000, TRAIN: 1500 } },
    },
    { number: '泗残联康救〔2020〕8号', issuedAt: '2020-05-20', agency: DISABLED },
  )

export const REFUSED_REHAB = rehab({
  rehabOrg: undefined,
  countyDecision: { level: 'C', result: 'REJECT', reason: '未取得残疾人证或者诊断证明。', decidedOn: '2020-05-20' },
})

export const MEDICAL_SAMPLES = {
  'DOC-18': {
    plugin: 'medical',
    snapshot: issued(
      {
        form: 'MD-02',
        answers: COSTS,
        facts: { ...CHILD, catFinal: ['K02'], household: { hhIncome: 12000 } },
        asOf: '2020-05-12',
      },
      { number: '墩政医转〔2020〕5号', issuedAt: '2020-05-12', agency: TOWN },
    ),
    without: {
      ladderLines: (s) => withScore(s, { trace: [] }),
      residual: lacking('outOfPocket', 'residual', 'unpaid'),
      band: (s) => withScore(s, { finalBand: null }),
      receipts: lacking('receipts'),
    },
  },
  'DOC-20': {
    plugin: 'medical',
    snapshot: rehab({}),
    without: {
      item: lacking('rehabNeed'),
      months: lacking('months'),
      cap: lacking('subsidyLimit'),
      provider: lacking('rehabOrg'),
    },
  },
} satisfies Record<string, DocumentSample>

function withScore(snapshot: DocumentSample['snapshot'], changes: object): DocumentSample['snapshot'] {
  const scores = snapshot.assessment?.['scores'] as Record<string, object>
  return {
    ...withAnswers(snapshot, {}),
    assessment: { ...snapshot.assessment, scores: { 'SC-7': { ...scores['SC-7'], ...changes } } },
  }
}
