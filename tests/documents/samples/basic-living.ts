/** Samples of temporary relief and of decisions on benefits, granted and refused. */
import { BANK, CHILD, FATHER, MOTHER } from './people.ts'
import { CIVIL_AFFAIRS, issued, lacking, withAnswers, withDecisions, type DocumentSample } from './sample.ts'

const RELIEF = {
  ...CHILD,
  cause: 'ACC',
  eventDate: '2020-05-08',
  facts: '刘小禾在院内玩耍时从高处摔下，左前臂骨折，在县人民医院住院手术，家庭垫付费用后生活陷入困难。',
  adultsAffected: 1,
  childrenAffected: 2,
  severity: '2',
  urgent: false,
  reliefKind: ['CASH'],
  bank: BANK,
  payDate: '2020-05-25',
  townDecision: { level: 'T', opinion: '情况属实', result: 'PASS', decider: '周平', decidedOn: '2020-05-15' },
  countyDecision: { level: 'C', opinion: '同意', result: 'PASS', decider: '王立新', decidedOn: '2020-05-20' },
}

const ALLOWANCE = {
  ...CHILD,
  applyKind: 'DFU',
  appliedOn: '2020-03-20',
  applicant: '刘桂芳',
  applicantRel: '10',
  father: FATHER,
  mother: MOTHER,
  existing: [{ kind: 'B04', monthly: 450 }],
  bank: BANK,
  promise: true,
  authQuery: true,
  townDecision: { level: 'T', opinion: '情况属实', result: 'PASS', decider: '周平', decidedOn: '2020-04-10' },
  countyDecision: { level: 'C', opinion: '同意', result: 'PASS', decider: '王立新', decidedOn: '2020-05-06' },
}

/** Lost for less than six months: the refusal of worked case 9. */
export const REFUSED_ALLOWANCE = issued(
  {
    form: 'BL-02',
    answers: {
      ...ALLOWANCE,
      mother: { ...MOTHER, pSince: '2019-10-15' },
      townDecision: {
        level: 'T',
        opinion: '不符合条件',
        result: 'REJECT',
        reason: '母亲失去联系的时间尚未满六个月。',
        decider: '周平',
        decidedOn: '2020-04-10',
      },
      countyDecision: undefined,
    },
    asOf: '2020-04-10',
  },
  { number: '泗民待遇〔2020〕13号', issuedAt: '2020-04-10', agency: CIVIL_AFFAIRS },
)

/** The answer to a referral into minimum living or extreme poverty; `changes` replace answers. */
export function referral(changes: Record<string, unknown> = {}): DocumentSample['snapshot'] {
  return issued(
    {
      form: 'BL-04',
      answers: {
        ...CHILD,
        category: ['K04'],
        household: { hhSize: 3, hhMinors: 1, hhIncome: 18000, poorKind: ['NONE'], housing: 'safe' },
        townDecision: ALLOWANCE.townDecision,
        countyDecision: ALLOWANCE.countyDecision,
        ...changes,
      },
      facts: { disCert: true, disType: '6', disLevel: '1', birth: CHILD.birth, guardian: { gName: '刘桂芳' } },
      asOf: '2020-05-06',
    },
    { number: '泗民待遇〔2020〕14号', issuedAt: '2020-05-06', agency: CIVIL_AFFAIRS },
  )
}

export const BASIC_LIVING_SAMPLES = {
  'DOC-07': {
    plugin: 'basic-living',
    snapshot: issued(
      { form: 'BL-05', answers: RELIEF, asOf: '2020-05-20' },
      { number: '泗民临救〔2020〕6号', issuedAt: '2020-05-20', agency: CIVIL_AFFAIRS },
    ),
    without: {
      cause: lacking('cause'),
      amountFormula: lacking('adultsAffected'),
      payDate: lacking('payDate'),
    },
  },
  'DOC-14': {
    plugin: 'basic-living',
    snapshot: issued(
      { form: 'BL-02', answers: ALLOWANCE, asOf: '2020-05-06' },
      { number: '泗民待遇〔2020〕12号', issuedAt: '2020-05-06', agency: CIVIL_AFFAIRS },
    ),
    without: {
      categories: (s) => withDecisions(s, { D1: { outcomes: [] } }),
      benefitIds: (s) => withDecisions(s, { D2: { outcomes: [], amounts: { B02: 550 } } }),
      amount: (s) => withDecisions(withAnswers(s, { monthly: undefined }), { D2: { outcomes: ['B02'] } }),
      startMonth: lacking('startMonth'),
      refusalReasons: (s) => withAnswers(s, { countyDecision: { result: 'BACK' } }),
    },
  },
} satisfies Record<string, DocumentSample>
