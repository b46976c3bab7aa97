/**
 * LB-04 and SC-2 as the county has them on paper: questions, options, points, bands, triggers, floors, and what follows.
 * Items of a score are numbered Q, triggers T and floors F by the designer.
 */
import type { Condition, Work } from './at-the-designer.ts'

export const AREA = 'visit-on-paper'
export const FORM = 'QV-04'
export const SCORE = 'SC-22'
export const SCORE_TITLE = '留守风险（县评）'

export interface PaperItem {
  title: string
  clause: string
  /** Text and points, from a. */
  options: readonly (readonly [string, number])[]
  counts?: string
}

const CARER = 'get value(get value(facts.scores, "SC-4"), "finalBand")'

export const ITEMS: readonly PaperItem[] = [
  {
    title: '照护人',
    clause: 'S2.7-2',
    options: [
      ['同住的18至59周岁成年人，或父母一方在家', 0],
      ['60至69周岁照护人', 6],
      ['70周岁以上或身体不好的照护人', 12],
      ['没有成年照护人', 20],
    ],
  },
  {
    title: '委托照护确认',
    clause: 'S2.7-3',
    options: [
      ['已签确认书，村（居）和学校均已告知', 0],
      ['只告知其中一方', 5],
      ['均未告知', 10],
    ],
  },
  {
    title: '父母联系',
    clause: 'S2.7-1',
    options: [
      ['至少每周一次', 0],
      ['至少每月一次', 5],
      ['少于每月一次', 12],
      ['失去联系', 15],
    ],
  },
  {
    title: '父母返乡',
    clause: 'S2.7-1',
    options: [
      ['每年两次以上', 0],
      ['每年一次', 3],
      ['十二个月内未返乡', 8],
    ],
  },
  {
    title: '年龄',
    clause: 'S2.6-2',
    options: [
      ['13至15周岁', 0],
      ['6至12周岁', 3],
      ['0至5周岁', 8],
    ],
  },
  {
    title: '健康状况',
    clause: 'S2.9-3',
    options: [
      ['良好', 0],
      ['慢性病或轻度残疾', 4],
      ['重残或重病', 8],
    ],
  },
  {
    title: '就学',
    clause: 'S2.9-3',
    options: [
      ['正常就学或未到入学年龄', 0],
      ['有逃学风险', 5],
      ['失学', 10],
    ],
  },
  {
    title: '户籍',
    clause: 'S2.9-3',
    options: [
      ['已登记户口', 0],
      ['无户籍', 6],
    ],
  },
  {
    title: '照护人能力（最近一次核实）',
    clause: 'S2.7-4',
    options: [
      ['合格', 0],
      ['有条件合格或尚未核实', 6],
      ['不足或不适宜', 10],
    ],
    counts: `if Q1 = "d" then "c" else if Q9 != null then Q9 else if ${CARER} = "QUALIFIED" then "a" else if ${CARER} = "CONDITIONAL" then "b" else if ${CARER} in ("INSUFFICIENT", "UNFIT") then "c" else null`,
  },
  {
    title: '居住环境安全',
    clause: 'S2.9-2',
    options: [
      ['安全', 0],
      ['有一般隐患', 3],
      ['有严重隐患', 5],
    ],
  },
]

/** Title and lowest score; the band between the two that a new score begins with is added. */
export const BANDS = { LOW: ['低风险', 0], B3: ['中风险', 25], HIGH: ['高风险', 50] } as const

export interface PaperRule {
  title?: string
  band: string
  when?: Condition
  because: string
  clause: string
}

export const FLOORS: readonly PaperRule[] = [
  {
    band: '中风险',
    when: `Q1 in ("c", "d") or Q9 = "c" or (Q9 = null and ${CARER} in ("INSUFFICIENT", "UNFIT"))`,
    because: '重点对象：监护情况较差，等级不低于中风险',
    clause: 'S2.9-3',
  },
  {
    band: '中风险',
    when: { parts: [['Q7 就学', '为', '失学']] },
    because: '重点对象：失学，等级不低于中风险',
    clause: 'S2.9-3',
  },
  {
    band: '中风险',
    when: { parts: [['Q8 户籍', '为', '无户籍']] },
    because: '重点对象：无户籍，等级不低于中风险',
    clause: 'S2.9-3',
  },
  {
    band: '中风险',
    when: { parts: [['Q6 健康状况', '为', '重残或重病']] },
    because: '重点对象：重残或重病，等级不低于中风险',
    clause: 'S2.9-3',
  },
]

export const TRIGGERS: readonly PaperRule[] = [
  {
    title: '没有成年照护人或独自居住',
    band: '高风险',
    when: { parts: [['Q1 照护人', '为', '没有成年照护人']] },
    because: '没有成年照护人或独自居住，不论得分，直接判为高风险',
    clause: 'S2.6-3',
  },
  {
    title: '疑似受到侵害',
    band: '高风险',
    because: '疑似受到侵害，不论得分，直接判为高风险',
    clause: 'S2.6-3',
  },
  { title: '失踪', band: '高风险', because: '儿童失踪，不论得分，直接判为高风险', clause: 'S2.6-3' },
  {
    title: '照护人属于禁止委托的情形',
    band: '高风险',
    when: `${CARER} = "UNFIT"`,
    because: '照护人经核实不适宜照护，不论得分，直接判为高风险',
    clause: 'S2.7-6',
  },
  {
    title: '与父母双方失去联系满六个月',
    band: '高风险',
    when: [
      ...['father', 'mother'].map((parent) => `facts.${parent}.pStatus = "LOST"`),
      ...['father', 'mother'].map(
        (parent) => `today() >= due(facts.${parent}.pSince, string(param("lostContactBothMonths")) + "m")`,
      ),
    ].join(' and '),
    because: '与父母双方失去联系满六个月，不论得分，直接判为高风险',
    clause: 'S2.7-1',
  },
]

const THIS_QUARTER = {
  time: 'q-end',
  when: `answer("visitAt") = null and not(some v in facts.visits satisfies (v.form = "${FORM}" and v.status = "COMPLETE" and v.quarter = quarter(eventDate())))`,
}
const VISIT = { kind: '走访', form: FORM, role: 'CM' } as const

export interface PaperGroup {
  bands?: readonly string[]
  triggers?: readonly string[]
  when?: Condition
  works: readonly Work[]
}

export const GROUPS: readonly PaperGroup[] = [
  {
    triggers: ['没有成年照护人或独自居住', '疑似受到侵害', '失踪'],
    works: [
      {
        kind: '填表',
        form: 'CU-02',
        to: 'GA',
        due: '0d',
        because: '发现应当强制报告的情形：立即拨打110报案，并填写强制报告表',
        clause: 'S2.6-3',
      },
    ],
  },
  {
    triggers: ['与父母双方失去联系满六个月'],
    works: [
      {
        kind: '填表',
        form: 'BL-01',
        role: 'CM',
        due: '7d',
        because: '与父母双方失去联系满六个月，核对是否属事实无人抚养',
        clause: 'S2.1-2',
      },
    ],
  },
  {
    bands: ['低风险'],
    works: [
      { ...VISIT, due: [THIS_QUARTER, 'next-q-end'], because: '低风险：每季度至少走访核实一次', clause: 'S2.6-2' },
    ],
  },
  {
    bands: ['中风险'],
    works: [{ ...VISIT, due: ['1m', THIS_QUARTER], because: '中风险：每月走访一次', clause: 'S2.7-5' }],
  },
  {
    bands: ['高风险'],
    works: [{ ...VISIT, due: ['14d', THIS_QUARTER], because: '高风险：每14日走访一次', clause: 'S2.7-5' }],
  },
  {
    bands: ['高风险'],
    when: {
      join: '以下满足任意一项',
      parts: [
        ['Q1 照护人', '已填写'],
        ['直接定级的情形', '有填写内容'],
      ],
    },
    works: [
      { kind: '告知', to: 'SUP', due: '24h', because: '高风险：24小时内告知儿童督导员', clause: 'S2.7-5' },
      {
        kind: '告知',
        to: 'parents',
        due: '0d',
        when: { join: '以下都不满足', parts: [['直接定级的情形', '选有', '疑似受到侵害']] },
        because: '高风险：当日告知父母',
        clause: 'S2.7-6',
      },
      { kind: '制定计划', role: 'SUP', due: '7d', because: '高风险：7日内制定帮扶计划', clause: 'S2.7-5' },
    ],
  },
  {
    when: `Q9 = "b" and ${CARER} = null`,
    works: [
      {
        kind: '填表',
        form: 'LB-03',
        role: 'CM',
        due: 'param:carerVerifyDue',
        because: '照护人能力尚未核实，10个工作日内入户核实',
        clause: 'S2.7-4',
      },
    ],
  },
  {
    when: 'Q8 = "b" and facts.hukouKind != "N"',
    works: [
      {
        kind: '其他',
        what: 'hukou',
        role: 'POLICE',
        to: 'GA',
        due: 'param:hukouTaskDue',
        because: '协助无户籍儿童办理户口登记',
        clause: 'S3.2-3',
      },
    ],
  },
]
