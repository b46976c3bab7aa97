/** When a question is shown and required, and what it is calculated from. */
import { withVisible } from '../../../core/design/form-edit.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { useConditionFields } from './condition-source.ts'
import type { TabProps } from './editing.ts'
import { useFormWords } from './form-texts.ts'
import { TextInput } from './inputs.tsx'

export function LogicTab({ form, pointer, field, set, change }: TabProps) {
  const { say } = useFormWords()
  const fields = useConditionFields(form, pointer)
  const rule = (name: 'x-calculate' | 'x-default') => (text: string) =>
    set({ [name]: text.trim() === '' ? undefined : text })
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
      <TextInput title={say('calculate')} lines={3} value={field['x-calculate'] ?? ''} onChange={rule('x-calculate')} />
      <TextInput title={say('default')} value={field['x-default'] ?? ''} onChange={rule('x-default')} />
    </>
  )
}
