/** Where the conditions of a form take their questions from: the form as it is being written, and what it uses of others. */
import { createContext, useContext } from 'react'
import type { ConditionField } from '../../../core/design/condition.ts'
import {
  bandFields,
  conditionFields,
  factFields,
  mergedFields,
  parentOfPointer,
  placedFields,
  placedPlans,
} from '../../../core/design/condition-fields.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'
import { useLoad } from '../../parts/use-load.ts'
import { designApi } from '../design-api.ts'
import type { Desk } from '../use-design.ts'

const Source = createContext<{ desk: Desk; form: string } | null>(null)

/** Around what edits conditions: the desk, and the id of the form that is open. */
export const ConditionSource = Source.Provider

export interface ConditionFields {
  all: readonly ConditionField[]
  /** Without the question itself. */
  others: readonly ConditionField[]
}

/** null while they are fetched; a form that does not compile offers its own questions alone. */
export function useConditionFields(form: FieldSchema, pointer: string): ConditionFields | null {
  const source = useContext(Source)
  const load = useLoad(`conditions ${source?.desk.id} ${source?.form} ${pointer}`, async () => {
    if (source === null) return null
    await source.desk.flush()
    return designApi.bundle(source.desk.id, source.form)
  })
  if (load.state === 'loading') return null
  const bundle = load.state === 'ready' ? load.value : null
  const own = placedFields(form)
  const parent = parentOfPointer(pointer)
  const more = bundle === null ? [] : [...factFields(bundle.dictionary), ...bandFields(bundle.instruments)]
  const placed = bundle === null ? own : mergedFields(own, placedPlans(bundle.form.fields))
  const all = [...conditionFields(placed, parent), ...more]
  const key = pointer.split('/').at(-1)
  const self = all.find(({ name }) => name === key)
  return { all, others: all.filter((field) => field !== self) }
}
