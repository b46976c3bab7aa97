/** A worker who reads English meets no Chinese on the way: every text that a plugin shows has its English. */
import { expect, it } from 'vitest'
import { loadRegistry } from '../../server/plugins/load-registry.ts'

const SHOWN = new Set(['title', 'label', 'hint', 'message', 'because', 'review', 'refused', 'description'])
const { registry } = loadRegistry()

/** Chinese texts under keys that people get to see. */
function shownTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return SHOWN.has(key) && /\p{Script=Han}/u.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((entry) => shownTexts(entry, key))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => shownTexts(inner, name))
  return []
}

const ids = [...new Set(registry.forms().map((form) => form.id))]

it.each(ids)('%s speaks English in full', (id) => {
  const bundle = registry.bundle(id)
  if (!bundle) throw new Error(`no form ${id}`)
  const { form, instruments, decisions, en } = bundle
  const missing = [...new Set(shownTexts({ title: form.title, form, instruments, decisions }))].filter(
    (text) => en[text] === undefined,
  )
  expect(missing).toEqual([])
})
