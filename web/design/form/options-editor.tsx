/** Options of a choice: a shared list by its name, or options of its own, also pasted from a table. */
import { useState } from 'react'
import { optionsOfTable } from '../../../core/design/option-table.ts'
import type { Choice } from '../../../core/model/form-schema.ts'
import { useFormWords } from './form-texts.ts'
import { SelectInput, TextInput } from './inputs.tsx'

export interface OptionsEditorProps {
  options: string | Choice[]
  onChange: (options: string | Choice[]) => void
}

export function OptionsEditor({ options, onChange }: OptionsEditorProps) {
  const { say } = useFormWords()
  const shared = typeof options === 'string'
  const own = [{ code: 'A', label: say('newTitle') }]
  return (
    <>
      <SelectInput
        title={say('optionSource')}
        value={shared ? 'shared' : 'own'}
        choices={[
          { value: 'own', label: say('ownOptions') },
          { value: 'shared', label: say('sharedList') },
        ]}
        onChange={(source) => onChange(source === 'shared' ? 'governance:need' : own)}
      />
      {shared ? (
        <TextInput title={say('optionList')} value={options} onChange={onChange} />
      ) : (
        <OwnOptions options={options} onChange={onChange} />
      )}
    </>
  )
}

function OwnOptions({ options, onChange }: { options: Choice[]; onChange: (options: Choice[]) => void }) {
  const { say } = useFormWords()
  const set = (n: number, change: Partial<Choice>): void =>
    onChange(options.map((option, at) => (at === n ? { ...option, ...change } : option)))
  return (
    <fieldset className="tb-field">
      <legend className="tb-label">{say('options')}</legend>
      {options.map((option, n) => (
        <div key={n} className="design-option">
          <input
            className="tb-input"
            aria-label={`${say('code')} ${n + 1}`}
            value={option.code}
            onChange={(event) => set(n, { code: event.target.value })}
          />
          <input
            className="tb-input"
            aria-label={`${say('label')} ${n + 1}`}
            value={option.label}
            onChange={(event) => set(n, { label: event.target.value })}
          />
          <button
            type="button"
            className="tb-button tb-button-quiet"
            aria-label={`${say('remove')} ${option.label}`}
            disabled={options.length === 1}
            onClick={() => onChange(options.filter((_, at) => at !== n))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className="tb-button"
        onClick={() => onChange([...options, { code: `N${options.length + 1}`, label: say('newTitle') }])}
      >
        {say('addOption')}
      </button>
      <PastedOptions onChange={onChange} />
    </fieldset>
  )
}

function PastedOptions({ onChange }: { onChange: (options: Choice[]) => void }) {
  const { say } = useFormWords()
  const [table, setTable] = useState('')
  const pasted = optionsOfTable(table)
  return (
    <details className="tb-fold">
      <summary>{say('paste')}</summary>
      <TextInput title={say('paste')} hint={say('pasteHint')} lines={4} value={table} onChange={setTable} />
      <button
        type="button"
        className="tb-button"
        disabled={pasted.length === 0}
        onClick={() => {
          onChange(pasted)
          setTable('')
        }}
      >
        {say('apply')}
      </button>
    </details>
  )
}
