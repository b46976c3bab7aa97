/** Forms as they ship, and a look at them while they are filled. */
import type { LookingAt } from '../../../../core/design/preview/rule-look.ts'
import { startRun } from '../../../../core/engine/run.ts'
import type { FormBundle } from '../../../../core/model/plan.ts'
import type { Language } from '../../../../core/model/session.ts'
import { loadRegistry } from '../../../../server/plugins/load-registry.ts'

export const { registry } = loadRegistry({ trusted: true })

export function shippedBundle(form: string): FormBundle {
  const bundle = registry.bundle(form)
  if (bundle === null) throw new Error(`no form ${form}`)
  return bundle
}

export interface Filling {
  answers: Record<string, unknown>
  facts?: Record<string, unknown>
  lang?: Language
}

export const AS_OF = '2026-05-12'

export function lookingAt(form: string, { answers, facts = {}, lang = 'zh-CN' }: Filling): LookingAt {
  const bundle = shippedBundle(form)
  return { bundle, run: startRun(bundle, { answers, facts, asOf: AS_OF, lang }), lang }
}
