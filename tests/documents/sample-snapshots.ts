/**
 * Snapshots of one invented incident, complete for each document. Names and numbers are fictional;
 * identity numbers lie under the unassigned area 341399.
 */
import type { ChoiceLabels, DocumentSnapshot } from '../../core/document/snapshot.ts'

const options = (pairs: Record<string, string>) => Object.entries(pairs).map(([code, label]) => ({ code, label }))

export const LABELS: ChoiceLabels = {
  '/injuryLevel': options({ NONE: '无伤', SLIGHT: '轻微伤', LIGHT: '轻伤', SERIOUS: '重伤' }),
  '/offender/gRelation': options({ '01': '父亲', '02': '母亲' }),
  '/prohibition': options({
    VIOLENCE: '殴打、体罚等暴力行为',
    THREAT: '恐吓、威胁',
    ABANDON: '遗弃',
    LEAVE_ALONE: '将儿童单独留置、无人照看',
    APPROACH: '未经允许接近儿童',
    OTHER: '其他',
  }),
  '/reporterKind': options({ '1': '中小学校', '4': '村（居）民委员会' }),
  '/channel': options({ '110': '110报警电话' }),
  '/trigger': options({
    R1: '脱离监护单独居住',
    R2: '失踪',
    R3: '监护缺失',
    R4: '疑似遭受家庭暴力',
    R5: '意外伤害',
    R6: '其他不法侵害',
  }),
  '/alsoNotified': options({ MZ: '民政局' }),
}

const AGENCY = { name: '泗县公安局', short: '泗公', phone: '0557-7000110' }

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

/** A complete snapshot for each document, by id. */
export const SNAPSHOTS: Readonly<Record<'DOC-01' | 'DOC-02' | 'DOC-05', DocumentSnapshot>> = {
  'DOC-01': {
    answers: INCIDENT,
    facts: {},
    assessment: ASSESSMENT,
    number: '泗公告诫〔2020〕9号',
    issuedAt: '2020-05-12',
    agency: AGENCY,
    labels: LABELS,
  },
  'DOC-02': {
    answers: { ...INCIDENT, admonishNo: '泗公告诫〔2020〕9号' },
    facts: {},
    assessment: ASSESSMENT,
    number: '泗公评帮〔2020〕9号',
    issuedAt: '2020-05-12',
    agency: AGENCY,
    recipient: { name: '墩集镇人民政府' },
    labels: LABELS,
  },
  'DOC-05': {
    answers: REPORT,
    facts: {},
    number: '泗公强报〔2020〕3号',
    issuedAt: '2020-05-12',
    agency: AGENCY,
    labels: LABELS,
  },
}

export type SampleId = keyof typeof SNAPSHOTS
export const SAMPLE_IDS: readonly SampleId[] = ['DOC-01', 'DOC-02', 'DOC-05']
