/** What a visit verifies depends on the child: schooling of those old enough, the carer and contact of the left-behind. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { questionnaireFor } from '../../../core/engine/index.ts'
import { everyFault } from '../../../server/plugins/every-fault.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const { registry } = loadRegistry({ trusted: true })
const parent = mkdtempSync(join(tmpdir(), 'tongbiao-verifies-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

function stateIn(fact: string, facts: Record<string, unknown>): string | undefined {
  const bundle = registry.bundle('LB-04')
  if (!bundle) throw new Error('no form LB-04')
  const { sections } = questionnaireFor({
    forms: [{ id: 'LB-04', reason: '每季度走访', bundle }],
    facts,
    asOf: '2020-05-12',
  })
  return sections.flatMap(({ items }) => items).find((item) => item.fact === fact)?.state
}

describe('The quarterly visit', () => {
  it.each([
    ['a schoolchild', { birth: '2012-06-14' }, 'confirm'],
    ['a child on the day it turns six', { birth: '2014-05-12' }, 'confirm'],
    ['a child in kindergarten', { birth: '2016-06-14', enrol: 'PRE' }, 'confirm'],
    ['a child who may be in kindergarten', { birth: '2016-06-14' }, 'confirm'],
    ['a child who is in none', { birth: '2014-05-13', enrol: 'NA' }, undefined],
    ['a baby', { birth: '2018-06-14' }, undefined],
    ['a child whose birthday nobody knows', {}, 'confirm'],
  ])('verifies the school of %s: %o', (_, facts, state) => {
    expect(stateIn('school', { school: '清溪村小学', ...facts })).toBe(state)
  })

  it.each([
    ['a left-behind child', { catFinal: ['LB'] }, 'confirm'],
    ['a child in difficulty who is not left behind', { catFinal: ['K06'] }, undefined],
    ['a child of whom that cannot be told', { birth: '2012-06-14' }, 'confirm'],
  ])('verifies the contact with the parents of %s', (_, facts, state) => {
    expect(stateIn('contactFreq', { contactFreq: 'WEEK', ...facts })).toBe(state)
  })

  it('asks for no telephone number of a parent who is dead, nor for a carer whom nobody entrusted', () => {
    const facts = { catFinal: ['K06'], father: { pStatus: 'DEAD' }, mother: { pStatus: 'OK' } }
    expect(stateIn('father.pPhone', facts)).toBeUndefined()
    expect(stateIn('mother.pPhone', facts)).toBe('ask')
    expect(stateIn('carer.gPhone', facts)).toBeUndefined()
    expect(stateIn('carer.gPhone', { ...facts, carer: { gName: '何敏' } })).toBe('ask')
  })
})

describe('A condition on what is verified', () => {
  it('is checked when the plugin loads: each wrong fact and condition is named with its place', () => {
    const folder = join(parent, 'school-bullying')
    cpSync(join(import.meta.dirname, '../../plugins/school-bullying'), folder, { recursive: true })
    const file = join(folder, 'forms/SB-01.form.json')
    const form = JSON.parse(readFileSync(file, 'utf8')) as { 'x-form': object }
    const verifies = [
      'enrol',
      { fact: 'school', when: 'age(facts.birth, today()) >= 6' },
      'schol',
      { fact: 'father.pSchool', when: 'facts.enrol = "IN"' },
      { fact: 'school', when: 'facts.schol = "A"' },
      { fact: 'school', when: 'age(facts.birth, today())' },
    ]
    writeFileSync(file, JSON.stringify({ ...form, 'x-form': { ...form['x-form'], verifies } }))
    const faults = everyFault(loadRegistry({ extra: [folder] })).filter((fault) =>
      fault.file.endsWith('SB-01.form.json'),
    )
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/x-form/verifies/2', 'reference.fact'],
      ['/x-form/verifies/3/fact', 'reference.fact'],
      ['/x-form/verifies/4/when', 'feel.unknown-field'],
      ['/x-form/verifies/5/when', 'feel.expected'],
    ])
  })
})
