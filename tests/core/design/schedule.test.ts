/** Schedules as administrators read and change them: times allowed in words and steps, conditions as sentences. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { conditionFromFeel } from '../../../core/design/condition-from-feel.ts'
import { sentenceOf } from '../../../core/design/condition-sentence.ts'
import { feelFromCondition } from '../../../core/design/condition-to-feel.ts'
import { dueSteps, dueText, dueWords } from '../../../core/design/schedule/due-words.ts'
import { scheduleFields } from '../../../core/design/schedule/schedule-fields.ts'
import { scheduleSentence } from '../../../core/design/schedule/schedule-sentence.ts'
import type { ScheduleDefinition } from '../../../core/model/definitions.ts'
import type { FieldPlan } from '../../../core/model/plan.ts'

const PLUGINS = join(import.meta.dirname, '../../../plugins')
const SHIPPED = readdirSync(PLUGINS)
  .map((plugin) => join(PLUGINS, plugin, 'schedules'))
  .flatMap((folder) => {
    try {
      return readdirSync(folder).map((file) => join(folder, file))
    } catch {
      return []
    }
  })
  .map((file) => JSON.parse(readFileSync(file, 'utf8')) as ScheduleDefinition)

describe('A time allowed', () => {
  it.each([
    ['10wd', '10个工作日内', 'within 10 working days'],
    ['1m', '1个月内', 'within 1 month'],
    ['0d', '当日', 'the same day'],
    ['24h', '24小时内', 'within 24 hours'],
    ['q-end', '本季度最后一天前', 'by the last day of the quarter'],
    ['q-end+5d', '本季度最后一天，再加5天', 'the last day of the quarter, then 5 days'],
  ])('%s is said in words', (due, zh, en) => {
    expect([dueWords(due, 'zh-CN'), dueWords(due, 'en')]).toEqual([zh, en])
  })
  it('of every shipped schedule is taken into steps and put together as it was', () => {
    expect(SHIPPED.length).toBeGreaterThan(25)
    for (const { due } of SHIPPED) expect(dueText(dueSteps(due) ?? [])).toBe(due)
  })
  it('that means nothing has neither steps nor words', () => {
    expect([dueSteps('soon'), dueWords('soon', 'en')]).toEqual([null, null])
  })
  it('in hours stands alone', () => {
    expect(
      dueText([
        { unit: 'd', count: 1 },
        { unit: 'h', count: 24 },
      ]),
    ).toBe('24h')
  })
})

const birth = { pattern: '/birth', key: 'birth', parent: '', title: '出生日期', kind: 'date' } as FieldPlan
const fields = scheduleFields(
  {
    dictionary: [birth],
    categories: [{ code: 'LB', label: '农村留守儿童' }],
    scores: [
      {
        id: 'SC-1',
        title: '监护风险',
        bands: [
          { id: 'RED', title: '红色' },
          { id: 'YELLOW', title: '黄色' },
        ],
      },
    ],
  },
  'zh-CN',
)

describe('The condition of a schedule', () => {
  const text =
    'age(facts.birth, today()) < param("childAge") and list contains(categories(), "LB") and get value(get value(facts.scores, "SC-1"), "finalBand") = "YELLOW"'
  it('is read as a sentence and written back as it was', () => {
    const condition = conditionFromFeel(text, fields)
    expect(condition).not.toBeNull()
    if (condition === null) return
    expect(sentenceOf(condition, fields, 'zh-CN')).toContain('“监护风险：最近等级”为“黄色”')
    expect(sentenceOf(condition, fields, 'zh-CN')).toContain('“保障类别”选有“农村留守儿童”')
    expect(feelFromCondition(condition)).toBe(text)
  })
  it('that reads anything else by its key stays text', () => {
    expect(conditionFromFeel('get value(facts.scores, "SC-9") = "RED"', fields)).toBeNull()
  })
})

describe('A schedule', () => {
  const schedule: ScheduleDefinition = {
    id: 'G1',
    title: '走访',
    clauses: [],
    form: 'LB-04',
    appliesWhen: 'true',
    every: 'quarter',
    times: 2,
    due: 'q-end',
    remindDaysBefore: 15,
    late: [{ afterDays: 1, role: 'SUP' }],
    role: 'CM',
  }
  const names = { role: (code: string) => `<${code}>`, form: (id: string) => id, document: (id: string) => id }
  it('is said in one sentence in both languages', () => {
    expect(scheduleSentence(schedule, names, 'zh-CN')).toBe(
      '<CM>每季度2次办理“LB-04”；从季度第一天起，本季度最后一天前；提前15天提醒；逾期1天告知<SUP>。',
    )
    expect(scheduleSentence(schedule, names, 'en')).toBe(
      '<CM> does “LB-04” 2 times each quarter; counted from the first day of the quarter, by the last day of the quarter; reminded 15 days before; <SUP> is told when it is 1 days late.',
    )
  })
})
