/** A role is asked what it may read and write, and is told by whom the rest is answered, but not what it is. */
import { describe, expect, it } from 'vitest'
import { questionnaireFor, type RoleRights } from '../../../core/engine/index.ts'
import type { Questionnaire } from '../../../core/model/questionnaire.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const { registry } = loadRegistry({ trusted: true })
const facts = { grade: 'P4', school: '清溪村小学', name: '陈小禾' }

const everything: RoleRights = {
  fills: () => true,
  reads: () => true,
  writes: () => true,
  insteadOf: () => ['POLICE'],
  named: (roles) => roles,
  title: (role) => (role === 'POLICE' ? '公安' : role),
}

function asked(rights?: RoleRights, lang?: 'en'): Questionnaire {
  const bundle = registry.bundle('ED-01')
  if (!bundle) throw new Error('no form ED-01')
  return questionnaireFor({
    forms: [{ id: 'ED-01', reason: '申请待遇', bundle }],
    facts,
    asOf: '2020-05-12',
    ...(rights ? { rights } : {}),
    ...(lang ? { lang } : {}),
  })
}

function itemsOf({ sections }: Questionnaire) {
  return sections.flatMap((section) => section.items)
}

describe('A questionnaire for a role', () => {
  it('is the one for everybody when the role may do everything', () => {
    expect(asked(everything)).toEqual(asked())
  })

  it('has no item for what the role may not read, known or not, and names those who answer it', () => {
    const hidden = ['/school', '/stage']
    const questionnaire = asked({ ...everything, reads: (_, { pattern }) => !hidden.includes(pattern) })
    expect(itemsOf(asked()).map(({ path }) => path)).toEqual(expect.arrayContaining(hidden))
    expect(itemsOf(questionnaire).filter(({ path }) => hidden.includes(path))).toEqual([])
    expect(questionnaire.left).toEqual({
      forms: [],
      parts: [{ section: 'schooling', title: '就学', roles: ['POLICE'], reason: '这部分由公安填写' }],
    })
  })

  it('shows what the role may read but not write, and neither asks for it nor lets it be confirmed', () => {
    const questionnaire = asked({ ...everything, writes: (_, { fact }) => fact === undefined })
    const facts = itemsOf(questionnaire).filter(({ fact }) => fact !== null)
    expect(facts.map(({ state }) => state)).not.toContain('ask')
    expect(facts.map(({ state }) => state)).not.toContain('confirm')
    expect(facts.find(({ fact }) => fact === 'school')?.state).toBe('known')
    expect(questionnaire.left?.parts.map(({ section }) => section)).toContain('child')
  })

  it('counts what is left in it', () => {
    const questionnaire = asked({ ...everything, reads: (_, { pattern }) => pattern !== '/name' })
    expect(questionnaire.counts.known).toBe(itemsOf(questionnaire).filter(({ state }) => state === 'known').length)
    expect(questionnaire.counts.known).toBe(asked().counts.known - 1)
  })

  it('says nothing at all where not even the roles may be told', () => {
    const rights = { ...everything, insteadOf: () => [], reads: () => false }
    expect(asked(rights)).toMatchObject({ sections: [], counts: { ask: 0, confirm: 0, known: 0 } })
    expect(asked(rights).left).toBeUndefined()
  })

  it('brings no form that the role does not fill, and says who fills it', () => {
    const questionnaire = asked({ ...everything, fills: () => false }, 'en')
    expect(questionnaire.forms).toEqual([])
    expect(questionnaire.left?.forms).toEqual([
      { id: 'ED-01', roles: ['SCHOOL', 'EDU', 'CM'], reason: 'This form is filled by: SCHOOL, EDU, CM' },
    ])
  })
})
