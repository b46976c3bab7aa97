import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { effectiveValue } from '../../../../core/calendar/index.ts'
import type { CodeList, ParamDefinition } from '../../../../core/model/code-data.ts'
import { MISSING_REASONS } from '../../../../core/model/missing.ts'
import { ajvFormats, areaLevel, parentArea } from '../../../../core/validate/formats/index.ts'

const root = new URL('../../../../', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const files = (folder: string) =>
  readdirSync(new URL(`plugins/governance/${folder}/`, root)).map((name) => `plugins/governance/${folder}/${name}`)

const listFiles = files('codelists')
const lists = listFiles.map((file) => read(file) as CodeList)
const params = files('params').flatMap((file) => (read(file) as { params: ParamDefinition[] }).params)
const training = read('plugins/governance/areas/training.areas.json') as CodeList
const english = read('plugins/governance/locales/en.json') as Record<string, string>
const list = (id: string) => lists.find((one) => one.id === id)?.items.map((item) => item.code) ?? []

describe('files of the county', () => {
  const judge = (schema: string) =>
    new Ajv2020({ strict: true, strictTypes: false, formats: ajvFormats }).compile(
      read(`schemas/${schema}.schema.json`) as object,
    )

  it.each([
    ['code-list', [...listFiles, 'plugins/governance/areas/training.areas.json']],
    ['params', files('params')],
    ['calendar', files('calendars')],
  ])('keep to the format of a %s', (schema, paths) => {
    const valid = judge(schema)
    for (const path of paths) expect([path, valid(read(path)), valid.errors]).toEqual([path, true, null])
  })

  it('a value of another type than its parameter is refused', () => {
    const valid = judge('params')
    const withValue = (type: string, value: unknown) => ({
      title: 't',
      params: [
        { id: 'x', title: 't', type, values: [{ value, effectiveFrom: '2020-01-01', source: 's', provenance: 'DEF' }] },
      ],
    })
    expect(valid(withValue('number', 2))).toBe(true)
    for (const [type, value] of [
      ['number', '2'],
      ['boolean', 0],
      ['string', 1],
      ['date', '2020-02-30'],
      ['object', []],
      ['list', {}],
    ] as const) {
      expect([type, valid(withValue(type, value))]).toEqual([type, false])
    }
  })
})

describe('code lists', () => {
  it('each id and each code is given once, and parents exist', () => {
    expect(new Set(lists.map((one) => one.id)).size).toBe(lists.length)
    for (const { id, items } of lists) {
      const codes = items.map((item) => item.code)
      expect([id, new Set(codes).size]).toEqual([id, codes.length])
      expect([id, items.filter((item) => item.parent !== undefined && !codes.includes(item.parent))]).toEqual([id, []])
    }
  })

  it('every label has its English', () => {
    const missing = [...lists, { ...training, id: 'area' }]
      .flatMap(({ items }) => items.map((item) => item.label))
      .filter((label) => !english[label])
    expect(missing).toEqual([])
  })

  it('hold what the domain names', () => {
    expect(list('ethnicity')).toHaveLength(58)
    expect(lists.find((one) => one.id === 'ethnicity')?.items.find((item) => item.code === '56')?.label).toBe('基诺族')
    expect(list('benefit')).toEqual(Array.from({ length: 21 }, (_, n) => `B${String(n + 1).padStart(2, '0')}`))
    expect(list('existingAid')).toEqual([...list('benefit'), 'DIS_LIVING', 'TK'])
    expect(list('report9')).toHaveLength(9)
    expect(list('dept')).toHaveLength(23)
    expect(list('role')).toHaveLength(18)
    expect(list('pstat')).toHaveLength(12)
    expect(list('relation')).toHaveLength(19)
    expect(list('grade')).toHaveLength(19)
    expect(list('missing')).toEqual([...MISSING_REASONS])
  })

  it('illnesses have names, and which of them the county counts as severe is for the county to set', () => {
    expect(list('severeIll')).toHaveLength(12)
    expect(params.find((param) => param.id === 'severeIllCatalogue')?.values).toEqual([])
  })

  it('reporters added by the law of 2021 were none before', () => {
    const later = lists
      .find((one) => one.id === 'reporter')
      ?.items.filter((item) => item.effectiveFrom === '2021-06-01')
      .map((item) => item.code)
    expect(later).toEqual(['8', '9', '10', '11'])
  })
})

describe('the training county', () => {
  it('is one county with two townships, a development zone and four villages, each under its parent', () => {
    expect(training.items.map((item) => areaLevel(item.code))).toEqual([
      'county',
      'township',
      'township',
      'township',
      'village',
      'village',
      'village',
      'village',
    ])
    for (const item of training.items) expect(parentArea(item.code)).toBe(item.parent)
  })

  it('stands under an area that no real person was born in', () => {
    expect(training.items.every((item) => item.code.startsWith('341399'))).toBe(true)
  })
})

describe('parameters', () => {
  const on = (id: string, asOf: string) =>
    effectiveValue(params.find((param) => param.id === id)?.values ?? [], asOf)?.value ?? null

  it('each id is given once and has an English title', () => {
    expect(new Set(params.map((param) => param.id)).size).toBe(params.length)
    expect(params.filter((param) => !english[param.title]).map((param) => param.id)).toEqual([])
  })

  it.each(['STD_SCAT', 'STD_INST', 'dbStd', 'TOWN_CAP', 'premium', 'MED.d1', 'MED.cap3'])(
    'the money standard %s has no value until the county sets it',
    (id) => {
      expect(params.find((param) => param.id === id)?.values).toEqual([])
    },
  )

  it('the rule set follows the day of the decision', () => {
    expect([on('ruleSet', '2019-01-01'), on('ruleSet', '2021-05-31'), on('ruleSet', '2021-06-01')]).toEqual([
      'RS2020',
      'RS2020',
      'RS2021',
    ])
  })

  it('the test profiles name parameters that exist', () => {
    const known = new Set(params.flatMap((param) => [param.id, param.id.split('.')[0] ?? '']))
    for (const name of ['ben-t1', 'med-t1']) {
      const profile = read(`plugins/governance/profiles/${name}.json`) as Record<string, unknown>
      expect(Object.keys(profile).filter((id) => !known.has(id))).toEqual([])
    }
    const med = (read('plugins/governance/profiles/med-t1.json') as { MED: Record<string, unknown> }).MED
    expect(
      Object.keys(med)
        .map((key) => `MED.${key}`)
        .sort(),
    ).toEqual(
      params
        .map((param) => param.id)
        .filter((id) => id.startsWith('MED.'))
        .sort(),
    )
  })
})
