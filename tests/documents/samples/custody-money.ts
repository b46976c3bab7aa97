/** Samples of recovery of maintenance and of credit breach. */
import { CHILD } from './people.ts'
import { CIVIL_AFFAIRS, issued, lacking, withAnswers, type DocumentSample } from './sample.ts'

const LIABLE = { gName: '刘大成', gId: '341399198503070013', gRelation: '01', gPhone: '13905570001' }

const MAINTENANCE = {
  kind: 'RECOVER',
  liable: LIABLE,
  childId: CHILD.childId,
  name: CHILD.name,
  ability: 'ABLE',
  abilityEvidence: '2019年度个人所得税纳税记录显示月均收入6200元；名下有小型货车一辆。',
  refusal: '2020年1月至5月，村民委员会和镇人民政府先后三次书面要求刘大成支付刘小禾的生活费，其均明确表示拒绝。',
  paidByState: ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05'].map((month) => ({
    month,
    item: '临时监护期间生活费',
    amount: 1000,
  })),
  repaid: 0,
  demandDate: '2020-05-12',
  payAccount: '户名：泗县民政局；开户行：泗县农村商业银行；账号：20010001234567890',
}

const CREDIT = {
  kind: 'CREDIT',
  liable: LIABLE,
  childId: CHILD.childId,
  name: CHILD.name,
  refusal:
    '刘大成于2019年10月虚报刘小禾无人抚养，提供伪造的外出证明，领取基本生活补贴3300元。经核查，其一直在本县居住并有固定收入。',
  proof: ['外出证明（伪造）', '用工单位证明', '补贴发放明细'].map((name, n) => ({
    id: `p${n}`,
    name,
    type: 'application/pdf',
    size: 1,
    sha256: 'f00d',
  })),
  creditGround: 'FALSE',
  gainedKind: ['FUNDS'],
  gained: 3300,
  recovered: 800,
  heard: true,
  hearingRecord: '2020年5月8日听取陈述申辩，刘大成承认虚报，表示愿意分期退回。',
  sanction: '暂停享受非基本保障类救助，列入重点核查对象；报送信用信息共享平台。',
  platformNo: 'SX-2020-0031',
  removeOn: '2022-05-12',
  demandDate: '2020-05-12',
  payAccount: '户名：泗县民政局；账号：20010001234567890',
  countyDecision: {
    level: 'C',
    opinion: '事实清楚、证据充分，认定为失信行为，按规定报送。',
    result: 'PASS',
    decider: '王立新',
    decidedOn: '2020-05-12',
  },
}

export const MONEY_SAMPLES = {
  'DOC-12': {
    plugin: 'custody',
    snapshot: issued(
      { form: 'CU-09', answers: MAINTENANCE, asOf: '2020-05-12' },
      { number: '泗民追索〔2020〕1号', issuedAt: '2020-05-12', agency: CIVIL_AFFAIRS },
    ),
    without: {
      liable: (s) => withAnswers(s, { liable: { ...LIABLE, gName: '' } }),
      child: lacking('name', 'childId'),
      abilityEvidence: lacking('abilityEvidence'),
      monthsAndAmounts: lacking('paidByState'),
      total: lacking('claim'),
      payBy: lacking('payBy'),
      account: lacking('payAccount'),
    },
  },
  'DOC-13': {
    plugin: 'custody',
    snapshot: issued(
      { form: 'CU-09', answers: CREDIT, asOf: '2020-05-12' },
      { number: '泗民失信〔2020〕1号', issuedAt: '2020-05-12', agency: CIVIL_AFFAIRS },
    ),
    without: {
      ground: lacking('creditGround'),
      facts: lacking('refusal'),
      proof: lacking('proof'),
      hearingRecord: lacking('hearingRecord'),
      gainedAndRecovered: lacking('recovered'),
      sanction: lacking('sanction'),
      validity: lacking('removeOn'),
      appealUntil: lacking('appealUntil'),
    },
  },
} satisfies Record<string, DocumentSample>
