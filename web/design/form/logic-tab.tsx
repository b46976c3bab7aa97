/** When a question is shown and required, and what it is calculated from. */
import { kindOfField } from '../../../core/design/field-kinds.ts'
import { withVisible } from '../../../core/design/form-edit.ts'
import { CalculationEditor } from './calculation-editor.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { useConditionFields } from './condition-source.ts'
import type { TabProps } from './editing.ts'
import { useFormWords } from './form-texts.ts'
import { NumberInput } from './inputs.tsx'

export function LogicTab({ form, pointer, field, set, change }: TabProps) {
  const { say } = useFormWords()
  const fields = useConditionFields(form, pointer)
  const kind = kindOfField(field)
  const required = field['x-required']
  return (
    <>
      {fields && (
        <>
          <ConditionEditor
            title={say('visible')}
            value={field['x-visible']}
            fields={fields.others}
            onChange={(feel) => change(withVisible(form, pointer, feel), `${pointer} visible`)}
          />
          <ConditionEditor
            title={say('requiredWhen')}
            value={typeof required === 'string' ? required : undefined}
            fields={fields.others}
            onChange={(feel) => set({ 'x-required': feel })}
          />
        </>
      )}
      {fields && (
        <>
          <CalculationEditor
            title={say('calculate')}
            value={field['x-calculate']}
            fields={fields.others}
            onChange={(feel) => set({ 'x-calculate': feel })}
          />
          {(kind === 'number' || kind === 'money') && (
            <NumberInput
              title={say('round')}
              value={field['x-round']}
              onChange={(round) => set({ 'x-round': round })}
            />
          )}
          <CalculationEditor
            title={say('default')}
            value={field['x-default']}
            fields={fields.others}
            onChange={(feel) => set({ 'x-default': feel })}
          />
        </>
      )}
    </>
  )
}
