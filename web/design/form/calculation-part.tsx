/** One part of a calculation: what it takes, and the parts it is made of. */
import {
  CALCULATION_KINDS,
  MAX_DEPTH,
  newCalculation,
  OPERATIONS,
  type Calculation,
  type CalculationKind,
} from '../../../core/design/calculation.ts'
import type { ConditionField } from '../../../core/design/condition.ts'
import { CalculationCases } from './calculation-cases.tsx'
import { useCalculationWords } from './calculation-texts.ts'
import { NumberInput, SelectInput, TextInput } from './inputs.tsx'

export interface CalculationPartProps {
  part: Calculation
  fields: readonly ConditionField[]
  /** Of this part; the outermost is 1. */
  depth: number
  onChange: (part: Calculation) => void
  onRemove?: (() => void) | undefined
}

/** Kinds that hold others are not offered where no deeper part may stand. */
const HOLDERS: readonly CalculationKind[] = ['join', 'least', 'most', 'due', 'cases']

export function CalculationPart({ part, fields, depth, onChange, onRemove }: CalculationPartProps) {
  const say = useCalculationWords()
  const kinds = CALCULATION_KINDS.filter((kind) => depth < MAX_DEPTH || kind === part.is || !HOLDERS.includes(kind))
  return (
    <div className="design-group" role="group" aria-label={say(`is.${part.is}`)}>
      <SelectInput
        title={say('what')}
        value={part.is}
        choices={kinds.map((kind) => ({ value: kind, label: say(`is.${kind}`) }))}
        onChange={(chosen) => onChange(newCalculation(kinds.find((kind) => kind === chosen) ?? 'field'))}
      />
      <PartBody part={part} fields={fields} depth={depth} onChange={onChange} />
      {onRemove && (
        <button type="button" className="tb-button tb-button-quiet" onClick={onRemove}>
          {say('removePart')}
        </button>
      )}
    </div>
  )
}

function PartBody({ part, fields, depth, onChange }: CalculationPartProps) {
  const say = useCalculationWords()
  switch (part.is) {
    case 'field':
      return (
        <NameInput
          title={say('field')}
          name={part.name}
          fields={fields}
          onChange={(name) => onChange({ ...part, name })}
        />
      )
    case 'number':
      return (
        <NumberInput
          title={say('value')}
          value={part.value ?? undefined}
          onChange={(value) => onChange({ ...part, value: value ?? null })}
        />
      )
    case 'code':
      return <TextInput title={say('code')} value={part.value} onChange={(value) => onChange({ ...part, value })} />
    case 'param':
      return <TextInput title={say('param')} value={part.id} onChange={(id) => onChange({ ...part, id })} />
    case 'age':
    case 'quarter':
      return <DatePart part={part} fields={fields} onChange={onChange} />
    case 'count':
    case 'total':
      return <TablePart part={part} fields={fields} onChange={onChange} />
    case 'due':
      return (
        <>
          <CalculationPart
            part={part.from}
            fields={fields}
            depth={depth + 1}
            onChange={(from) => onChange({ ...part, from })}
          />
          <TextInput title={say('time')} value={part.in} onChange={(time) => onChange({ ...part, in: time })} />
        </>
      )
    case 'join':
    case 'least':
    case 'most':
      return <Several part={part} fields={fields} depth={depth} onChange={onChange} />
    case 'cases':
      return (
        <CalculationCases
          part={part}
          fields={fields}
          onChange={onChange}
          drawPart={(one, set) => <CalculationPart part={one} fields={fields} depth={depth + 1} onChange={set} />}
        />
      )
    default:
      return null
  }
}

interface NameInputProps {
  title: string
  name: string
  fields: readonly ConditionField[]
  onChange: (name: string) => void
}

function NameInput({ title, name, fields, onChange }: NameInputProps) {
  const say = useCalculationWords()
  const known = fields.map((field) => ({ value: field.name, label: field.title }))
  const open = known.some(({ value }) => value === name) ? [] : [{ value: name, label: name || say('choose') }]
  return <SelectInput title={title} value={name} choices={[...open, ...known]} onChange={onChange} />
}

type DateCalculation = Extract<Calculation, { is: 'age' | 'quarter' }>

function DatePart({ part, ...rest }: Omit<CalculationPartProps, 'part' | 'depth'> & { part: DateCalculation }) {
  const say = useCalculationWords()
  const pick = (name: string): void =>
    rest.onChange(part.is === 'age' ? { ...part, born: name } : { ...part, of: name })
  const name = part.is === 'age' ? part.born : part.of
  return <NameInput title={say('field')} name={name} fields={rest.fields} onChange={pick} />
}

type TableCalculation = Extract<Calculation, { is: 'count' | 'total' }>

function TablePart({
  part,
  fields,
  onChange,
}: Omit<CalculationPartProps, 'part' | 'depth'> & { part: TableCalculation }) {
  const say = useCalculationWords()
  const tables = fields.filter(({ kind }) => kind === 'rows' || kind === 'choices')
  return (
    <>
      <NameInput
        title={say('rows')}
        name={part.rows}
        fields={tables}
        onChange={(rows) => onChange({ ...part, rows })}
      />
      {part.is === 'total' && (
        <TextInput title={say('column')} value={part.column} onChange={(column) => onChange({ ...part, column })} />
      )}
    </>
  )
}

type ManyCalculation = Extract<Calculation, { is: 'join' | 'least' | 'most' }>

function Several({ part, fields, depth, onChange }: Omit<CalculationPartProps, 'part'> & { part: ManyCalculation }) {
  const say = useCalculationWords()
  const setParts = (parts: readonly Calculation[]): void => onChange({ ...part, parts })
  return (
    <>
      {part.is === 'join' && (
        <SelectInput
          title={say('by')}
          value={part.by}
          choices={OPERATIONS.map((by) => ({ value: by, label: say(by) }))}
          onChange={(chosen) => onChange({ ...part, by: OPERATIONS.find((by) => by === chosen) ?? 'plus' })}
        />
      )}
      {part.parts.map((inner, n) => (
        <CalculationPart
          key={n}
          part={inner}
          fields={fields}
          depth={depth + 1}
          onChange={(next) => setParts(part.parts.map((one, at) => (at === n ? next : one)))}
          onRemove={part.parts.length > 2 ? () => setParts(part.parts.filter((_, at) => at !== n)) : undefined}
        />
      ))}
      <button type="button" className="tb-button" onClick={() => setParts([...part.parts, newCalculation('field')])}>
        {say('addPart')}
      </button>
    </>
  )
}
