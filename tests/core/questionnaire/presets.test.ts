/** A field that follows from a known fact is not asked: no fact is asked twice, under whatever name. */
import { describe, expect, it } from 'vitest'
import { questionnaireFor } from '../../../core/engine/index.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const { registry } = loadRegistry({ trusted: true })

function stateOf(path: string, facts: Record<string, unknown>): string | undefined {
  const bundle = registry.bundle('ED-01')
  if (!bundle) throw new Error('no form ED-01')
  const questionnaire = questionnaireFor({
    forms: [{ id: 'ED-01', reason: '申请待遇', bundle }],
    facts,
    asOf: '2020-05-12',
  })
  return questionnaire.sections.flatMap((section) => section.items).find((item) => item.path === path)?.state
}

describe('The school stage in an application for education aid', () => {
  it('is known when the grade is', () => {
    expect(stateOf('/stage', { grade: 'P4' })).toBe('known')
  })

  it('is asked when nobody knows the grade', () => {
    expect(stateOf('/stage', {})).toBe('ask')
  })
})
