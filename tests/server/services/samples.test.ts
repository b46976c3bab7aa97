/** A sample of a parameter makes examples and training work, and never decides about a child of the county. */
import { describe, expect, it } from 'vitest'
import { assess } from '../../../core/engine/index.ts'
import { mountedDefinitions } from '../../../server/services/mounted-definitions.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const { registry } = loadRegistry({})

function classified(training: boolean, params: Record<string, unknown> = {}) {
  const bundle = mountedDefinitions(registry, { training }).bundle('BL-01')
  if (bundle === null) throw new Error('no form')
  const answers = { birth: '2012-03-15', illCodes: ['LEUKAEMIA'] }
  const facts = { father: { pStatus: 'SEV_ILL', pIllCode: 'UREMIA' }, mother: { pStatus: 'DEAD' } }
  const { decisions, issues } = assess(bundle, { answers, facts, params, asOf: '2020-03-20' }, () => [])
  return { outcomes: decisions['D1']?.outcomes ?? [], warned: issues.some(({ code }) => code === 'param.unset') }
}

describe('The list of severe illnesses that the county has not set', () => {
  it('has its sample in training, with a warning', () => {
    expect(classified(true)).toEqual({ outcomes: expect.arrayContaining(['K02', 'K05']), warned: true })
  })

  it('counts no illness where children are decided about, of the child or of a parent', () => {
    const { outcomes, warned } = classified(false)
    expect(outcomes).not.toContain('K05')
    expect(outcomes).not.toContain('K02')
    expect(warned).toBe(true)
  })

  it('counts what the county names once it is set', () => {
    expect(classified(false, { severeIllCatalogue: ['LEUKAEMIA'] }).outcomes).toEqual(['K05'])
  })
})
