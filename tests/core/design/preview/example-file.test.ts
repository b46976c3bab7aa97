import { describe, expect, it } from 'vitest'
import { renewedExpectation } from '../../../../core/cases/renewed-expectation.ts'
import { caseInput, runCase } from '../../../../core/cases/run-case.ts'
import { examplesPath, withExample, withoutExample, withUpdated } from '../../../../core/design/preview/example-file.ts'
import { expectationsOf } from '../../../../core/design/preview/expectations.ts'
import { assess } from '../../../../core/engine/index.ts'
import type { CasesDefinition } from '../../../../core/model/definitions.ts'
import { registry, shippedBundle } from './shipped-bundle.ts'

const profiles = registry.profiles
const fileOf = (text: string): CasesDefinition => JSON.parse(text) as CasesDefinition
const bundle = shippedBundle('LB-05')
const none = () => []

describe('A recorded example', () => {
  it('holds at once, whatever of its result is expected', () => {
    for (const { value: source } of registry.cases.filter(({ plugin }) => plugin === 'left-behind-care'))
      for (const worked of source.cases) {
        const { answers, facts = {}, asOf, params = {} } = caseInput(worked, { definition: source, profiles })
        if (Object.keys(params).length > 0) continue
        const form = shippedBundle(source.form)
        const expected = expectationsOf(form.form, assess(form, { answers, facts, asOf }, none))
        const kept = { description: 'kept', asOf, given: answers, facts, expected }
        const definition = fileOf(withExample(JSON.stringify(source), source.form, kept))
        const last = definition.cases.at(-1)
        if (!last) throw new Error('nothing was kept')
        expect(caseInput(last, { definition, profiles })).toMatchObject({ answers, facts, asOf })
        expect(runCase(last, { definition, bundle: form, validate: none, profiles }).differences).toEqual([])
      }
  })

  it('says only what differs from the base of its file, and takes away what the base has too much', () => {
    const before = { of: 'LB-05', form: 'LB-05', base: { given: { a: 1, b: { c: 2, d: 3 } } }, cases: [] }
    const kept = { description: 'x', asOf: '2026-05-12', given: { b: { c: 2, e: 4 } }, facts: {}, expected: [] }
    expect(fileOf(withExample(JSON.stringify(before), 'LB-05', kept)).cases[0]).toEqual({
      description: 'x',
      asOf: '2026-05-12',
      given: { a: null, b: { d: null, e: 4 } },
      expect: {},
    })
  })

  it('stands in the file that proves the form, else in a new one beside it', () => {
    const form = { id: 'LB-05', path: 'forms/LB-05.form.json' }
    const own = JSON.stringify({ of: 'LB-05', form: 'LB-05', cases: [] })
    expect(examplesPath({ 'forms/more.cases.json': own }, form)).toBe('forms/more.cases.json')
    expect(examplesPath({}, form)).toBe('forms/LB-05.cases.json')
    const other = JSON.stringify({ of: 'D1', form: 'LB-05', cases: [] })
    expect(examplesPath({ 'forms/LB-05.cases.json': other }, form)).toBe('forms/LB-05-examples.cases.json')
  })

  it('is brought up to date and taken away; the file goes with its last example', () => {
    const text = withExample(undefined, 'LB-05', {
      description: 'one',
      asOf: '2026-05-12',
      given: { period: 'OTHER' },
      facts: {},
      expected: [],
    })
    const updated = withUpdated(text, 0, { asOf: '2026-06-01', given: {}, facts: { x: 1 }, expect: { valid: true } })
    expect(fileOf(updated).cases).toEqual([
      { description: 'one', asOf: '2026-06-01', given: {}, facts: { x: 1 }, expect: { valid: true } },
    ])
    expect(withoutExample(updated, 0)).toBeNull()
  })
})

describe('An example whose result is taken as right', () => {
  it('keeps what still holds as it was written and holds afterwards', () => {
    const asOf = '2026-05-12'
    const assessment = assess(bundle, { answers: { period: 'SUMMER' }, asOf }, none)
    const expect_ = {
      valid: !assessment.valid,
      visible: { contains: ['/period', '/nowhere'], excludes: ['/periodOther'] },
      'calculated./keyCovered': 50,
      tasks: { excludes: [{ what: 'hazard' }] },
    }
    const renewed = renewedExpectation(expect_, assessment)
    expect(renewed).toEqual({
      valid: assessment.valid,
      visible: { contains: ['/period'], excludes: ['/periodOther'] },
      'calculated./keyCovered': null,
      tasks: { excludes: [{ what: 'hazard' }] },
    })
    const definition: CasesDefinition = { of: 'LB-05', form: 'LB-05', cases: [] }
    const worked = { description: 'x', asOf, given: { period: 'SUMMER' }, expect: renewed }
    expect(runCase(worked, { definition, bundle, validate: none, profiles }).differences).toEqual([])
  })
})
