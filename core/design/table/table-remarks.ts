/**
 * What the decision tables of a plugin leave open or say twice, as the check before publishing tells it. None of it bars
 * publishing: whether a case can happen at all is for the author to say.
 */
import type { Language } from '../../model/session.ts'
import type { DecisionDefinition } from '../../model/definitions.ts'
import type { FormBundle } from '../../model/plan.ts'
import type { Registry } from '../../registry/registry.ts'
import type { ConditionField } from '../condition.ts'
import { conditionFields, factFields, placedPlans } from '../condition-fields.ts'
import type { Remark } from '../findings/remark.ts'
import { coverageOf } from './coverage.ts'
import { cutText, gapText, rowFindingText } from './coverage-words.ts'
import { inputDomains } from './input-domain.ts'

/** The questions and facts that a table may name where this form uses it. */
export function tableFields({ form, dictionary }: Pick<FormBundle, 'form' | 'dictionary'>): ConditionField[] {
  return [...conditionFields(placedPlans(form.fields), ''), ...factFields(dictionary)]
}

/** @param registry without faults */
export function tableRemarks(registry: Registry, plugin: string): Remark[] {
  return [...registry.decisions.values()]
    .filter((source) => source.plugin === plugin)
    .flatMap(({ path, value }) => remarksOf(value, fieldsFor(registry, plugin, value.id), path))
}

/** What is remarkable about one table; one that lists benefits has no rows to be looked at. */
export function remarksOf(table: DecisionDefinition, fields: readonly ConditionField[], file: string = ''): Remark[] {
  if (table.benefits !== undefined && table.benefits.length > 0) return []
  const coverage = coverageOf(table, inputDomains(table, fields))
  const remark = (pointer: string, say: (lang: Language) => string): Remark => ({
    file,
    pointer,
    message: say('zh-CN'),
    messageEn: say('en'),
  })
  return [
    ...coverage.gaps.map((gap) => remark('/rules', (lang) => gapText(gap, table, coverage, lang))),
    ...coverage.rows.map((finding) => {
      const row = table.rules.findIndex(({ id }) => id === finding.row)
      return remark(`/rules/${row}`, (lang) => rowFindingText(finding, table, coverage, lang))
    }),
    ...(coverage.cut ? [remark('/rules', cutText)] : []),
  ]
}

/** Of the first form of the plugin that uses the table. */
function fieldsFor(registry: Registry, plugin: string, decision: string): ConditionField[] {
  const using = registry.forms().find((form) => form.plugin === plugin && form.head.decisions?.includes(decision))
  const bundle = using === undefined ? null : registry.bundle(using.id, using.version)
  return bundle === null ? [] : tableFields(bundle)
}
