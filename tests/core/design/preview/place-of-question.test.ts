/** What is opened for a place that a finding names. */
import { describe, expect, it } from 'vitest'
import { openedAt } from '../../../../core/design/preview/place-of-question.ts'
import type { FieldSchema } from '../../../../core/model/form-schema.ts'

const FORM: FieldSchema = {
  type: 'object',
  'x-sections': [{ id: 's1', title: '甲' }],
  allOf: [{ $ref: 'https://tongbiao.invalid/facts/child-id/1' }],
  properties: {
    home: { type: 'object', properties: { rooms: { type: 'integer' } } },
    people: { type: 'array', items: { type: 'object', properties: { who: { type: 'string' } } } },
  },
}

describe('A finding in a form', () => {
  it.each([
    ['/properties/home/properties/rooms/x-visible', { field: '/properties/home/properties/rooms' }],
    ['/properties/people/items/properties/who', { field: '/properties/people/items/properties/who' }],
    ['/properties/people/items', { field: '/properties/people' }],
    ['/allOf/0/x-section', { field: '/allOf/0' }],
    ['/x-sections/0/visible', { section: 's1' }],
    ['/x-form/followUps/2/when', { form: true }],
    ['', { form: true }],
  ])('at %j opens the innermost question, the section or the form', (pointer, opened) => {
    expect(openedAt(FORM, pointer)).toEqual(opened)
  })

  it('about what is no longer there opens nothing', () => {
    expect(openedAt(FORM, '/properties/gone/title')).toBeNull()
    expect(openedAt(FORM, '/x-sections/4/visible')).toBeNull()
  })
})
