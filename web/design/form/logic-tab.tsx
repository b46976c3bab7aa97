/** When a question is shown and required, and what it is calculated from. */
import type { TabProps } from './editing.ts'
import { useFormWords } from './form-texts.ts'
import { TextInput } from './inputs.tsx'

export function LogicTab({ field, set }: TabProps) {
  const { say } = useFormWords()
  const rule = (name: 'x-visible' | 'x-calculate' | 'x-default') => (text: string) =>
    set({ [name]: text.trim() === '' ? undefined : text })
  const required = field['x-required']
  return (
    <>
      <TextInput title={say('visible')} lines={3} value={field['x-visible'] ?? ''} onChange={rule('x-visible')} />
      <TextInput
        title={say('requiredWhen')}
        lines={2}
        value={typeof required === 'string' ? required : ''}
        onChange={(text) => set({ 'x-required': text.trim() === '' ? undefined : text })}
      />
      <TextInput title={say('calculate')} lines={3} value={field['x-calculate'] ?? ''} onChange={rule('x-calculate')} />
      <TextInput title={say('default')} value={field['x-default'] ?? ''} onChange={rule('x-default')} />
    </>
  )
}
