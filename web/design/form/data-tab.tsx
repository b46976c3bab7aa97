/** What the answer is to the whole: its fact, how sensitive it is, why it is asked. */
import type { TabProps } from './editing.ts'
import { useFormWords } from './form-texts.ts'
import { SelectInput, TextInput, TickInput } from './inputs.tsx'

export function DataTab({ field, set }: TabProps) {
  const { say } = useFormWords()
  const text = (name: string) => (value: string) => set({ [name]: value === '' ? undefined : value })
  const levels = ['P', 'S', 'H'] as const
  return (
    <>
      <TextInput title={say('fact')} hint={say('factHint')} value={field['x-fact'] ?? ''} onChange={text('x-fact')} />
      <TextInput
        title={say('distinct')}
        hint={say('distinctHint')}
        value={field['x-distinct'] ?? ''}
        onChange={text('x-distinct')}
      />
      <SelectInput
        title={say('sensitivity')}
        value={field['x-sensitivity'] ?? ''}
        choices={[
          { value: '', label: say('none') },
          ...levels.map((level) => ({ value: level, label: say(`sensitivity.${level}`) })),
        ]}
        onChange={text('x-sensitivity')}
      />
      <TickInput
        title={say('momentary')}
        value={field['x-momentary'] ?? false}
        onChange={(on) => set({ 'x-momentary': on ? true : undefined })}
      />
      <TextInput title={say('clause')} value={field['x-clause'] ?? ''} onChange={text('x-clause')} />
      <TextInput
        title={say('purpose')}
        hint={say('purposeHint')}
        value={field['x-purpose'] ?? ''}
        onChange={text('x-purpose')}
      />
    </>
  )
}
