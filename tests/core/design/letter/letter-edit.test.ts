import { describe, expect, it } from 'vitest'
import {
  answersOf,
  entryOf,
  sampleNumber,
  waysOf,
  withDatum,
  withMask,
  withoutDatum,
} from '../../../../core/design/letter/letter-edit.ts'
import { letterPlaces } from '../../../../core/design/letter/letter-places.ts'
import type { DocumentDefinition } from '../../../../core/document/definition.ts'
import { loadRegistry } from '../../../../server/plugins/load-registry.ts'
import { documentSource } from '../../../../server/plugins/printing.ts'

const { registry } = loadRegistry({ trusted: true })

function letter(id: string): DocumentDefinition {
  const found = documentSource(registry, id)
  if (found === null) throw new Error(`no document ${id}`)
  return found.definition
}

describe('What a letter rests on, as an administrator changes it', () => {
  it('offers the questions of the form, what is on record and the results, and finds nearly all shipped sources there', () => {
    const { forms, data } = letter('DOC-01')
    const places = letterPlaces(forms.flatMap((form) => registry.bundle(form) ?? []))
    const titles = new Map(places.map(({ pointer, title }) => [pointer, title]))
    expect(titles.get('/offender/gName')).toBe('加害人 · 姓名')
    expect(titles.get('facts:/name')).toBe('姓名')
    expect(places.filter(({ from }) => from === 'result').map(({ pointer }) => pointer)).toContain(
      'assessment:/decisions/D6/outcomes',
    )
    const strange = Object.values(data).flatMap(({ from }) => from.filter((pointer) => !titles.has(pointer)))
    expect(strange).toEqual([])
  })

  it('names a new field after its question and never like another one', () => {
    const place = { pointer: '/offender/gName', title: '加害人 · 姓名', from: 'answer' as const }
    const once = withDatum(letter('DOC-01'), place)
    const twice = withDatum(once, place)
    expect(once.data['gName']).toEqual({ from: ['/offender/gName'] })
    expect(Object.keys(twice.data).length).toBe(Object.keys(once.data).length + 1)
  })

  it('keeps the columns of a list that goes into a letter', () => {
    const columns = [
      { key: 'name', title: '姓名' },
      { key: 'age', title: '年龄' },
    ]
    const { data } = withDatum(letter('DOC-01'), { pointer: '/people', title: '人员', from: 'answer', columns })
    expect(data['people']).toEqual({ from: ['/people'], rows: ['name', 'age'] })
  })

  it('takes what hid a field away together with the field, so that nothing names what is gone', () => {
    const without = withoutDatum(letter('DOC-01'), 'childName')
    expect(without.data['childName']).toBeUndefined()
    expect(without.recipients.some(({ mask }) => mask !== undefined && 'childName' in mask)).toBe(false)
  })

  it('leaves a recipient who reads everything without a word about hiding', () => {
    const masked = withMask({ id: 'village', title: '村委会' }, 'childName', 'name')
    expect(masked.mask).toEqual({ childName: 'name' })
    expect(withMask(masked, 'childName', null)).toEqual({ id: 'village', title: '村委会' })
  })

  it('writes every shipped element back as it was', () => {
    const ids = ['DOC-01', 'DOC-02', 'DOC-05', 'DOC-14', 'DOC-21']
    for (const { id, from } of ids.flatMap((document) => letter(document).elements))
      expect([id, from.map((entry) => entryOf(waysOf(entry)))]).toEqual([id, from])
  })

  it('reads answers that count as the kinds that they are', () => {
    expect(answersOf('ADMONISH，true、3')).toEqual(['ADMONISH', true, 3])
  })

  it('shows what the first number of the year looks like', () => {
    expect(sampleNumber('{agency}告诫〔{year}〕{seq}号', '训公', 2026)).toBe('训公告诫〔2026〕1号')
  })
})
