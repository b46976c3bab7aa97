/** LB-04 as the county has it on paper: sections, questions with their options and conditions, and what follows from the answers. */
import type { Condition, Formula, Question, Work } from './at-the-designer.ts'
import { FORM, SCORE, SCORE_TITLE } from './paper-visit.ts'

export const SECTIONS = [
  '本次走访',
  '儿童安全',
  '儿童基本信息',
  '家庭变化',
  '监护与照护',
  '就学',
  '需求与待遇',
  '重新评估监护风险',
  '重新评估留守风险',
  '下次走访',
  '填表',
] as const

/** As Excel copies two columns. */
const table = (...rows: (readonly [string, string])[]): string => rows.map((row) => row.join('\t')).join('\n')

const IN_SCHOOL: Condition = { parts: [['就学状况', '为', '在校']] }

/** The earlier of the interval of a band and the end of the next quarter. */
const interval = (score: string, steps: readonly (readonly [band: string, time: string])[]): Formula => ({
  cases: steps.map(([band, time]) => ({
    when: { parts: [[score, '为', band]] },
    then: { from: '走访时间', time },
  })),
  otherwise: { from: '走访时间', time: 'next-q-end' },
})

export const QUESTIONS: readonly Question[] = [
  {
    section: '本次走访',
    kind: '日期时间',
    title: '走访时间',
    key: 'visitAt',
    required: true,
    momentary: true,
    topic: '安全',
    check: {
      when: 'visitAt < date and time(today() + duration("P1D"), time("00:00:00+08:00"))',
      message: '时间不能晚于今天',
      code: 'date.future',
    },
  },
  {
    section: '本次走访',
    kind: '季度',
    title: '所属季度',
    key: 'quarter',
    topic: '收尾',
    calculate: { quarterOf: '走访时间' },
  },
  {
    section: '本次走访',
    kind: '单选',
    title: '走访方式',
    key: 'mode',
    required: true,
    momentary: true,
    topic: '安全',
    options: table(['HOME', '入户'], ['SCHOOL', '到校'], ['VIDEO', '视频']),
    warn: {
      when: `mode != null and mode != "HOME" and count(distinct values((for v in facts.visits return if v.form = "${FORM}" and v.status = "COMPLETE" and v.mode != null and v.mode != "HOME" and v.quarter != quarter(visitAt) and dateOf(v.visitAt) > quarterEnd(visitAt) - duration("P1Y") and not(some h in facts.visits satisfies (h.mode = "HOME" and h.quarter = v.quarter)) then v.quarter else null)[item != null])) >= 4 - param("homeVisitsPerYear")`,
      message: '一年四个季度中入户走访次数不足，本季度请改为入户走访',
      code: 'visit.home',
    },
  },
  { section: '本次走访', kind: '是否', title: '是否见到儿童本人', key: 'seenChild', required: true, momentary: true },
  { section: '儿童安全', title: '发现疑似受侵害迹象', required: true },
  { section: '儿童安全', title: '发现独自生活或无人照看迹象', required: true },
  { section: '儿童基本信息', title: '儿童基本信息' },
  {
    section: '家庭变化',
    kind: '单选',
    title: '家庭收入变化',
    key: 'incomeChange',
    momentary: true,
    topic: '家庭',
    options: table(['SAME', '无明显变化'], ['LESS', '减少'], ['MORE', '增加']),
  },
  {
    section: '家庭变化',
    kind: '是否',
    title: '家庭成员新患重病或致残',
    key: 'newIllness',
    momentary: true,
    sensitivity: '敏感信息',
  },
  { section: '家庭变化', title: '家庭 · 住房' },
  { section: '家庭变化', kind: '是否', title: '家庭遭遇灾害或事故', key: 'disaster', momentary: true },
  {
    section: '监护与照护',
    kind: '是否',
    title: '照护人没有变化',
    key: 'carerSame',
    required: true,
    momentary: true,
    topic: '监护照护',
  },
  { section: '监护与照护', title: '照护人履责情况' },
  { section: '就学', title: '就学状况', required: true },
  {
    section: '就学',
    kind: '单选',
    title: '到校情况',
    key: 'attendance',
    momentary: true,
    topic: '就学',
    options: table(['FULL', '正常到校'], ['SOME', '偶有缺课'], ['OFTEN', '经常缺课']),
    visible: IN_SCHOOL,
  },
  { section: '就学', title: '是否寄宿', visible: IN_SCHOOL },
  { section: '就学', title: '已享受教育资助', visible: IN_SCHOOL },
  {
    section: '需求与待遇',
    kind: '多选',
    title: '当前需求',
    key: 'needs',
    momentary: true,
    topic: '需求待遇',
    options: 'governance:need',
  },
  { section: '需求与待遇', kind: '是否', title: '待遇是否按时落实', key: 'benefitsOk', momentary: true },
  {
    section: '需求与待遇',
    kind: '是否',
    title: '保障情形有变化',
    key: 'changes',
    momentary: true,
    hint: '如父母恢复抚养、刑满释放、被收养、迁出',
  },
  { section: '填表', title: '填表信息' },
]

/** Put in once the scores are there. */
export const NEXT_VISIT: Question = {
  section: '下次走访',
  kind: '日期',
  title: '下次走访期限',
  key: 'nextDue',
  topic: '收尾',
  calculate: {
    least: [
      {
        cases: [{ when: { parts: [['是否见到儿童本人', '为', '否']] }, then: { from: '走访时间', time: '7d' } }],
        otherwise: { from: '走访时间', time: 'next-q-end' },
      },
      interval('监护风险', [
        ['红色（高风险）', '7d'],
        ['黄色（较高风险）', '1m'],
      ]),
      interval(SCORE_TITLE, [
        ['高风险', '14d'],
        ['中风险', '1m'],
      ]),
    ],
  },
}

export interface PaperScoreUse {
  instrument: string
  section: string
  appliesWhen: string
  raise: Readonly<Record<string, string>>
}

const lastScore = (id: string): string => `get value(facts.scores, "${id}") != null`
const LEFT_BEHIND = `list contains(categories(), "LB") or ${lastScore(SCORE)}`

export const SCORE_USES: readonly PaperScoreUse[] = [
  {
    instrument: 'SC-1',
    section: '重新评估监护风险',
    appliesWhen: `(some c in categories() satisfies starts with(c, "K")) or ${lastScore('SC-1')}`,
    raise: {
      HT1: 'harmSigns',
      HT2: 'aloneSigns and (birth = null or age(birth, today()) >= 8)',
      HT3: 'aloneSigns and age(birth, today()) < 8',
    },
  },
  {
    instrument: SCORE,
    section: '重新评估留守风险',
    appliesWhen: LEFT_BEHIND,
    raise: { T1: `aloneSigns and (${LEFT_BEHIND})`, T2: `harmSigns and (${LEFT_BEHIND})` },
  },
]

const needs = (label: string): Condition => ({ parts: [['当前需求', '选有', label]] })

export const WORKS: readonly Work[] = [
  {
    kind: '其他',
    what: 'legal-aid',
    role: 'LEGAL',
    to: 'SF',
    due: '3wd',
    when: needs('法律'),
    because: '走访发现需要法律援助：3个工作日内转介司法行政部门',
    clause: 'S3.2-4',
  },
  {
    kind: '填表',
    form: 'LB-06',
    role: 'CM',
    due: '10wd',
    when: needs('心理'),
    because: '走访发现需要心理支持：10个工作日内安排心理健康服务',
    clause: 'S2.8-1',
  },
  {
    kind: '核对',
    what: 'needs',
    role: 'SUP',
    due: '10wd',
    when: 'some n in needs satisfies not(n in ("LEGAL", "MIND"))',
    because: '走访发现的其他需求：10个工作日内由乡镇协调有关部门落实',
    clause: 'S2.9-1',
  },
  {
    kind: '填表',
    form: 'BL-05',
    role: 'SUP',
    due: '5wd',
    when: { parts: [['家庭遭遇灾害或事故', '为“是”']] },
    because: '家庭遭遇灾害或事故：5个工作日内核对是否需要临时救助',
    clause: 'S2.2-3',
  },
  {
    kind: '走访',
    form: FORM,
    role: 'CM',
    due: 'param:unseenRevisitDue',
    when: { parts: [['是否见到儿童本人', '为', '否']] },
    because: '本次没有见到儿童，7日内再次走访',
    clause: 'S2.6-2',
  },
  {
    kind: '走访',
    form: FORM,
    role: 'CM',
    due: 'next-q-end',
    when: {
      parts: [
        ['监护风险', '没有填写'],
        [SCORE_TITLE, '没有填写'],
      ],
    },
    because: '每季度至少走访核实一次',
    clause: 'S2.6-2',
  },
  {
    kind: '填表',
    form: 'LB-03',
    role: 'CM',
    due: 'param:carerVerifyDue',
    when: 'carerSame = false and list contains(categories(), "LB")',
    because: '照护人有变化，10个工作日内核实新照护人的能力',
    clause: 'S2.7-4',
  },
  {
    kind: '填表',
    form: 'LB-03',
    role: 'SUP',
    due: '3wd',
    when: { parts: [['照护人履责情况', '为', '未履行']] },
    because: '照护人未履行照护责任，3个工作日内核实并告知父母',
    clause: 'S2.7-6',
  },
  {
    kind: '告知',
    to: 'JT, school',
    due: '5wd',
    when: { parts: [['就学状况', '为', '失学辍学']] },
    because: '儿童失学，5个工作日内告知教体部门和学校',
    clause: 'S2.4-4',
  },
  {
    kind: '核对',
    role: 'SUP',
    due: '10wd',
    when: { parts: [['待遇是否按时落实', '为', '否']] },
    because: '待遇没有落实，请乡镇核对',
    clause: 'S2.6-2',
  },
  {
    kind: '填表',
    form: 'BL-06',
    role: 'CM',
    due: 'param:changeReportDue',
    when: { parts: [['保障情形有变化', '为“是”']] },
    because: '保障情形有变化，10个工作日内填报变更',
    clause: 'S2.2-1',
  },
]
