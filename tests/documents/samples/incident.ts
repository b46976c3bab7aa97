/** Samples of one invented incident: the letters of the police and the mandatory report. */
import type { ChoiceLabels } from '../../../core/document/snapshot.ts'
import { lacking, optionsOf, POLICE, withAnswers, withDecisions, type DocumentSample } from './sample.ts'

export const LABELS: ChoiceLabels = {
  '/injuryLevel': optionsOf({ NONE: '无伤', SLIGHT: '轻微伤', LIGHT: '轻伤', SERIOUS: '重伤' }),
  '/offender/gRelation': optionsOf({ '01': '父亲', '02': '母亲' }),
  '/prohibition': optionsOf({
    VIOLENCE: '殴打、体罚等暴力行为',
    THREAT: '恐吓、威胁',
    ABANDON: '遗弃',
    LEAVE_ALONE: '将儿童单独留置、无人照看',
    APPROACH: '未经允许接近儿童',
    OTHER: '其他',
  }),
  '/reporterKind': optionsOf({ '1': '中小学校', '4': '村（居）民委员会' }),
  '/channel': optionsOf({ '110': '110报警电话' }),
  '/trigger': optionsOf({
    R1: '脱离监护单独居住',
    R2: '失踪',
    R3: '监护缺失',
    R4: '疑似遭受家庭暴力',
    R5: '意外伤害',
    R6: '其他不法侵害',
  }),
  '/alsoNotified': optionsOf({ MZ: '民政局' }),
}

const INCIDENT = {
  childId: '341324202000012',
  name: '刘小禾',
  offender: { gName: '刘大成', gId: '341399198503070016', gRelation: '01', gPhone: '13905570001' },
  callAt: '2020-05-12T09:00:00+08:00',
  harmAt: '2020-05-11T20:30:00+08:00',
  harmPlace: '泗县墩集镇石梁村刘大成家中',
  facts: '酒后因琐事用皮带抽打刘小禾背部，致其背部多处红肿。\n邻居听到哭声后报警，民警到场制止。',
  injuryLevel: 'SLIGHT',
  factsEstablished: true,
  criminalStd: false,
  punishable: false,
  branch: 'ADMONISH',
  prohibition: ['VIOLENCE', 'LEAVE_ALONE'],
  removeNeeded: false,
  fill: { filler: '赵建国' },
}

const REPORT = {
  childId: '341324202000012',
  name: '刘小禾',
  sex: '2',
  birth: '2012-03-04',
  liveAddr: '泗县墩集镇石梁村三组',
  reporterKind: '4',
  reporterOrg: '石梁村民委员会',
  reporterName: '孙秀兰',
  phone: '13905570002',
  foundAt: '2020-05-12T08:40:00+08:00',
  policeCalledAt: '2020-05-12T08:45:00+08:00',
  channel: '110',
  policeCaseNo: '20200512-0007',
  trigger: ['R4'],
  facts: '季度走访时发现刘小禾背部、手臂有多处瘀伤，儿童称父亲酒后用皮带抽打。',
  injury: true,
  injuryPhotos: [{ name: '伤情1.jpg', sha256: 'f00d' }],
  childSafeNow: false,
  suspect: '刘大成（父亲）',
  alsoNotified: ['MZ'],
}

const ASSESSMENT = {
  ruleSet: 'RS2020',
  decisions: { D6: { outcomes: ['ADMONISH'] } },
  tasks: [{ kind: 'form', form: 'CU-01', due: '2020-05-26' }],
}

export const INCIDENT_SAMPLES = {
  'DOC-01': {
    plugin: 'custody',
    snapshot: {
      answers: INCIDENT,
      facts: {},
      assessment: ASSESSMENT,
      number: '泗公告诫〔2020〕9号',
      issuedAt: '2020-05-12',
      agency: POLICE,
      labels: LABELS,
    },
    without: {
      offender: (s) => withAnswers(s, { offender: { gName: '刘大成' } }),
      violenceFacts: (s) => withAnswers(s, { facts: '   ' }),
      prohibition: (s) => withAnswers(s, { prohibition: [] }),
      legalBasis: (s) => withDecisions(s, { D6: { outcomes: ['PENALTY'] } }),
      place: (s) => withAnswers(s, { harmPlace: { missing: 'unknown' } }),
      time: lacking('harmAt'),
    },
  },
  'DOC-02': {
    plugin: 'custody',
    snapshot: {
      answers: { ...INCIDENT, admonishNo: '泗公告诫〔2020〕9号' },
      facts: {},
      assessment: ASSESSMENT,
      number: '泗公评帮〔2020〕9号',
      issuedAt: '2020-05-12',
      agency: POLICE,
      recipient: { name: '墩集镇人民政府' },
      labels: LABELS,
    },
    without: {
      facts: (s) => withAnswers(s, { facts: '' }),
      branch: (s) => ({ ...withAnswers(s, { branch: undefined }), assessment: { ...s.assessment, decisions: {} } }),
      childFileNo: lacking('childId'),
      requestedAction: (s) => ({
        ...withAnswers(s, { replyDue: '2020-05-26' }),
        assessment: { ...s.assessment, tasks: [] },
      }),
      replyDue: (s) => ({ ...s, assessment: { ...s.assessment, tasks: [{ kind: 'form', form: 'CU-01' }] } }),
      contactOfficer: (s) => withAnswers(s, { fill: {} }),
    },
  },
  'DOC-05': {
    plugin: 'custody',
    snapshot: {
      answers: REPORT,
      facts: {},
      number: '泗公强报〔2020〕3号',
      issuedAt: '2020-05-12',
      agency: POLICE,
      labels: LABELS,
    },
    without: {
      reporterKind: lacking('reporterKind'),
      times: lacking('policeCalledAt'),
      triggers: (s) => withAnswers(s, { trigger: [] }),
      facts: (s) => withAnswers(s, { facts: null }),
      childSafetyNow: (s) => withAnswers(s, { childSafeNow: { missing: 'not-asked' } }),
      evidenceList: (s) => withAnswers(s, { injury: undefined, injuryPhotos: [] }),
    },
  },
} satisfies Record<string, DocumentSample>
