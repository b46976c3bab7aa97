/** The value of one comparison: an option, several, a number, a text, a day or the id of a parameter. */
import {
  isAgeOrder,
  isTextList,
  type Comparison,
  type ConditionField,
  type ConditionValue as Value,
} from '../../../core/design/condition.ts'
import { useConditionWords } from './condition-texts.ts'
import { DayValue } from './condition-day.tsx'
import { NumberInput, SelectInput, TextInput, TickInput } from './inputs.tsx'

export interface ConditionValueProps {
  comparison: Comparison
  field: ConditionField
  onChange: (value: Value) => void
}

export function ConditionValue({ comparison, field, onChange }: ConditionValueProps) {
  const say = useConditionWords()
  const { relation, value } = comparison
  if (relation === 'oneOf') return <SeveralValues field={field} value={value} onChange={onChange} />
  if (typeof value === 'object' && value !== null && 'param' in value) {
    return <TextInput title={say('param')} value={value.param} onChange={(param) => onChange({ param })} />
  }
  if (field.kind === 'number' || isAgeOrder(relation)) {
    return (
      <NumberInput
        title={say(field.kind === 'number' ? 'value' : 'years')}
        value={typeof value === 'number' ? value : undefined}
        onChange={(number) => onChange(number ?? null)}
      />
    )
  }
  if (field.kind === 'date') return <DayValue value={value} onChange={onChange} />
  if (field.kind === 'boolean') {
    return (
      <SelectInput
        title={say('value')}
        value={String(value)}
        choices={[
          { value: 'true', label: say('yes') },
          { value: 'false', label: say('no') },
        ]}
        onChange={(chosen) => onChange(chosen === 'true')}
      />
    )
  }
  return <OneValue field={field} value={typeof value === 'string' ? value : ''} onChange={onChange} />
}

interface OneValueProps {
  field: ConditionField
  value: string
  onChange: (value: Value) => void
}

function OneValue({ field, value, onChange }: OneValueProps) {
  const say = useConditionWords()
  const change = (text: string): void => onChange(text === '' ? null : text)
  if (field.options === undefined) return <TextInput title={say('value')} value={value} onChange={change} />
  const choices = field.options.map(({ code, label }) => ({ value: code, label }))
  const open = value === '' ? [{ value: '', label: say('choose') }] : []
  return <SelectInput title={say('value')} value={value} choices={[...open, ...choices]} onChange={change} />
}

function SeveralValues({ field, value, onChange }: Omit<OneValueProps, 'value'> & { value: Value }) {
  const say = useConditionWords()
  const chosen = isTextList(value) ? value : []
  const { options } = field
  if (options === undefined) {
    const change = (text: string): void => onChange(text === '' ? null : text.split(/[,，、]/).map((one) => one.trim()))
    return <TextInput title={say('codes')} value={chosen.join('，')} onChange={change} />
  }
  const toggle = (code: string, on: boolean): void =>
    onChange(options.map((option) => option.code).filter((one) => (one === code ? on : chosen.includes(one))))
  return (
    <fieldset className="tb-field design-ticks">
      <legend className="tb-label">{say('value')}</legend>
      {options.map(({ code, label }) => (
        <TickInput key={code} title={label} value={chosen.includes(code)} onChange={(on) => toggle(code, on)} />
      ))}
    </fieldset>
  )
}
