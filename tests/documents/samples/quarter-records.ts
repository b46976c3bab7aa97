/** The records of an invented village and township in the second quarter of 2020, assessed as the server does. */
import type { ReportChild, ReportRecord, ReportRequest } from '../../../core/document/reports/report-input.ts'
import { issued } from './sample.ts'

const FACTS = {
  birth: '2010-03-01',
  sex: '1',
  hukouKind: 'R',
  disCert: false,
  illCodes: [],
  hiv: false,
  harmed: 'N',
  street: false,
  emergency: false,
  enrol: 'IN',
  publicSchool: true,
  household: { hhSize: 3, hhMinors: 1, hhIncome: 36000, poorKind: ['NONE'] },
  father: { pStatus: 'DEAD', pAway: false, pCapable: false, pSince: '2018-01-01' },
  mother: { pStatus: 'DEAD', pAway: false, pCapable: false, pSince: '2018-01-01' },
}

const VISIT = {
  mode: 'HOME',
  seenChild: true,
  carerSame: true,
  carerPerform: 'GOOD',
  harmSigns: false,
  aloneSigns: false,
  incomeChange: 'SAME',
  newIllness: false,
  disaster: false,
  enrol: 'IN',
  attendance: 'FULL',
  boarding: false,
  benefitsOk: true,
}

const child = (n: number, village: string, categories: string[]): ReportChild => ({
  childFileNo: `3413242020000${n}`,
  village,
  categories,
  registeredOn: '2020-03-25',
})

export const CHILDREN = {
  orphan: child(11, '石梁村', ['K01']),
  lonely: child(12, '石梁村', ['K02', 'LB']),
  harmed: child(13, '石梁村', ['K07']),
  unseen: child(14, '石梁村', ['K06']),
  neighbour: child(21, '彭铺村', ['K04']),
}

/** A record of a form, assessed on its day. */
export function record(
  form: string,
  { childFileNo }: ReportChild,
  at: string,
  answers: Record<string, unknown>,
  facts: Record<string, unknown> = {},
): ReportRecord {
  const filled = { form, answers, facts: { ...FACTS, ...facts }, asOf: at.slice(0, 10) }
  const { answers: read, assessment } = issued(filled, {})
  return { form, childFileNo, at, answers: read, scores: assessment?.['scores'] as ReportRecord['scores'] }
}

export function visit(of: ReportChild, at: string, changes: object = {}, bands: Record<string, string> = {}) {
  const scores = Object.fromEntries(Object.entries(bands).map(([id, finalBand]) => [id, { finalBand }]))
  return record('LB-04', of, at, { ...VISIT, visitAt: at, ...changes }, { scores })
}

const RECORDS: ReportRecord[] = [
  visit(CHILDREN.orphan, '2020-05-12T10:00:00+08:00', {}, { 'SC-1': 'GREEN' }),
  visit(
    CHILDREN.lonely,
    '2020-05-13T10:00:00+08:00',
    { carerSame: false, attendance: 'SOME', incomeChange: 'LESS' },
    { 'SC-1': 'BLUE' },
  ),
  visit(CHILDREN.harmed, '2020-03-26T10:00:00+08:00', {}, { 'SC-1': 'BLUE' }),
  visit(CHILDREN.harmed, '2020-05-14T10:00:00+08:00', { harmSigns: true, newIllness: true }, { 'SC-1': 'BLUE' }),
  record('CU-02', CHILDREN.harmed, '2020-05-14T10:30:00+08:00', {
    foundAt: '2020-05-14T10:30:00+08:00',
    trigger: ['R1'],
    facts: '走访时发现儿童手臂有多处瘀伤。',
    childSafeNow: true,
  }),
  visit(CHILDREN.unseen, '2020-06-20T10:00:00+08:00', { seenChild: false }),
  visit(CHILDREN.neighbour, '2020-06-01T10:00:00+08:00', {}, { 'SC-1': 'YELLOW' }),
]

export const VILLAGE_QUARTER: ReportRequest = {
  area: '墩集镇石梁村',
  quarter: '2020Q2',
  asOf: '2020-07-03',
  children: Object.values(CHILDREN).filter(({ village }) => village === '石梁村'),
  records: RECORDS.filter(({ childFileNo }) => childFileNo !== CHILDREN.neighbour.childFileNo),
}

export const TOWNSHIP_QUARTER = {
  ...VILLAGE_QUARTER,
  area: '墩集镇',
  asOf: '2020-07-08',
  children: Object.values(CHILDREN),
  records: RECORDS,
  openCases: 1,
  narrative:
    '本季度对困境儿童和农村留守儿童逐户走访，新发现一名儿童有受侵害迹象，已立即报警并开展评估帮扶。\n下一步将对逾期未见到本人的儿童组织补访，暑期前完成防溺水安全提示。',
}

/** The answers of one month's reports on two tasks, assessed. */
export function progressOf(month: string): Record<string, unknown>[] {
  const filled = (answers: object) =>
    issued({ form: 'GV-01', answers: { month, ...answers }, asOf: `${month}-31` }, {}).answers
  return [
    filled({
      taskId: 'T4',
      progressPct: 60,
      measures: '建立控辍保学台账，实行一月一排查，落实劝返责任。',
      obstacles: '个别学生随父母外出，学籍核查困难。',
      helpNeeded: '请公安机关协助核查外出学生的去向。',
    }),
    filled({
      taskId: 'T1',
      progressPct: 100,
      measures: '事实无人抚养儿童基本生活补贴已按社会散居孤儿标准发放到位。',
    }),
    filled({
      taskId: 'T6',
      progressPct: 30,
      measures: '各村（居）建立定期走访制度，开展首轮走访。',
      obstacles: '部分村儿童主任变动频繁。',
      helpNeeded: '请各乡镇稳定儿童主任队伍，落实工作补贴。',
    }),
  ]
}
