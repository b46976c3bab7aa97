/** No fact is asked twice: what means the same is bound to one fact, or a reason is written down. */
import { describe, expect, it } from 'vitest'
import type { FormSource } from '../../../core/registry/collect.ts'
import { sameMeaningFaults } from '../../../core/registry/same-meaning.ts'
import type { FieldSchema, FormHead, Subject } from '../../../core/model/form-schema.ts'

type Fields = Record<string, FieldSchema>

function form(id: string, properties: Fields, subject: Subject = 'child', event: string[] = []): [string, FormSource] {
  const head = { id, subject, event } as unknown as FormHead
  return [`${id}/1`, { plugin: 'x', path: `x/forms/${id}.form.json`, value: { properties }, head }]
}

function codes(forms: [string, FormSource][], dictionary: Fields = {}) {
  return sameMeaningFaults(new Map(forms), { properties: dictionary }).map(
    (fault) => `${fault.code} ${fault.file.split('/').at(-1) ?? ''}${fault.pointer}`,
  )
}

const school: FieldSchema = { type: 'string', title: '就读学校' }
const known: Fields = { school: { ...school, 'x-fact': 'school' } }

describe('a question that means the same as a shared fact', () => {
  it('is a fault while it is not bound', () => {
    expect(codes([form('XX-01', { where: school })], known)).toEqual(['fact.unbound XX-01.form.json/properties/where'])
  })

  it('is found with other spaces and wide characters in its label', () => {
    const label: FieldSchema = { type: 'string', title: '就读 学校' }
    expect(codes([form('XX-01', { where: label })], known)).toHaveLength(1)
  })

  it('is found by the same code list under the same topic', () => {
    const a: FieldSchema = { type: 'string', title: '住房', 'x-options': 'governance:housing', 'x-topic': 'family' }
    expect(codes([form('XX-01', { b: { ...a, title: '居所' } })], { a: { ...a, 'x-fact': 'a' } })).toHaveLength(1)
    expect(codes([form('XX-01', { b: { ...a, title: '居所', 'x-topic': 'safety' } })], { a })).toEqual([])
  })

  it('passes when bound, or when the reason of the difference is written down', () => {
    expect(codes([form('XX-01', { where: { ...school, 'x-fact': 'school' } })], known)).toEqual([])
    expect(codes([form('XX-01', { where: { ...school, 'x-distinct': '转学前的学校' } })], known)).toEqual([])
  })

  it.each<[string, FieldSchema]>([
    ['seen on the day', { ...school, 'x-momentary': true }],
    ['said of a person in a role', { ...school, 'x-role': 'offender' }],
    ['calculated', { ...school, 'x-calculate': 'x' }],
    ['told in sentences', { ...school, 'x-widget': 'longText' }],
  ])('is exempt by rule when it is %s', (_, field) => {
    expect(codes([form('XX-01', { where: field })], known)).toEqual([])
  })
})

describe('a question in two forms', () => {
  const both = (subject: Subject): [string, FormSource][] => [
    form('XX-01', { a: school }, subject),
    form('XX-02', { b: school }, 'child'),
  ]

  it('is a fault at both places when both speak of the same subject', () => {
    expect(codes(both('child'))).toEqual([
      'fact.unshared XX-01.form.json/properties/a',
      'fact.unshared XX-02.form.json/properties/b',
    ])
    expect(codes(both('organisation'))).toEqual([])
  })

  it('is a fault when it is bound to different facts', () => {
    const forms = [
      form('XX-01', { a: { ...school, 'x-fact': 'a' } }),
      form('XX-02', { b: { ...school, 'x-fact': 'b' } }),
    ]
    expect(codes(forms)).toEqual([
      'fact.unbound XX-01.form.json/properties/a',
      'fact.unbound XX-02.form.json/properties/b',
    ])
  })

  it('is its own matter when it is the day of the event', () => {
    const day: FieldSchema = { type: 'string', title: '申请日期', format: 'date' }
    expect(codes([form('XX-01', { a: day }, 'child', ['a']), form('XX-02', { a: day }, 'child', ['a'])])).toEqual([])
  })
})

describe('a fact twice', () => {
  it('in one form is a fault, in a field beside its block as well', () => {
    const bound: FieldSchema = { type: 'string', title: '学校', 'x-fact': 'school' }
    expect(codes([form('XX-01', { a: bound, b: { ...bound, title: '校名' } })])).toEqual([
      'fact.twice XX-01.form.json/properties/b',
    ])
    const block: FieldSchema = { $ref: 'household', 'x-fact': 'household' }
    expect(codes([form('XX-01', { household: block, house: { ...bound, 'x-fact': 'household.housing' } })])).toEqual([
      'fact.twice XX-01.form.json/properties/house',
    ])
  })

  it('in the dictionary under two names is a fault', () => {
    expect(codes([], { ...known, other: { ...school, 'x-fact': 'other' } })).toEqual([
      'fact.twin child.schema.json/properties/other',
    ])
  })
})
