import { describe, expect, it } from 'vitest'
import { fieldsOf, outlineOf } from '../../../core/design/form-outline.ts'
import {
  factTitles,
  knownQuestions,
  questionsLike,
  usedAt,
  withKnown,
  withKnownInPlace,
} from '../../../core/design/known-questions.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'
import { factBlocks } from '../../../server/plugins/load-registry.ts'
import { projectRoot } from '../../../server/plugins/project-root.ts'

const known = knownQuestions(factBlocks(projectRoot()))
const like = (title: string) => questionsLike(known, title)
const FORM: FieldSchema = { type: 'object', 'x-sections': [{ id: 'a', title: '甲' }], properties: {} }

function used(form: FieldSchema, title: string): [FieldSchema, string] {
  const [first] = like(title)
  if (first === undefined) throw new Error(`nothing like ${title}`)
  return withKnown(form, first, { section: 'a' })
}

describe('Questions that exist already', () => {
  it('are found by what an author types, the same words first', () => {
    expect(like('住房')[0]).toMatchObject({ fact: 'household.housing' })
    expect(like('就学状况')[0]).toMatchObject({ fact: 'enrol' })
    expect(like('残疾等级？')[0]).toMatchObject({ fact: 'disLevel' })
    expect(like('孩子的残疾等级')[0]).toMatchObject({ fact: 'disLevel' })
    expect(like('父亲的状况')[0]).toMatchObject({ fact: 'father.pStatus' })
    expect(like('月')).toEqual([])
    expect(like('校车司机的驾龄')).toEqual([])
  })

  it('are not offered for a word that everything has', () => {
    const facts = (title: string) => like(title).map(({ fact }) => fact)
    expect(facts('就学状况')).toEqual(['enrol'])
    expect(facts('班主任姓名')).toEqual([])
    expect(facts('村医电话')).toEqual([])
  })

  it('are used by reference, bound to their fact, and never twice', () => {
    const [form, pointer] = used(FORM, '住房')
    expect(form.properties?.['housing']).toEqual({
      $ref: 'https://tongbiao.invalid/facts/household/1#/properties/housing',
      'x-section': 'a',
      'x-fact': 'household.housing',
    })
    expect(used(form, '住房')).toEqual([form, pointer])
  })

  it('stand in the outline under their title of the dictionary, or under that of the form', () => {
    const facts = 'https://tongbiao.invalid/facts'
    const form: FieldSchema = {
      ...FORM,
      allOf: [{ $ref: `${facts}/child-id/1` }],
      properties: {
        enrol: { $ref: `${facts}/child/1#/properties/enrol` },
        catFinal: { $ref: `${facts}/child/1#/properties/catFinal` },
        own: { $ref: `${facts}/child/1#/properties/school`, title: '孩子在哪上学' },
        odd: { $ref: `${facts}/child/1#/properties/nothing` },
      },
    }
    const titles = factTitles(factBlocks(projectRoot()))
    const outlined = fieldsOf(outlineOf(form, titles)).map(({ title }) => title)
    expect(outlined).toEqual(['儿童基本信息', '就学状况', '认定类别', '孩子在哪上学', 'odd'])
  })

  it('bring a whole block where the block is meant', () => {
    const identity = known.find(({ ref }) => ref.endsWith('/child-id/1'))
    if (identity === undefined) throw new Error('no identity')
    const [form, pointer] = withKnown(FORM, identity, { section: 'a' })
    expect([form.allOf, pointer]).toEqual([[{ $ref: identity.ref, 'x-section': 'a' }], '/allOf/0'])
    expect(usedAt(form, identity)).toBe('/allOf/0')
  })

  it('take the place of a question that was typed, under its key and with its condition', () => {
    const own = { type: 'string', title: '残疾等级', 'x-section': 'a', 'x-visible': 'true' } as const
    const [question] = like('残疾等级')
    if (question === undefined) throw new Error('none')
    const form = withKnownInPlace({ ...FORM, properties: { level: own } }, '/properties/level', question)
    expect(form.properties?.['level']).toEqual({ $ref: question.ref, 'x-section': 'a', 'x-visible': 'true' })
  })
})
