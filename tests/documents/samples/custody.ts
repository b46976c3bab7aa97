/** Samples of the custody plugin beside those of the incident: duty to report, handover, urging, petition, adoption. */
import { CHILD, FATHER, MOTHER } from './people.ts'
import { CIVIL_AFFAIRS, issued, lacking, POLICE, withAnswers, type DocumentSample } from './sample.ts'

const JOINT_OFFICE = {
  name: '泗县儿童关爱保护工作联席会议办公室',
  short: '泗儿保办',
  phone: '0557-7000033',
}

const REPORT_FAILED = {
  org: '墩集镇中心幼儿园',
  reporterKind: '2',
  childId: CHILD.childId,
  foundAt: '2020-05-11T08:30:00+08:00',
  policeCalledAt: '2020-05-12T09:10:00+08:00',
  facts:
    '2020年5月11日晨检时，该园教师发现一名幼儿背部有多处条状瘀伤，幼儿称系父亲所打。教师向园长报告后，园方与家长自行沟通，当日没有报案。\n次日上午，村儿童主任走访得知情况后报警，该园方补报。',
  consequence: 'SERIOUS',
  superior: '泗县教育体育局',
  measure: 'DISCIPLINE',
}

const REMOVAL = {
  ...CHILD,
  removeReason: ['3', '6'],
  removedAt: '2020-05-12T10:20:00+08:00',
  officers: [
    { name: '赵建国', badge: '341201' },
    { name: '钱卫东', badge: '341207' },
  ],
  childOpinion: '我想和姑姑一起住，想继续在现在的学校上学。',
  healthCheck: 'INJURED',
  belongings: [
    { item: '书包', count: 1, note: '内有课本、文具' },
    { item: '换洗衣物', count: 3 },
    { item: '户口簿复印件', count: 1, note: '由接收单位保管' },
  ],
  medsAllergy: '背部软组织挫伤，外用药膏每日两次；对青霉素过敏。',
  kinTried: [
    { name: '刘桂芳', relation: '10', phone: '13905570009', result: 'UNREACHED' },
    { name: '陈立', relation: '11', phone: '13905570010', result: 'REFUSE' },
  ],
  placement: 'PROT_CENTRE',
  receiver: '泗县未成年人救助保护中心',
  emergencyPhones: '保护中心0557-7000055；墩集派出所0557-7000111；县民政局0557-7000033',
  guardianInformed: '2020-05-12T11:00:00+08:00',
  startDate: '2020-05-12',
}

const STREET_CHILD = {
  intakeAt: '2020-05-12T14:00:00+08:00',
  broughtBy: 'POLICE',
  childId: CHILD.childId,
  name: CHILD.name,
  sex: '2',
  birth: CHILD.birth,
  healthCheck: 'NORMAL',
  guardianFound: true,
  guardianHarm: false,
  returnPlan: 'FETCH',
  urgeLetterIssued: true,
  urgeFacts: '2020年5月以来，你外出期间将刘小禾独自留在家中，未委托他人照护，致其流浪街头三日。',
  urgeDuties: ['FETCH', 'CARE', 'SCHOOL'],
  urgeDeadline: '2020-05-15',
}

const PETITION = {
  ...CHILD,
  father: FATHER,
  mother: MOTHER,
  ground: '2',
  proof: [{ id: 'f1', name: '判决书.pdf', type: 'application/pdf', size: 1, sha256: 'f00d' }],
  childOpinion: '我不想再和爸爸一起生活，想跟姑姑住。',
  placement: 'KIN',
  petition: true,
  respondent: ['FATHER'],
  petitionGround: ['1', '2'],
  petitionFacts:
    '2019年以来，被申请人刘大成多次酒后殴打刘小禾，2020年5月11日用皮带抽打致其背部多处损伤，公安机关先后两次出具告诫书，被申请人仍不改正。\n被申请人外出期间将刘小禾独自留在家中，经村民委员会多次教育不改。',
  evidenceIndex: [
    { no: 1, name: '家庭暴力告诫书（泗公告诫〔2020〕9号）', proves: '被申请人实施家庭暴力，经告诫不改' },
    { no: 2, name: '伤情照片及县人民医院诊疗记录', proves: '儿童背部损伤的部位和程度' },
    { no: 3, name: '石梁村民委员会走访记录（6次）', proves: '儿童长期独自在家，无人照护' },
    { no: 4, name: '监护能力与风险评估报告', proves: '监护风险为红色等级' },
  ],
  placementProposal:
    '撤销监护人资格后，由儿童的姑姑刘桂芳担任监护人，儿童随其在墩集镇生活，继续在原学校就读。\n县民政局按季度走访，按规定落实基本生活补贴。',
  alternativeGuardian: '刘桂芳（儿童的姑姑）',
}

const ADOPTION = {
  ...CHILD,
  applicants: [
    {
      name: '周明远',
      id: '341399198201010015',
      age: 38,
      marital: '20',
      health: '良好',
      income: 96000,
      edu: '20',
      record: false,
    },
    {
      name: '许岚',
      id: '341399198302020028',
      age: 37,
      marital: '20',
      health: '良好',
      income: 62000,
      edu: '30',
      record: false,
    },
  ],
  childrenCount: 0,
  stepParent: false,
  motive: 'a',
  conduct: 'a',
  health: 'a',
  economy: 'b',
  marriage: 'a',
  agree: 'a',
  plan: 'a',
  community: 'b',
  agreedAt: '2020-04-01',
  integrationStart: '2020-04-10',
  integrationEnd: '2020-05-12',
  childConsent: true,
  opinion:
    '两名申请人收养动机端正，家庭关系和睦，收入稳定，住房能够满足儿童生活和学习需要。\n融合期间与儿童相处良好，儿童能够主动交流，表示愿意共同生活。',
  assessorSigns: [
    { name: '孙晓燕', org: '泗县阳光社会工作服务中心' },
    { name: '吴敏', org: '泗县阳光社会工作服务中心' },
  ],
}

/** The other way to a handover: the guardian is detained and names a relative. */
export const DETAINED_HANDOVER = issued(
  {
    form: 'CU-04',
    answers: {
      caseNo: '泗公刑2020-33',
      detainee: '刘大成',
      detId: '341399198503070013',
      measure: 'CRIM_DET',
      start: '2020-05-12T15:00:00+08:00',
      asked: true,
      hasMinor: true,
      children: [
        { name: CHILD.name, birth: CHILD.birth, location: '石梁村家中', withWhom: '邻居孙秀兰', aloneNow: false },
      ],
      needCare: true,
      wish: 'REL',
      nominee: { name: '刘桂芳', relation: '10', phone: '13905570009', agreed: true },
      contactLog: [{ time: '2020-05-12T15:20:00+08:00', whom: '刘桂芳', result: '同意照护，一小时内到达' }],
      healthCheck: 'NORMAL',
      belongings: [{ item: '无' }],
      medsAllergy: '无',
      childOpinion: '愿意跟姑姑住。',
      startDate: '2020-05-12',
    },
    asOf: '2020-05-12',
  },
  { number: '泗公交接〔2020〕5号', issuedAt: '2020-05-12', agency: POLICE },
)

export const CUSTODY_SAMPLES = {
  'DOC-06': {
    plugin: 'custody',
    snapshot: issued(
      { form: 'CU-02b', answers: REPORT_FAILED, asOf: '2020-05-14' },
      { number: '泗儿保办追责〔2020〕2号', issuedAt: '2020-05-14', agency: JOINT_OFFICE },
    ),
    without: {
      duty: lacking('org'),
      facts: lacking('facts'),
      delayMinutes: lacking('delayMin', 'policeCalledAt', 'foundAt'),
      consequence: lacking('consequence'),
      proposedMeasure: lacking('measure'),
      replyDue: lacking('replyDue'),
    },
  },
  'DOC-09': {
    plugin: 'custody',
    snapshot: issued(
      { form: 'CU-03', answers: REMOVAL, asOf: '2020-05-12' },
      { number: '泗公交接〔2020〕4号', issuedAt: '2020-05-12', agency: POLICE },
    ),
    without: {
      removalReason: lacking('removeReason'),
      healthState: lacking('healthCheck'),
      belongings: (s) => withAnswers(s, { belongings: [] }),
      medicines: (s) => withAnswers(s, { medsAllergy: { missing: 'unknown' } }),
      childView: lacking('childOpinion'),
      kinContacted: lacking('kinTried'),
      receiver: lacking('receiver'),
      startAndMaxEnd: lacking('maxEnd'),
      emergencyPhones: lacking('emergencyPhones'),
    },
  },
  'DOC-10': {
    plugin: 'custody',
    snapshot: issued(
      {
        form: 'CU-08',
        answers: STREET_CHILD,
        facts: { childId: CHILD.childId, guardian: { gName: '刘大成', gRelation: '01' } },
        asOf: '2020-05-12',
      },
      { number: '泗民督护〔2020〕3号', issuedAt: '2020-05-12', agency: CIVIL_AFFAIRS },
    ),
    without: {
      facts: lacking('urgeFacts'),
      duty: lacking('urgeDuties'),
      deadline: lacking('urgeDeadline'),
    },
  },
  'DOC-11': {
    plugin: 'custody',
    snapshot: issued(
      {
        form: 'CU-06',
        answers: PETITION,
        facts: { ...CHILD, scores: { 'SC-1': { finalBand: 'RED', score: 58, triggers: ['HT1'] } } },
        asOf: '2020-06-01',
      },
      { number: '泗民撤护〔2020〕1号', issuedAt: '2020-06-01', agency: CIVIL_AFFAIRS },
    ),
    without: {
      ground: lacking('petitionGround'),
      facts: lacking('petitionFacts'),
      evidenceIndex: (s) => withAnswers(s, { evidenceIndex: [] }),
      assessmentReport: (s) => ({ ...s, facts: {} }),
      placementProposal: lacking('placementProposal'),
      alternativeGuardian: lacking('alternativeGuardian'),
    },
  },
  'DOC-24': {
    plugin: 'custody',
    snapshot: issued(
      { form: 'CU-07', answers: ADOPTION, asOf: '2020-05-20' },
      {
        number: '泗阳光收评〔2020〕1号',
        issuedAt: '2020-05-20',
        agency: { name: '泗县阳光社会工作服务中心', short: '泗阳光' },
      },
    ),
    without: {
      applicants: lacking('applicants'),
      hardChecks: (s) => withScore(s, { finalBand: null }),
      scores: (s) => withScore(s, { score: null }),
      integration: lacking('integrationEnd'),
      opinion: lacking('opinion'),
      assessors: (s) => withAnswers(s, { assessorSigns: [{ name: '孙晓燕' }] }),
    },
  },
} satisfies Record<string, DocumentSample>

function withScore(snapshot: DocumentSample['snapshot'], changes: object): DocumentSample['snapshot'] {
  const scores = snapshot.assessment?.['scores'] as Record<string, object>
  return { ...snapshot, assessment: { ...snapshot.assessment, scores: { 'SC-8': { ...scores['SC-8'], ...changes } } } }
}
