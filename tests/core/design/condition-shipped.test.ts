import { describe, expect, it } from 'vitest'
import type { ConditionField } from '../../../core/design/condition.ts'
import { conditionFields, factFields, placedPlans } from '../../../core/design/condition-fields.ts'
import { conditionFromFeel } from '../../../core/design/condition-from-feel.ts'
import { feelFromCondition } from '../../../core/design/condition-to-feel.ts'
import { parseExpression } from '../../../core/feel/parse/parse.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const { registry } = loadRegistry({ trusted: true })

interface Shipped {
  place: string
  text: string
  fields: ConditionField[]
}

const SHIPPED = [...new Set(registry.forms().map(({ id }) => id))].flatMap((id): Shipped[] => {
  const bundle = registry.bundle(id)
  if (!bundle) throw new Error(id)
  const { form, dictionary } = bundle
  const placed = placedPlans(form.fields)
  const facts = factFields(dictionary)
  return form.fields.flatMap(({ visible, parent, pattern }) =>
    visible
      ? [{ place: `${id} ${pattern}`, text: visible.text, fields: [...conditionFields(placed, parent), ...facts] }]
      : [],
  )
})
const distinct = [...new Map(SHIPPED.map((one) => [one.text, one])).values()]

/** The tree of a text without the places in it: what is equal here compiles to the same plan. */
function treeOf(text: string): unknown {
  const parsed = parseExpression(text, new Set(['list contains']))
  return JSON.parse(JSON.stringify(parsed, (key, value: unknown) => (/^(at|nameAt)$/.test(key) ? undefined : value)))
}

describe('Conditions of the shipped forms', () => {
  it('can be built in sentences, four of five at least', () => {
    const outside = distinct.filter(({ text, fields }) => conditionFromFeel(text, fields) === null)
    expect(distinct.length).toBeGreaterThan(80)
    expect(outside.map(({ place, text }) => `${place}: ${text}`).slice(Math.floor(distinct.length / 5))).toEqual([])
  })

  it('mean the same after they were read and written again', () => {
    for (const { text, fields } of SHIPPED) {
      const condition = conditionFromFeel(text, fields)
      if (condition) expect(treeOf(feelFromCondition(condition))).toEqual(treeOf(text))
    }
  })
})
