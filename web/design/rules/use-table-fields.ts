/** The questions and facts that a decision table may name: those of the first form of the plugin that uses it. */
import type { ConditionField } from '../../../core/design/condition.ts'
import { jsonOf } from '../../../core/design/part.ts'
import { tableFields } from '../../../core/design/table/table-remarks.ts'
import { isJsonObject } from '../../../core/model/json.ts'
import { useLoad } from '../../parts/use-load.ts'
import { designApi } from '../design-api.ts'
import type { Desk } from '../use-design.ts'

/** Empty until they are fetched, and where no form of the plugin uses the table or that form has a fault. */
export function useTableFields(desk: Desk, decision: string): readonly ConditionField[] {
  const form = Object.values(desk.files).flatMap((text) => formUsing(text, decision))[0]
  const load = useLoad(`table ${desk.id} ${form} ${decision}`, async () => {
    if (form === undefined) return []
    await desk.flush()
    return tableFields(await designApi.bundle(desk.id, form))
  })
  return load.state === 'ready' ? load.value : []
}

function formUsing(text: string, decision: string): string[] {
  if (!text.includes(`"${decision}"`) || !text.includes('"x-form"')) return []
  const form = jsonOf(text)
  const head = isJsonObject(form) ? form['x-form'] : null
  if (!isJsonObject(head) || !Array.isArray(head['decisions'])) return []
  return head['decisions'].includes(decision) ? [String(head['id'])] : []
}
