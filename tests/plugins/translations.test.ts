/** A worker who reads English meets no Chinese on the way: every text that a plugin shows has its English. */
import { expect, it } from 'vitest'
import { shownTexts } from '../../core/design/translations.ts'
import { loadRegistry } from '../../server/plugins/load-registry.ts'

const { registry } = loadRegistry()

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
