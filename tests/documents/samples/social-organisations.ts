/** Samples of reports on organisations and services, of a rectification and of two referrals. */
import { CHILD } from './people.ts'
import { CIVIL_AFFAIRS, issued, lacking, withAnswers, type DocumentSample } from './sample.ts'

const TOWN = { name: '泗县墩集镇人民政府', short: '墩政', phone: '0557-7000088' }
const HOTLINE = { name: '共青团泗县委员会', short: '泗团', phone: '12355' }

const ORGANISATION = {
  org: '泗县阳光社会工作服务中心',
  uscc: '52341324MJ0000001L',
  O1b: 5,
  O1c: 'a',
  O1d: 'a',
  O2a: 'a',
  O2b: 'b',
  O2c: 'a',
  O3a: 6,
  O3b: 'a',
  O3c: 'b',
  O4a: 4,
  O4b: 95,
  O5: 'a',
  OG1: false,
  OG2: false,
  OG3: false,
  OG4: false,
  advice: '完善财务公开制度，增加持证心理咨询人员；建立服务档案的移交制度。',
  reviewers: [{ name: '孙晓燕' }, { name: '吴敏' }],
}

const PURCHASE = {
  org: ORGANISATION.org,
  services: ['VISIT', 'COUNSEL'],
  budget: 60000,
  targetChildren: 50,
  start: '2020-01-01',
  end: '2020-12-01',
  deliverables: [
    { service: 'VISIT', unit: '次', plan: 200, done: 196 },
    { service: 'COUNSEL', unit: '人次', plan: 60, done: 60 },
  ],
  planned: 260,
  done: 256,
  localDirectorsHired: 6,
  directorCost: 7200,
  quality: 'a',
  satisfaction: 96,
  records: 'a',
  finance: 'a',
  privacyBreach: false,
}

const checks = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`K${n + 1}`, 'Y']))

const HOME = {
  placeKind: 'HOME',
  village: '石梁村',
  manager: '孙秀兰',
  openHoursWeek: 12,
  visitsMonth: 80,
  ...checks,
  K5: 'N',
  K8: 'N',
  K15: 'N',
  rectify: [
    { item: '补齐灭火器并清理疏散通道', due: '2020-05-18' },
    { item: '补充图书、制定活动计划', due: '2020-05-26' },
  ],
  fill: { filler: '周平', fillDate: '2020-05-12' },
}

const CALL = {
  callNo: 'RX20200512003',
  callAt: '2020-05-12T09:00:00+08:00',
  callerKind: 'NEIGHBOUR',
  anonymous: false,
  phone: '13905570002',
  childId: CHILD.childId,
  name: CHILD.name,
  childDesc: '约八岁，住石梁村三组',
  needKind: ['PSY', 'LEGAL'],
  danger: false,
  summary: '邻居来电反映刘小禾近期情绪低落，父亲服刑，母亲失去联系，由姑姑照料，家属希望通过法律途径解决监护问题。',
  referTo: ['FL'],
}

/** A child without registration, on the way to the police. */
export const UNREGISTERED = issued(
  {
    form: 'BL-01',
    answers: {
      ...CHILD,
      idType: 'NONE',
      idNo: undefined,
      hukouKind: 'N',
      unregReason: '非婚生育，母亲离家后未办理出生登记。',
    },
    facts: { guardian: { gName: '刘桂芳', gPhone: '13905570009' } },
    asOf: '2020-05-12',
  },
  {
    number: '墩政援转〔2020〕3号',
    issuedAt: '2020-05-12',
    agency: TOWN,
    recipient: { id: 'police', name: '泗县公安局' },
  },
)

export const ORGANISATION_SAMPLES = {
  'DOC-21': {
    plugin: 'social-organisations',
    snapshot: issued(
      { form: 'SO-02', answers: ORGANISATION, facts: { organisation: { regDate: '2015-03-01' } }, asOf: '2020-05-12' },
      { number: '泗民社评〔2020〕1号', issuedAt: '2020-05-12', agency: CIVIL_AFFAIRS },
    ),
    without: {
      organisation: lacking('org'),
      gates: lacking('OG1'),
      itemScores: (s) => withScore(s, 'SC-5', { trace: [] }),
      grade: (s) => withScore(withAnswers(s, { grade: undefined }), 'SC-5', { finalBand: null }),
      allowedServices: (s) => withScore(withAnswers(s, { allowed: [] }), 'SC-5', { finalBand: null }),
      advice: lacking('advice'),
      validTo: lacking('validTo'),
      reviewers: lacking('reviewers'),
    },
  },
  'DOC-22': {
    plugin: 'social-organisations',
    snapshot: issued(
      { form: 'SO-03', answers: PURCHASE, facts: { scores: { 'SC-5': { finalBand: 'A' } } }, asOf: '2020-12-15' },
      { number: '泗民购评〔2020〕1号', issuedAt: '2020-12-15', agency: CIVIL_AFFAIRS },
    ),
    without: {
      provider: lacking('org'),
      planAndDone: lacking('deliverables', 'done'),
      scores: (s) => withScore(s, 'SC-11', { trace: [] }),
      result: (s) => withScore(withAnswers(s, { result: undefined }), 'SC-11', { finalBand: null }),
      payDecision: lacking('finalPay'),
    },
  },
  'DOC-23': {
    plugin: 'social-organisations',
    snapshot: issued(
      { form: 'SO-04', answers: HOME, asOf: '2020-05-12' },
      { number: '墩政儿家改〔2020〕2号', issuedAt: '2020-05-12', agency: TOWN },
    ),
    without: {
      village: lacking('village'),
      failedItems: (s) => withScore(s, 'SC-6', { trace: [] }),
      criticalFlags: (s) => withScore(s, 'SC-6', { finalBand: 'MEETS' }),
      due: lacking('rectifyBy'),
    },
  },
  'DOC-25': {
    plugin: 'social-organisations',
    snapshot: issued(
      { form: 'SO-06', answers: CALL, asOf: '2020-05-12' },
      { number: '泗团热转〔2020〕6号', issuedAt: '2020-05-12', agency: HOTLINE },
    ),
    without: {
      caller: lacking('callerKind'),
      need: lacking('needKind'),
      summary: lacking('summary'),
      due: (s) => withoutTasks(withAnswers(s, { referDue: undefined })),
    },
  },
  'DOC-26': {
    plugin: 'social-organisations',
    snapshot: issued(
      {
        form: 'SO-06',
        answers: CALL,
        facts: { birth: CHILD.birth, guardian: { gName: '刘桂芳' } },
        asOf: '2020-05-12',
      },
      { number: '泗团援转〔2020〕2号', issuedAt: '2020-05-12', agency: HOTLINE },
    ),
    without: {
      purpose: lacking('needKind'),
      child: lacking('name', 'childDesc', 'childId'),
      papers: lacking('summary'),
    },
  },
} satisfies Record<string, DocumentSample>

function withoutTasks(snapshot: DocumentSample['snapshot']): DocumentSample['snapshot'] {
  return { ...snapshot, assessment: { ...snapshot.assessment, tasks: [] } }
}

function withScore(snapshot: DocumentSample['snapshot'], id: string, changes: object): DocumentSample['snapshot'] {
  const scores = snapshot.assessment?.['scores'] as Record<string, object>
  return { ...snapshot, assessment: { ...snapshot.assessment, scores: { [id]: { ...scores[id], ...changes } } } }
}
