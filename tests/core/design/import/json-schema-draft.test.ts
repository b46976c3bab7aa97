import { describe, expect, it } from 'vitest'
import { formOfDraft } from '../../../../core/design/import/form-of-draft.ts'
import { draftOfJsonSchema } from '../../../../core/design/import/json-schema-draft.ts'

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '志愿者登记',
  type: 'object',
  required: ['full_name', 'skills'],
  properties: {
    full_name: { type: 'string', title: '志愿者称呼', minLength: 2, maxLength: 30, pattern: '^.+$' },
    joined: { type: 'string', format: 'date', description: '第一次参加的日子' },
    level: {
      oneOf: [
        { const: 'A', title: '初级' },
        { const: 'B', title: '高级' },
      ],
      default: 'A',
    },
    skills: { type: 'array', items: { enum: ['画画', '足球'] } },
    tags: { type: 'array', items: { type: 'string' } },
    hours: { type: ['integer', 'null'], minimum: 0, maximum: 500 },
    contact: {
      type: 'object',
      title: '联系办法',
      required: ['mail'],
      properties: { mail: { $ref: '#/$defs/mail' }, id: {} },
    },
    trips: {
      type: 'array',
      title: '出行',
      items: {
        type: 'object',
        properties: { to: { type: 'string' }, legs: { type: 'array', items: { properties: {} } } },
      },
    },
    elsewhere: { $ref: 'https://a.invalid/b' },
  },
  if: { properties: { level: { const: 'B' } } },
  $defs: { mail: { type: 'string', title: '邮箱', format: 'email' }, loop: { $ref: '#/$defs/loop' } },
}

describe('A JSON Schema', () => {
  const draft = draftOfJsonSchema(SCHEMA)
  if (draft === null) throw new Error('no schema')

  it('is read with its objects as parts and its lists of objects as rows', () => {
    expect(draft.sections.map(({ title }) => title)).toEqual(['基本情况', '联系办法'])
    expect(
      draft.guesses.map(
        ({ title, kind, required, inside }) => `${inside ? '  ' : ''}${title} ${kind}${required ? ' *' : ''}`,
      ),
    ).toEqual([
      '志愿者称呼 text *',
      'joined date',
      'level choice',
      'skills choices *',
      'tags longText',
      'hours integer',
      '邮箱 text *',
      'id text',
      '出行 rows',
      '  to text',
    ])
  })

  it('comes to a form with limits, presets, options and free names', () => {
    const { form } = formOfDraft(draft, { id: 'ZY-01', effectiveFrom: '2026-11-24' })
    expect(form.properties).toMatchObject({
      fullName: { minLength: 2, maxLength: 30 },
      joined: { format: 'date', description: '第一次参加的日子' },
      level: {
        'x-options': [
          { code: 'A', label: '初级' },
          { code: 'B', label: '高级' },
        ],
        'x-default': '"A"',
      },
      hours: { minimum: 0, maximum: 500 },
      mail: { 'x-section': 's2' },
    })
    expect(form.required).toEqual(['fullName', 'skills', 'mail'])
  })

  it('tells by its pointer what did not come along', () => {
    expect(draft.remarks.map(({ place }) => place).sort()).toEqual([
      '/if',
      '/properties/elsewhere',
      '/properties/elsewhere',
      '/properties/full_name/pattern',
      '/properties/trips/items/properties/legs',
    ])
  })

  it('that goes round in circles ends, and what is no schema is none', () => {
    const round = {
      properties: { a: { $ref: '#/$defs/a' } },
      $defs: { a: { properties: { a: { $ref: '#/$defs/a' } } } },
    }
    expect(draftOfJsonSchema(round)?.guesses).toEqual([])
    const loop = { properties: { a: { $ref: '#/$defs/loop' } }, $defs: { loop: { $ref: '#/$defs/loop' } } }
    expect(draftOfJsonSchema(loop)?.remarks.length).toBeGreaterThan(0)
    expect(draftOfJsonSchema([])).toBeNull()
    expect(draftOfJsonSchema({ type: 'string' })).toBeNull()
  })
})
