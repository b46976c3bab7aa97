/** Old records follow a form whose questions got other names, places and codes, and no answer is lost on the way. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { migrateAnswers, placeAfter, StaysAsItIs, type MigrationStep } from '../../../core/design/migrate-answers.ts'
import { migrationFaults } from '../../../core/design/migration-faults.ts'

const migrated = (answers: unknown, ...steps: MigrationStep[]): unknown => migrateAnswers(steps, answers).answers

describe('the answers of an old record', () => {
  it('get a new name, a new group, and a new name in every row of a list', () => {
    const old = { tel: '139', visit: { note: '平安' }, children: [{ nm: '桐桐' }, {}, { nm: '禾禾' }] }
    const steps: MigrationStep[] = [
      { do: 'move', from: '/tel', to: '/phone' },
      { do: 'move', from: '/visit/note', to: '/remark' },
      { do: 'move', from: '/children/*/nm', to: '/children/*/name' },
    ]
    expect(migrateAnswers(steps, old)).toEqual({
      answers: { phone: '139', remark: '平安', children: [{ name: '桐桐' }, {}, { name: '禾禾' }] },
      changed: ['/tel', '/visit/note', '/children/0/nm', '/children/2/nm'],
    })
  })

  it('are split and joined again', () => {
    const split: MigrationStep = { do: 'split', from: '/address', to: ['/village', '/house'], by: ' ' }
    expect(migrated({ address: '东风村 3组 12号' }, split)).toEqual({ village: '东风村', house: '3组 12号' })
    expect(migrated({ address: '东风村' }, split)).toEqual({ village: '东风村' })
    const join: MigrationStep = { do: 'join', from: ['/village', '/house'], to: '/address', by: ' ' }
    expect(migrated({ village: '东风村', house: '3组 12号' }, join)).toEqual({ address: '东风村 3组 12号' })
    expect(migrated({ house: '3组 12号' }, join)).toEqual({ address: '3组 12号' })
  })

  it('get new codes, one or several, and codes that became one stand once', () => {
    const recode: MigrationStep = { do: 'recode', field: '/signs', codes: { BRUISE: 'HARM', BURN: 'HARM' } }
    expect(migrated({ signs: 'BURN' }, recode)).toEqual({ signs: 'HARM' })
    expect(migrated({ signs: ['BRUISE', 'BURN', 'THIN'] }, recode)).toEqual({ signs: ['HARM', 'THIN'] })
    expect(migrateAnswers([recode], { signs: 'THIN' }).changed).toEqual([])
  })

  it('are never overwritten, and what is no text is not split', () => {
    const move: MigrationStep = { do: 'move', from: '/tel', to: '/phone' }
    expect(() => migrated({ tel: '139', phone: '138' }, move)).toThrow(new StaysAsItIs('occupied', '/phone'))
    expect(migrated({ tel: '139', phone: '139' }, move)).toEqual({ phone: '139' })
    const split: MigrationStep = { do: 'split', from: '/age', to: ['/a', '/b'], by: ' ' }
    expect(() => migrated({ age: 7 }, split)).toThrow(new StaysAsItIs('notText', '/age'))
  })

  it('take what others told about them along to their new place', () => {
    const steps: MigrationStep[] = [
      { do: 'move', from: '/children/*/nm', to: '/children/*/name' },
      { do: 'retire', from: '/c' },
      { do: 'join', from: ['/d', '/e'], to: '/f', by: '' },
    ]
    const places = ['/children/1/nm', '/children/1/age', '/c', '/e'].map((at) => placeAfter(steps, at))
    expect(places).toEqual(['/children/1/name', '/children/1/age', null, null])
  })

  it('that have nothing to do with the steps stay as they are, and carrying out twice is carrying out once', () => {
    const steps: MigrationStep[] = [
      { do: 'move', from: '/a', to: '/b' },
      { do: 'retire', from: '/c' },
    ]
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'c', 'd', 'e'), fc.jsonValue()), (answers) => {
        const once = migrateAnswers(steps, answers)
        expect(migrateAnswers(steps, once.answers)).toEqual({ answers: once.answers, changed: [] })
        const { a, c: _retired, ...others } = answers
        expect(once.answers).toEqual({ ...others, ...(a === undefined ? {} : { b: a }) })
      }),
      { seed: 20201124, numRuns: Number(process.env['TONGBIAO_ROUNDS'] ?? 200) },
    )
  })
})

describe('a step that does not fit the form', () => {
  const fields = [
    { pattern: '/phone', kind: 'text' as const },
    { pattern: '/age', kind: 'integer' as const },
    { pattern: '/sign', kind: 'choice' as const, options: [{ code: 'HARM', label: '伤害' }] },
  ]

  it('is named with its place: what is still asked, what is not there, what would be written twice', () => {
    const steps: MigrationStep[] = [
      { do: 'move', from: '/age', to: '/phone' },
      { do: 'join', from: ['/a', '/b'], to: '/age', by: '' },
      { do: 'move', from: '/tel', to: '/phone' },
      { do: 'recode', field: '/sign', codes: { HARM: 'BURN' } },
      { do: 'move', from: '/rows/*/x', to: '/nowhere' },
    ]
    expect(migrationFaults(steps, fields).map(({ step, code, at }) => `${step} ${code} ${at}`)).toEqual([
      '0 stillThere /age',
      '0 twice /phone',
      '1 notText /age',
      '2 twice /phone',
      '3 stillThere /sign HARM',
      '3 noSuchOption /sign BURN',
      '4 otherRows /rows/*/x',
      '4 noSuchField /nowhere',
    ])
  })
})
