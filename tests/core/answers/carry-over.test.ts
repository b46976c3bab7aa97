import { describe, expect, it } from 'vitest'
import { carryOver, questionChanges } from '../../../core/answers/carry-over.ts'
import type { FieldKind } from '../../../core/model/plan.ts'

const field = (pattern: string, kind: FieldKind, more: object = {}) => ({
  pattern,
  kind,
  title: `问题${pattern}`,
  ...more,
})
const options = (...codes: string[]) => ({ options: codes.map((code) => ({ code, label: code })) })

const BEFORE = [
  field('/mode', 'choice', options('HOME', 'CALL')),
  field('/note', 'longText'),
  field('/father', 'object'),
  field('/father/phone', 'text'),
  field('/children', 'rows'),
  field('/children/*/age', 'integer'),
  field('/children/*/school', 'text'),
]

describe('A draft under a newer version of its form', () => {
  it('has every answer in its place when the questions are the same', () => {
    const answers = {
      mode: 'HOME',
      note: '在家',
      father: { phone: '13800000000' },
      children: [{ age: 7, school: '中心小学' }, {}],
    }
    expect(carryOver(BEFORE, BEFORE, answers)).toEqual({ answers, aside: [] })
    expect(questionChanges(BEFORE, BEFORE)).toEqual([])
  })

  it('keeps aside what no question takes any more, by place, title and reason, and loses nothing', () => {
    const after = [
      field('/mode', 'choice', options('HOME', 'VIDEO')),
      field('/father', 'object'),
      field('/father/phone', 'text'),
      field('/children', 'rows'),
      field('/children/*/age', 'text'),
      field('/mother', 'text'),
    ]
    const answers = { mode: 'CALL', note: '在家', father: { phone: '1' }, children: [{ age: 7, school: '小学' }] }
    const { answers: fitting, aside } = carryOver(BEFORE, after, answers)
    expect(fitting).toEqual({ father: { phone: '1' }, children: [{}] })
    expect(aside).toEqual([
      { at: '/mode', title: '问题/mode', value: 'CALL', reason: 'option' },
      { at: '/note', title: '问题/note', value: '在家', reason: 'gone' },
      { at: '/children/0/age', title: '问题/children/*/age', value: 7, reason: 'kind' },
      { at: '/children/0/school', title: '问题/children/*/school', value: '小学', reason: 'gone' },
    ])
  })

  it('keeps a stated reason for no answer, and leaves what is out of bounds to the checks of the form', () => {
    const after = [
      field('/note', 'text', { limits: { maxLength: 2 } }),
      field('/age', 'integer', { limits: { max: 3 } }),
    ]
    const answers = { note: { missing: 'refused' }, age: 99 }
    expect(carryOver(after, after, answers)).toEqual({ answers, aside: [] })
  })

  it('is shown which questions are new, gone and changed, and in what', () => {
    const after = [
      field('/mode', 'choice', { ...options('HOME', 'CALL', 'VIDEO'), title: '走访方式' }),
      field('/mother', 'text'),
      ...BEFORE.slice(2),
    ]
    expect(questionChanges(BEFORE, after)).toEqual([
      { at: '/mode', title: '走访方式', change: 'changed', parts: ['title', 'options'] },
      { at: '/mother', title: '问题/mother', change: 'new', parts: [] },
      { at: '/note', title: '问题/note', change: 'gone', parts: [] },
    ])
  })
})
