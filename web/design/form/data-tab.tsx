/** What the answer is to the whole: its fact, how sensitive it is, why it is asked. */
import { MISSING_REASONS } from '../../../core/model/missing.ts'
import { TOPIC_ORDER } from '../../../core/model/topics.ts'
import type { TabProps } from './editing.ts'
import { useFormWords } from './form-texts.ts'
import { NumberInput, SelectInput, TextInput, TickInput } from './inputs.tsx'

export function DataTab({ form, field, set }: TabProps) {
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
      <DataTicks form={form} field={field} set={set} />
      <SelectInput
        title={say('topic')}
        value={field['x-topic'] ?? ''}
        choices={[
          { value: '', label: say('none') },
          ...TOPIC_ORDER.map((topic) => ({ value: topic, label: say(`topic.${topic}`) })),
        ]}
        onChange={text('x-topic')}
      />
      <FreshInput value={field['x-fresh']} onChange={(fresh) => set({ 'x-fresh': fresh })} />
      <MissingTicks value={field['x-missing'] ?? []} onChange={(missing) => set({ 'x-missing': missing })} />
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

function DataTicks({ form, field, set }: Pick<TabProps, 'form' | 'field' | 'set'>) {
  const { say } = useFormWords()
  return (
    <>
      <TickInput
        title={say('momentary')}
        value={field['x-momentary'] ?? false}
        onChange={(on) => set({ 'x-momentary': on ? true : undefined })}
      />
      {(['x-observed', 'x-onSubmit'] as const).map((name) => (
        <TickInput
          key={name}
          title={say(name === 'x-observed' ? 'observed' : 'onSubmit')}
          value={field[name] ?? false}
          onChange={(on) => set({ [name]: on ? true : undefined })}
        />
      ))}
      {form['x-form']?.mode === 'checklist' && (
        <TickInput
          title={say('critical')}
          value={field['x-critical'] ?? false}
          onChange={(on) => set({ 'x-critical': on ? true : undefined })}
        />
      )}
    </>
  )
}

interface FreshInputProps {
  /** ISO 8601 duration of one unit; another stays as it is until it is changed here. */
  value: string | undefined
  onChange: (value: string | undefined) => void
}

function FreshInput({ value, onChange }: FreshInputProps) {
  const { say } = useFormWords()
  const found = /^P(\d+)([DMY])$/.exec(value ?? '')
  const unit = found?.[2] ?? 'M'
  return (
    <div className="design-find">
      <NumberInput
        title={say('fresh')}
        value={found ? Number(found[1]) : undefined}
        onChange={(count) => onChange(count === undefined || count < 1 ? undefined : `P${Math.floor(count)}${unit}`)}
      />
      <SelectInput
        title={say('freshUnit')}
        value={unit}
        choices={(['D', 'M', 'Y'] as const).map((one) => ({ value: one, label: say(`fresh.${one}`) }))}
        onChange={(one) => onChange(found ? `P${found[1]}${one}` : undefined)}
      />
    </div>
  )
}

interface MissingTicksProps {
  value: readonly string[]
  onChange: (value: string[] | undefined) => void
}

function MissingTicks({ value, onChange }: MissingTicksProps) {
  const { say } = useFormWords()
  const toggle = (reason: string, on: boolean): void => {
    const next = MISSING_REASONS.filter((one) => (one === reason ? on : value.includes(one)))
    onChange(next.length > 0 ? next : undefined)
  }
  return (
    <fieldset className="tb-field design-ticks">
      <legend className="tb-label">{say('missingReasons')}</legend>
      {MISSING_REASONS.map((reason) => (
        <TickInput
          key={reason}
          title={say(`missing.${reason}`)}
          value={value.includes(reason)}
          onChange={(on) => toggle(reason, on)}
        />
      ))}
    </fieldset>
  )
}
