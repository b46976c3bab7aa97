import { describe, expect, it } from 'vitest'
import {
  clipOfField,
  clipOfSection,
  clipOfText,
  textOfClip,
  withCopy,
  withPasted,
} from '../../../core/design/form-clip.ts'
import { fieldAt, isRequired } from '../../../core/design/form-edit.ts'
import { withSectionStep, withStep } from '../../../core/design/form-order.ts'
import { outlineOf } from '../../../core/design/form-outline.ts'
import { sectionsWith } from '../../../core/design/form-search.ts'
import { renamedText } from '../../../core/design/rules-of-field.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'

const FORM: FieldSchema = {
  type: 'object',
  title: '走访表',
  'x-sections': [
    { id: 'visit', title: '走访' },
    { id: 'care', title: '照护', visible: 'seen' },
  ],
  required: ['seen'],
  properties: {
    seen: { type: 'boolean', title: '见到儿童', 'x-section': 'visit' },
    why: {
      type: 'string',
      title: '没有见到的原因',
      'x-section': 'visit',
      'x-visible': 'seen = false',
      'x-check': { that: 'string length(why) > 1', message: '请写明“why”' },
    },
    carer: {
      type: 'object',
      title: '照护人',
      'x-section': 'care',
      properties: { name: { type: 'string', title: '姓名' }, phone: { type: 'string', title: '电话' } },
    },
  },
}
const keys = (form: FieldSchema): string[] => Object.keys(form.properties ?? {})

describe('Copying and pasting', () => {
  it('puts a copy right after its question; what the copy checks is the copy', () => {
    const [form, pointer] = withCopy(FORM, '/properties/why')
    expect(keys(form)).toEqual(['seen', 'why', 'why2', 'carer'])
    expect(fieldAt(form, pointer)).toMatchObject({
      'x-visible': 'seen = false',
      'x-check': { that: 'string length(why2) > 1', message: '请写明“why”' },
    })
    expect(isRequired(withCopy(FORM, '/properties/seen')[0], '/properties/seen2')).toBe(true)
  })

  it('puts a copy of a question of a block into the block', () => {
    const [form, pointer] = withCopy(FORM, '/properties/carer/properties/name')
    expect(pointer).toBe('/properties/carer/properties/name2')
    expect(Object.keys(form.properties?.['carer']?.properties ?? {})).toEqual(['name', 'name2', 'phone'])
  })

  it('puts a section with its questions after another, and its rules name the questions that came along', () => {
    const clip = clipOfSection(FORM, 'visit')
    if (clip === null) throw new Error('no clip')
    const [form, first] = withPasted(FORM, clip, { section: 'visit' })
    expect(form['x-sections']?.map(({ id, title }) => [id, title])).toEqual([
      ['visit', '走访'],
      ['s1', '走访'],
      ['care', '照护'],
    ])
    expect(first).toBe('/properties/seen2')
    expect(fieldAt(form, '/properties/why2')).toMatchObject({ 'x-visible': 'seen2 = false', 'x-section': 's1' })
    expect(form.required).toEqual(['seen', 'seen2'])
  })

  it('takes questions to another form through the clipboard of the computer', () => {
    const other: FieldSchema = { type: 'object', 'x-sections': [{ id: 'a', title: '甲' }], properties: {} }
    const clip = clipOfField(FORM, '/properties/carer')
    const read = clip && clipOfText(textOfClip(clip))
    if (read === null) throw new Error('no clip')
    const [form] = withPasted(other, read, { section: 'a' })
    expect(form.properties?.['carer']).toEqual({ ...FORM.properties?.['carer'], 'x-section': 'a' })
    expect(clipOfText('{"fields":[]}')).toBeNull()
    expect(clipOfText('甲乙')).toBeNull()
  })

  it('renames questions in rules and nothing else', () => {
    const names = new Map([['seen', 'seen2']])
    expect(renamedText('seen and carer.seen and text = "seen" and seenAt', names)).toBe(
      'seen2 and carer.seen and text = "seen" and seenAt',
    )
  })
})

describe('The order of questions', () => {
  it('goes step by step and over the border of a section', () => {
    const down = withStep(FORM, '/properties/why', 1)
    expect(down.properties?.['why']?.['x-section']).toBe('care')
    expect(keys(down)).toEqual(['seen', 'why', 'carer'])
    expect(withStep(down, '/properties/why', -1).properties?.['why']?.['x-section']).toBe('visit')
    expect(keys(withStep(FORM, '/properties/why', -1))).toEqual(['why', 'seen', 'carer'])
    expect(withStep(FORM, '/properties/seen', -1)).toBe(FORM)
    expect(withStep(FORM, '/properties/carer', 1)).toBe(FORM)
  })

  it('goes step by step inside a block, and moves whole sections', () => {
    const form = withStep(FORM, '/properties/carer/properties/phone', -1)
    expect(Object.keys(form.properties?.['carer']?.properties ?? {})).toEqual(['phone', 'name'])
    expect(withSectionStep(FORM, 'care', -1)['x-sections']?.map(({ id }) => id)).toEqual(['care', 'visit'])
    expect(withSectionStep(FORM, 'care', 1)).toBe(FORM)
  })
})

describe('Looking for a question', () => {
  it('finds it by title or key, also inside a block', () => {
    const found = (wanted: string) =>
      sectionsWith(outlineOf(FORM), wanted).flatMap(({ fields }) => fields.map(({ key }) => key))
    expect(found('原因')).toEqual(['why'])
    expect(found('SEEN')).toEqual(['seen'])
    expect(found('电话')).toEqual(['carer'])
    expect(found('')).toEqual(['seen', 'why', 'carer'])
    expect(found('没有这个')).toEqual([])
  })
})
