/** Runs every worked case that a plugin brings, through the same engine that serves phones and servers. */
import { describe, expect, it } from 'vitest'
import { runCase } from '../../core/cases/run-case.ts'
import { answerValidator } from '../../core/validate/validator.ts'
import { loadRegistry } from '../../server/plugins/load-registry.ts'

const { registry, faults } = loadRegistry()

it('the shipped plugins load without a fault', () => {
  expect([...faults, ...registry.check()]).toEqual([])
})

for (const source of registry.cases) {
  describe(`${source.value.of} (${source.path})`, () => {
    const bundle = registry.bundle(source.value.form)
    if (!bundle) throw new Error(`${source.path}: no form ${source.value.form}`)
    const validate = answerValidator(bundle.form.schema)
    const context = { definition: source.value, bundle, validate, profiles: registry.profiles }
    it.each(source.value.cases.map((worked) => [worked.description, worked] as const))('%s', (_, worked) => {
      expect(runCase(worked, context).differences).toEqual([])
    })
  })
}
