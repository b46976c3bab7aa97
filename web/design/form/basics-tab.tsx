/** What is asked: words, section, key, limits and options. */
import { useState } from 'react'
import { kindOfField } from '../../../core/design/field-kinds.ts'
import { isRequired, withKey, withRequired } from '../../../core/design/form-edit.ts'
import type { TabProps } from './editing.ts'
import { useFormWords } from './form-texts.ts'
import { NumberInput, SelectInput, TextInput, TickInput } from './inputs.tsx'
import { KnownHint } from './known-picker.tsx'
import { OptionsEditor } from './options-editor.tsx'

export function BasicsTab(props: TabProps) {
  const { form, pointer, field, set, change } = props
  const { say } = useFormWords()
  const kind = kindOfField(field)
  const top = pointer.split('/').length === 3
  return (
    <>
      <TextInput
        title={say('title')}
        value={field.title ?? ''}
        onChange={(title) => set({ title: title === '' && field.$ref !== undefined ? undefined : title })}
      />
      <KnownHint {...props} />
      <TextInput
        title={say('hint')}
        lines={2}
        value={field.description ?? ''}
        onChange={(text) => set({ description: text === '' ? undefined : text })}
      />
      {top && (
        <SelectInput
          title={say('section')}
          value={field['x-section'] ?? ''}
          choices={(form['x-sections'] ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(section) => set({ 'x-section': section })}
        />
      )}
      {!pointer.startsWith('/allOf') && (
        <>
          <KeyInput {...props} />
          <TickInput
            title={say('required')}
            value={isRequired(form, pointer)}
            onChange={(on) => change(withRequired(form, pointer, on))}
          />
        </>
      )}
      {(kind === 'integer' || kind === 'number' || kind === 'money') && (
        <>
          <NumberInput title={say('minimum')} value={field.minimum} onChange={(minimum) => set({ minimum })} />
          <NumberInput title={say('maximum')} value={field.maximum} onChange={(maximum) => set({ maximum })} />
        </>
      )}
      {(kind === 'text' || kind === 'longText') && (
        <NumberInput title={say('maxLength')} value={field.maxLength} onChange={(maxLength) => set({ maxLength })} />
      )}
      {kind === 'rows' && (
        <>
          <NumberInput title={say('minItems')} value={field.minItems} onChange={(minItems) => set({ minItems })} />
          <NumberInput title={say('maxItems')} value={field.maxItems} onChange={(maxItems) => set({ maxItems })} />
        </>
      )}
      {field['x-options'] !== undefined && (
        <OptionsEditor options={field['x-options']} onChange={(options) => set({ 'x-options': options })} />
      )}
    </>
  )
}

/** Taken over when the box is left, since each letter would be another name. */
function KeyInput({ form, pointer, change, onSelect }: TabProps) {
  const { say } = useFormWords()
  const key = pointer.split('/').at(-1) ?? ''
  const [draft, setDraft] = useState(key)
  const renamed = withKey(form, pointer, draft)
  return (
    <label className="tb-field">
      <span className="tb-label">{say('key')}</span>
      <input
        className="tb-input"
        value={draft}
        aria-invalid={renamed === null}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (renamed === null || draft === key) return setDraft(key)
          const [next, at] = renamed
          change(next)
          onSelect(at)
        }}
      />
      {renamed === null && <span className="tb-error">{say('keyBad')}</span>}
    </label>
  )
}
