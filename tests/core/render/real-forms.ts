/** Forms of the shipped plugins, opened by the real engine, for tests of the renderer. */
import { openSession } from '../../../core/engine/index.ts'
import type { FormBundle } from '../../../core/model/plan.ts'
import type { FormSession } from '../../../core/model/session.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const { registry } = loadRegistry({ trusted: true })

export function realBundle(form: string): FormBundle {
  const bundle = registry.bundle(form)
  if (!bundle) throw new Error(`no form ${form}`)
  return bundle
}

/** The bundle with every title and hint of its fields replaced. */
export function retitled(bundle: FormBundle, title: string): FormBundle {
  return { ...bundle, form: { ...bundle.form, fields: bundle.form.fields.map((field) => ({ ...field, title })) } }
}

export function realSession(bundle: FormBundle, answers: Record<string, unknown> = {}): FormSession {
  return openSession(bundle, { answers, asOf: '2020-05-12' }, () => [])
}
