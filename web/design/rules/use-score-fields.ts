/** The items, questions and facts that the conditions of a score may name: those of the first form of the plugin that uses it. */
import type { ConditionField } from '../../../core/design/condition.ts'
import { jsonOf } from '../../../core/design/part.ts'
import { scoreFields } from '../../../core/design/score/score-fields.ts'
import type { InstrumentDefinition } from '../../../core/model/definitions.ts'
import type { FormHead } from '../../../core/model/form-schema.ts'
import { useLoad } from '../../parts/use-load.ts'
import { designApi } from '../design-api.ts'
import type { Desk } from '../use-design.ts'

/** The items alone until the form is fetched, where no form of the plugin uses the score, and where that form has a fault. */
export function useScoreFields(desk: Desk, instrument: InstrumentDefinition): readonly ConditionField[] {
  const form = Object.values(desk.files).flatMap((text) => formUsing(text, instrument.id))[0]
  const load = useLoad(`score ${desk.id} ${form} ${instrument.id}`, async () => {
    if (form === undefined) return null
    await desk.flush()
    return designApi.bundle(desk.id, form)
  })
  return scoreFields(instrument, load.state === 'ready' ? load.value : null)
}

function formUsing(text: string, instrument: string): string[] {
  if (!text.includes(`"${instrument}"`) || !text.includes('"x-form"')) return []
  const head = (jsonOf(text) as { 'x-form'?: FormHead } | null)?.['x-form']
  return head?.scores?.some((use) => use.instrument === instrument) ? [head.id] : []
}
