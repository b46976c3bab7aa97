/** Samples of entrusted care: the confirmation and the notice about a carer who is not fit. */
import { CHILD } from './people.ts'
import { issued, lacking, withAnswers, type DocumentSample } from './sample.ts'

const VILLAGE = { name: '泗县墩集镇石梁村民委员会', short: '石梁村', phone: '0557-7000044' }
const TOWN = { name: '泗县墩集镇人民政府', short: '墩政', phone: '0557-7000088' }

const CARER = { gName: '张桂英', gRelation: '04', gId: '341399196001013028', gPhone: '13905570031' }

const CONFIRMATION = {
  ...CHILD,
  enrol: 'IN',
  principal: [
    { gName: '刘大成', gRelation: '01', gId: '341399198503070013', gPhone: '13905570001' },
    { gName: '陈梅', gRelation: '02', gId: '341399198704120021', gPhone: '13905570003' },
  ],
  reason: 'WORK',
  start: '2020-05-12',
  end: '2021-05-11',
  carer: CARER,
  carerDeclaration: true,
  duties: ['LIFE', 'SAFETY', 'SCHOOL', 'HEALTH', 'EMOTION'],
  cost: 800,
  contactWeekly: true,
  emergencyContacts: [
    { name: '刘桂芳', phone: '13905570009', relation: '姑' },
    { name: '孙秀兰', phone: '13905570002', relation: '儿童主任' },
  ],
  childOpinion: '愿意跟奶奶住，希望爸爸妈妈每周打视频电话。',
  notifiedVillage: { date: '2020-05-12', receiver: '孙秀兰' },
  notifiedSchool: { date: '2020-05-12', receiver: '王老师' },
}

const VERIFICATION = {
  childId: CHILD.childId,
  name: CHILD.name,
  carer: CARER,
  C1: 72,
  C2: 'b',
  C4: 'a',
  C5: 'b',
  C6: 3,
  C7: 'c',
  C8: 'c',
  C9: 'c',
  C10: 'b',
  P1: false,
  P2: false,
  P3: false,
  P4: false,
  P5: false,
  performance: 'PART',
  finding: '受委托人年事已高，同时照护三名儿童，不会使用智能手机，不能辅导学习；儿童近一个月有两次夜间独自在家。',
  support: '村儿童主任每周上门一次；镇社工站可提供课后辅导和家庭照护指导。',
  fill: { filler: '孙秀兰', fillDate: '2020-05-12' },
}

const notice = (changes: object) =>
  issued(
    {
      form: 'LB-03',
      answers: { ...VERIFICATION, ...changes },
      facts: { father: { pName: '刘大成' }, mother: { pName: '陈梅' } },
      asOf: '2020-05-12',
    },
    {
      number: '墩政照护告知〔2020〕3号',
      issuedAt: '2020-05-12',
      agency: TOWN,
      signers: [{ name: '孙秀兰' }, { name: '周平' }],
    },
  )

/** A carer with a record of violence: no choice but another carer. */
export const UNFIT_CARER = notice({ P1: true, finding: '经核查，受委托人有暴力伤害他人的违法犯罪记录。' })

export const LEFT_BEHIND_SAMPLES = {
  'DOC-03': {
    plugin: 'left-behind-care',
    snapshot: issued(
      { form: 'LB-02', answers: CONFIRMATION, asOf: '2020-05-12' },
      { number: '石梁村委托〔2020〕5号', issuedAt: '2020-05-12', agency: VILLAGE },
    ),
    without: {
      principal: lacking('principal'),
      carer: (s) => withAnswers(s, { carer: { ...CARER, gId: '' } }),
      term: lacking('end'),
      duties: lacking('duties'),
      prohibitedCarerDeclaration: (s) => withAnswers(s, { carerDeclaration: false }),
      weeklyContactDuty: lacking('contactWeekly'),
      noticeToVillage: (s) => withAnswers(s, { notifiedVillage: { date: '2020-05-12' } }),
      noticeToSchool: lacking('notifiedSchool'),
    },
  },
  'DOC-04': {
    plugin: 'left-behind-care',
    snapshot: notice({}),
    without: {
      finding: lacking('finding'),
      band: (s) => withBand(s, 'QUALIFIED'),
      replyDue: lacking('replyDue'),
      supportOffered: lacking('support'),
    },
  },
} satisfies Record<string, DocumentSample>

function withBand(snapshot: DocumentSample['snapshot'], finalBand: string): DocumentSample['snapshot'] {
  const scores = snapshot.assessment?.['scores'] as Record<string, object>
  return { ...snapshot, assessment: { ...snapshot.assessment, scores: { 'SC-4': { ...scores['SC-4'], finalBand } } } }
}
