/** The examples of the form, run on the draft, while somebody looks at them. */
import type { Part } from '../../../../core/design/part.ts'
import type { FieldSchema } from '../../../../core/model/form-schema.ts'
import type { FormBundle } from '../../../../core/model/plan.ts'
import type { Desk } from '../../use-design.ts'
import type { Selected } from '../editing.ts'
import { ExampleList } from './example-list.tsx'
import type { ExampleDesk } from './use-example-desk.ts'
import { useExamples } from './use-examples.ts'

export interface ExamplesTabProps {
  shown: boolean
  desk: Desk
  part: Part
  form: FieldSchema
  bundle: FormBundle
  examples: ExampleDesk
  /** An example was opened. */
  onFill: () => void
  onSelect: (selected: Selected) => void
}

export function ExamplesTab({ shown, desk, part, form, bundle, examples, onFill, onSelect }: ExamplesTabProps) {
  const state = useExamples(desk, part.id, shown)
  const actions = {
    open(run: Parameters<ExampleDesk['open']>[0]) {
      examples.open(run)
      onFill()
    },
    accept: examples.accept,
    remove: examples.remove,
  }
  return (
    <ExampleList state={state} bundle={bundle} form={form} design={desk.id} actions={actions} onSelect={onSelect} />
  )
}
