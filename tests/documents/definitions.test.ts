import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingElements } from '../../core/document/missing-elements.ts'
import { SNAPSHOT_POINTER } from '../../core/document/snapshot-pointer.ts'
import { checkTemplate } from '../../server/print/template-check.ts'
import { definitionOf, ROOT, templateOf } from './print-house.ts'
import { SAMPLE_IDS, SAMPLES, SNAPSHOTS } from './sample-snapshots.ts'
import { bundleOf } from './samples/sample.ts'

const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/document.schema.json'), 'utf8')) as object
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema)

const ids = (missing: { id: string }[]) => missing.map(({ id }) => id)

describe.each(SAMPLE_IDS)('the definition of %s', (id) => {
  const definition = definitionOf(id)
  const { snapshot, without } = SAMPLES[id]
  const elements = Object.keys(without)

  it('follows the schema of document definitions', () => {
    validate(definition)
    expect(validate.errors).toBeNull()
  })

  it('has wording that may run and reads only what the definition offers', () => {
    expect(checkTemplate(definition, templateOf(id), {})).toEqual([])
  })

  it('is complete with the sample and lacks every element with no answers at all', () => {
    expect(missingElements(definition, snapshot)).toEqual([])
    expect(ids(missingElements(definition, { answers: {}, facts: {} }))).toEqual(elements)
  })

  it.each(elements)('is blocked by %s alone, which is named with its source and field', (element) => {
    const missing = missingElements(definition, without[element]?.(snapshot) ?? snapshot)
    expect(ids(missing)).toEqual([element])
    expect(missing[0]?.source).toMatch(/[\p{Script=Han}]|S\d/u)
    expect(missing[0]?.fields[0]?.form).toMatch(/^[A-Z]{2}-\d\d/)
  })
})

describe.each(SAMPLE_IDS)('the answers that feed %s', (id) => {
  const definition = definitionOf(id)
  const pointers = [
    ...Object.values(definition.data).flatMap(({ from }) => from),
    ...definition.elements.flatMap(({ from }) => from.flat()).map((way) => (typeof way === 'string' ? way : way.at)),
  ]

  it('are fields of its forms, but for what is named when a letter is issued', () => {
    const fields = definition.forms.flatMap((form) => topFieldsOf(form))
    const first = pointers.filter((pointer) => pointer.startsWith('/')).map((pointer) => pointer.split('/')[1] ?? '')
    expect([...new Set(first)].filter((field) => ![...fields, ...NAMED_AT_ISSUE].includes(field))).toEqual([])
  })

  it('can be entered where a missing element says', () => {
    const places = definition.elements.flatMap(({ fields }) => fields)
    expect(places.filter(({ form, path }) => !topFieldsOf(form).includes(path.split('/')[1] ?? ''))).toEqual([])
  })
})

/** Another contact than the officer who filled the form; a report gathered from many records. */
const NAMED_AT_ISSUE = ['contactOfficer', 'contactPhone', 'report']

function topFieldsOf(form: string): string[] {
  return bundleOf(form).form.fields.map(({ pattern }) => pattern.split('/')[1] ?? '')
}

describe('the schema of document definitions', () => {
  it('refuses a pointer, a layout and a mask that do not exist', () => {
    const sound = definitionOf('DOC-01')
    expect(validate({ ...sound, layout: 'L9' })).toBe(false)
    expect(validate({ ...sound, data: { x: { from: ['offender.gName'] } } })).toBe(false)
    expect(validate({ ...sound, recipients: [{ id: 'a', title: 'A', mask: { x: 'blur' } }] })).toBe(false)
    expect(validate({ ...sound, colour: 'red' })).toBe(false)
  })

  it('carries the same grammar of pointers as the reader', () => {
    expect(JSON.stringify(schema)).toContain(
      JSON.stringify(SNAPSHOT_POINTER.source.replaceAll('\\/', '/')).slice(1, -1),
    )
  })

  it('does not take an admonition letter for a case that is punished or a crime', () => {
    const punished = { ...SNAPSHOTS['DOC-01'], assessment: { decisions: { D6: { outcomes: ['CRIME'] } } } }
    expect(ids(missingElements(definitionOf('DOC-01'), punished))).toEqual(['legalBasis'])
  })
})
