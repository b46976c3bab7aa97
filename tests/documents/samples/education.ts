/** Samples of the letters that bring a child back to school, and of a placement decision. */
import { CHILD } from './people.ts'
import { issued, lacking, withAnswers, withDecisions, type DocumentSample } from './sample.ts'

const SCHOOL = { name: '泗县墩集中学', short: '墩集中学', phone: '0557-7000066' }
const EDUCATION = { name: '泗县教育体育局', short: '泗教', phone: '0557-7000077' }

/** What is known of the pupil before. */
const PUPIL = {
  childId: CHILD.childId,
  name: '李小虎',
  birth: '2006-03-01',
  liveAddr: '泗县墩集镇石梁村五组',
  school: '泗县墩集中学',
  enrol: 'IN',
  grade: 'J2',
  guardian: { gName: '李大山', gRelation: '01', gPhone: '13905570021' },
}

const CHECK = {
  pupilNo: 'G341399200603010018',
  month: '2020-05',
  D1: 0,
  D2: 'c',
  D3: 'c',
  D4: 'b',
  D5: 'b',
  D6: 'b',
  D7: 'b',
  D8: 'a',
  contDays: 12,
  declared: false,
  labour: false,
  plan: '安排责任教师每周家访一次，补习落下的功课；协助申请困难学生资助。',
  ownerTeacher: '王老师',
  fill: { filler: '王老师', fillDate: '2020-05-12' },
}

const ROUND = {
  pupilNo: CHECK.pupilNo,
  date: '2020-05-12T15:00:00+08:00',
  people: '班主任王老师、石梁村儿童主任孙秀兰',
  place: '石梁村李大山家中',
  reason: ['STUDY', 'WORK'],
  facts:
    '已三次上门说明义务教育的规定，提出为其安排补习并协助申请困难学生资助。监护人表示孩子不愿读书，准备带其外出打工。',
  contDays: 18,
  declared: true,
  guardianPromise: false,
  result: 'REFUSE',
  fill: { filler: '王老师', fillDate: '2020-05-12' },
}

const PLACEMENT = {
  ...CHILD,
  disType: '5',
  disLevel: '2',
  selfCare: '3',
  mobility: '3',
  communicate: '2',
  classAdapt: '2',
  inInstitution: false,
  medicalLimit: false,
  nearOrdinary: true,
  specialSchoolReach: false,
  parentWish: 'ORDINARY',
  childWish: 'ORDINARY',
  final: 'ORDINARY',
  supports: ['RES_ROOM', 'TUTOR'],
  panel: [
    { name: '陈静', role: '特殊教育教师' },
    { name: '吴敏', role: '康复医师' },
    { name: '周平', role: '教育部门代表' },
  ],
  countyDecision: { level: 'C', opinion: '同意', result: 'PASS', decider: '王立新', decidedOn: '2020-05-20' },
}

/** The report that follows a round at home instead of a monthly check. */
export const REPORT_AFTER_ROUND = issued(
  {
    form: 'ED-03',
    answers: { ...ROUND, result: 'LOST', declared: false },
    facts: { ...PUPIL, round: 1 },
    asOf: '2020-05-12',
  },
  { number: '墩集中学疑辍报〔2020〕3号', issuedAt: '2020-05-12', agency: SCHOOL },
)

export const EDUCATION_SAMPLES = {
  'DOC-08a': {
    plugin: 'education',
    snapshot: issued(
      { form: 'ED-02', answers: CHECK, facts: PUPIL, asOf: '2020-05-12' },
      { number: '墩集中学疑辍报〔2020〕2号', issuedAt: '2020-05-12', agency: SCHOOL },
    ),
    without: {
      pupilNo: withoutFacts('childId', 'pupilNo'),
      daysAbsent: lacking('contDays'),
      status: lacking('status'),
      ownerTeacher: lacking('ownerTeacher'),
    },
  },
  'DOC-08b': {
    plugin: 'education',
    snapshot: issued(
      { form: 'ED-02', answers: { ...CHECK, declared: true, contDays: 25 }, facts: PUPIL, asOf: '2020-05-12' },
      { number: '墩集中学复学通〔2020〕2号', issuedAt: '2020-05-12', agency: SCHOOL },
    ),
    without: {
      pupilNo: withoutFacts('childId', 'pupilNo'),
      daysAbsent: lacking('contDays'),
      returnBy: (s) => ({ ...s, assessment: { ...s.assessment, tasks: [] } }),
      helpOffered: lacking('plan'),
    },
  },
  'DOC-08c': {
    plugin: 'education',
    snapshot: issued(
      { form: 'ED-03', answers: ROUND, facts: { ...PUPIL, round: 2 }, asOf: '2020-05-12' },
      { number: '泗教控辍督〔2020〕4号', issuedAt: '2020-05-12', agency: EDUCATION },
    ),
    without: {
      pupilNo: withoutFacts('childId', 'pupilNo'),
      daysAbsent: lacking('contDays'),
      roundsDone: (s) => withoutFacts('round')(withAnswers(s, { round: undefined })),
      refusal: (s) => withAnswers(s, { result: 'LOST' }),
      helpOffered: lacking('facts', 'guardianPromise'),
    },
  },
  'DOC-19': {
    plugin: 'education',
    snapshot: issued(
      {
        form: 'ED-04',
        answers: PLACEMENT,
        facts: { birth: CHILD.birth, guardian: { gName: '刘桂芳' } },
        asOf: '2020-05-20',
      },
      { number: '泗教教安〔2020〕1号', issuedAt: '2020-05-20', agency: EDUCATION },
    ),
    without: {
      proposal: (s) =>
        withDecisions(withAnswers(s, { proposal: undefined }), { D3: { outcomes: [], reasons: reasonsOf(s) } }),
      reason: (s) =>
        withDecisions(withAnswers(s, { reason: undefined }), { D3: { outcomes: ['ORDINARY'], reasons: [] } }),
      place: lacking('final'),
      supports: lacking('supports'),
      reviewDate: lacking('reviewDate'),
    },
  },
} satisfies Record<string, DocumentSample>

/** Takes something away from answers and facts alike. */
function withoutFacts(...names: string[]): (snapshot: DocumentSample['snapshot']) => DocumentSample['snapshot'] {
  return (snapshot) => {
    const gone = Object.fromEntries(names.map((name) => [name, undefined]))
    return { ...withAnswers(snapshot, gone), facts: { ...snapshot.facts, ...gone } }
  }
}

function reasonsOf(snapshot: DocumentSample['snapshot']): unknown {
  const decisions = snapshot.assessment?.['decisions'] as Record<string, { reasons?: unknown }> | undefined
  return decisions?.['D3']?.reasons
}
