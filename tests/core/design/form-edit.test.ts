import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  isRequired,
  withVisible,
  fieldAt,
  withField,
  withKey,
  withMoved,
  withNewField,
  withRequired,
  withoutField,
} from '../../../core/design/form-edit.ts'
import { withCopy } from '../../../core/design/form-clip.ts'
import { FIELD_KINDS, kindOfField, NEW_FIELDS } from '../../../core/design/field-kinds.ts'
import { optionsOfTable } from '../../../core/design/option-table.ts'
import { fieldsOf, outlineOf } from '../../../core/design/form-outline.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'
import { projectRoot } from '../../../server/plugins/project-root.ts'
import { readPluginFolders } from '../../../server/plugins/read-folders.ts'

const FORM: FieldSchema = {
  type: 'object',
  title: '登记表',
  'x-sections': [
    { id: 'a', title: '甲' },
    { id: 'b', title: '乙' },
  ],
  allOf: [{ $ref: 'https://tongbiao.invalid/facts/child-id/1', 'x-section': 'a' }],
  required: ['seen'],
  properties: {
    seen: { type: 'boolean', title: '见到儿童', 'x-section': 'a' },
    note: { type: 'string', title: '说明', 'x-section': 'b', 'x-visible': 'not(seen)' },
    people: {
      type: 'array',
      title: '在场人员',
      'x-section': 'b',
      items: { type: 'object', properties: { who: { type: 'string', title: '姓名' } } },
    },
  },
}
const text = JSON.stringify(FORM)
const keys = (form: FieldSchema) => fieldsOf(outlineOf(form)).map(({ key }) => key)

function shippedForms(): [string, FieldSchema][] {
  return [...readPluginFolders(join(projectRoot(), 'plugins'))].flatMap(([plugin, texts]) =>
    Object.entries(texts)
      .filter(([path]) => path.endsWith('.form.json'))
      .map(([path, text]): [string, FieldSchema] => [`${plugin}/${path}`, JSON.parse(text) as FieldSchema]),
  )
}

function questionsIn({ properties = {}, items, $ref }: FieldSchema): number {
  const inside = items !== undefined && items.$ref === undefined ? questionsIn(items) : 0
  const own = $ref === undefined ? Object.values(properties) : []
  return inside + own.reduce((sum, field) => sum + 1 + (field.$ref === undefined ? questionsIn(field) : 0), 0)
}

describe('The outline of a form', () => {
  it('shows sections with their questions, what is required, and what stands inside rows', () => {
    const [first, second] = outlineOf(FORM)
    expect(first?.fields.map(({ key, shared, required }) => [key, shared, required])).toEqual([
      ['child-id', true, false],
      ['seen', false, true],
    ])
    expect(second?.fields.map(({ key, conditional }) => [key, conditional])).toEqual([
      ['note', true],
      ['people', false],
    ])
    expect(second?.fields[1]?.children[0]?.pointer).toBe('/properties/people/items/properties/who')
  })

  it('reaches every question that the forms that ship define', () => {
    for (const [path, form] of shippedForms()) {
      const reached = fieldsOf(outlineOf(form)).filter(({ pointer }) => !pointer.startsWith('/allOf'))
      expect([path, reached.length]).toEqual([path, questionsIn(form)])
      expect(reached.filter(({ pointer }) => fieldAt(form, pointer) === null)).toEqual([])
    }
  })
})

describe('Editing a form', () => {
  it('puts a question after another, with a key of its own, and leaves the form it came from as it was', () => {
    const [form, pointer] = withNewField(FORM, { kind: 'date', title: '日期', section: 'a', after: 'seen' })
    expect(pointer).toBe('/properties/q1')
    expect(keys(form)).toEqual(['child-id', 'seen', 'q1', 'note', 'people', 'who'])
    expect(fieldAt(form, pointer)).toEqual({ type: 'string', format: 'date', title: '日期', 'x-section': 'a' })
    expect(JSON.stringify(FORM)).toBe(text)
  })

  it('puts a question into rows', () => {
    const [form, pointer] = withNewField(FORM, { kind: 'phone', title: '电话', inside: '/properties/people' })
    expect(pointer).toBe('/properties/people/items/properties/q1')
    expect(fieldAt(form, pointer)?.title).toBe('电话')
  })

  it('moves a question to another place and section', () => {
    const form = withMoved(FORM, '/properties/people', 'seen', 'a')
    expect(keys(form)).toEqual(['child-id', 'people', 'who', 'seen', 'note'])
    expect(keys(withMoved(FORM, '/properties/seen', null))).toEqual(['child-id', 'seen', 'note', 'people', 'who'])
    expect(Object.keys(withMoved(FORM, '/properties/seen', null).properties ?? {})).toEqual(['note', 'people', 'seen'])
  })

  it('takes a question away with its entry among the required ones', () => {
    const form = withoutField(FORM, '/properties/seen')
    expect(form.required).toBeUndefined()
    expect(keys(form)).not.toContain('seen')
    expect(keys(withoutField(FORM, '/allOf/0'))).not.toContain('child-id')
  })

  it('gives a question another key, unless the key is taken or none', () => {
    expect(withKey(FORM, '/properties/seen', 'note')).toBeNull()
    expect(withKey(FORM, '/properties/seen', '9')).toBeNull()
    const [form] = withKey(FORM, '/properties/seen', 'seenChild') ?? [FORM]
    expect(Object.keys(form.properties ?? {})[0]).toBe('seenChild')
    expect(form.required).toEqual(['seenChild'])
  })

  it('comes back to the same text when a change is taken back', () => {
    const more = withRequired(FORM, '/properties/people', true)
    expect(more.required).toEqual(['seen', 'people'])
    expect(JSON.stringify(withRequired(more, '/properties/people', false))).toBe(text)
    const hinted = withField(FORM, '/properties/note', { description: '写清楚' })
    expect(JSON.stringify(withField(hinted, '/properties/note', { description: undefined }))).toBe(text)
    const [copied, pointer] = withCopy(FORM, '/properties/note')
    expect(JSON.stringify(withoutField(copied, pointer))).toBe(text)
  })

  it('keeps what has to be answered when a question gets a condition, and when it loses it', () => {
    const shown = withVisible(FORM, '/properties/seen', 'true')
    expect([shown.required, fieldAt(shown, '/properties/seen')?.['x-required']]).toEqual([undefined, true])
    expect(isRequired(shown, '/properties/seen')).toBe(true)
    const always = withVisible(shown, '/properties/seen', undefined)
    expect([always.required, fieldAt(always, '/properties/seen')?.['x-required']]).toEqual([['seen'], undefined])
    const may = withRequired(shown, '/properties/seen', false)
    expect(isRequired(may, '/properties/seen')).toBe(false)
  })

  it('begins each kind of question as that kind', () => {
    for (const kind of FIELD_KINDS) expect([kind, kindOfField(NEW_FIELDS[kind])]).toEqual([kind, kind])
  })
})

describe('Options pasted from a spreadsheet', () => {
  it('take the first column as code and the second as text, and make the codes that are missing or doubled', () => {
    expect(optionsOfTable('A\t在校\nB\t休学\r\n\nB\t退学\n转学')).toEqual([
      { code: 'A', label: '在校' },
      { code: 'B', label: '休学' },
      { code: 'C', label: '退学' },
      { code: 'D', label: '转学' },
    ])
  })
})
