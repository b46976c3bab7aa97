/** All that the check before publishing remarks on in the forms, scores, letters and schedules of one plugin. */
import type { DocumentDefinition } from '../../document/definition.ts'
import type { FormBundle } from '../../model/plan.ts'
import type { Registry } from '../../registry/registry.ts'
import { formulaOf } from './formula.ts'
import { formLeaks, letterLeaks, type LeakInput } from './leaks.ts'
import type { Remark } from './remark.ts'
import { formRemarks, instrumentRemarks } from './rule-remarks.ts'
import { outcomesOf } from './truth.ts'

export interface RemarkInput extends Omit<LeakInput, 'role'> {
  /** A file of a plugin as it is written. */
  source: (path: string) => unknown
}

/** @param registry without faults */
export function pluginRemarks(registry: Registry, plugin: string, input: RemarkInput): Remark[] {
  const forms = registry.forms()
  const bundles = forms.flatMap(({ id, version }) => registry.bundle(id, version) ?? [])
  const leaks = { ...input, role: roleNames(registry) }
  return [
    ...forms
      .filter((form) => form.plugin === plugin)
      .flatMap(({ id, version, path }) => {
        const bundle = registry.bundle(id, version)
        const source = { path, form: input.source(path) }
        return bundle === null ? [] : [...formRemarks(bundle, source), ...formLeaks(bundle, source, leaks)]
      }),
    ...[...registry.instruments]
      .filter(([, source]) => source.plugin === plugin)
      .flatMap(([id, { path }]) =>
        instrumentRemarks(
          id,
          bundles.filter((bundle) => bundle.instruments[id]),
          path,
        ),
      ),
    ...[...registry.documents.values()]
      .filter((source) => source.plugin === plugin)
      .flatMap(({ value, path }) => {
        const letter = value as unknown as DocumentDefinition
        return isWritten(letter) ? letterLeaks(letter, bundlesOf(letter, bundles), path, leaks) : []
      }),
    ...scheduleRemarks(registry, plugin),
  ]
}

/** A document that is only declared has neither data nor recipients. */
function isWritten({ data, recipients }: Partial<DocumentDefinition>): boolean {
  return data !== undefined && recipients !== undefined
}

function bundlesOf({ forms }: DocumentDefinition, bundles: readonly FormBundle[]): FormBundle[] {
  return bundles.filter(({ form }) => forms.includes(form.id))
}

function roleNames({ codeLists, en }: Registry): LeakInput['role'] {
  const roles = [...codeLists.values()].find(({ value }) => value.id === 'role')?.value.items ?? []
  return (code) => {
    const zh = roles.find((role) => role.code === code)?.label ?? code
    return { zh, en: en[zh] ?? zh }
  }
}

/** Schedules that can apply to nobody. */
function scheduleRemarks({ schedules, en }: Registry, plugin: string): Remark[] {
  return [...schedules.values()]
    .filter((source) => source.plugin === plugin)
    .flatMap(({ path, value: { title, appliesWhen } }) => {
      const formula = formulaOf(appliesWhen, () => null)
      const outcomes = formula && outcomesOf([formula], { of: () => undefined, has: () => true })
      if (!outcomes || outcomes.true) return []
      return [
        {
          file: path,
          pointer: '/appliesWhen',
          message: `“${title}”不可能适用于任何儿童（${appliesWhen}）`,
          messageEn: `“${en[title] ?? title}” can apply to no child (${appliesWhen})`,
        },
      ]
    })
}
