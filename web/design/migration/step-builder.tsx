/** For each question and option that the form no longer has: what becomes of the answers that records hold. */
import { SelectInput, TextInput } from '../form/inputs.tsx'
import type { MigrationOption, MigrationPlace, MigrationPlaces } from '../../../core/design/migration.ts'
import { useMigrationWords } from './migration-texts.ts'
import { LEFT, optionKey, type Plan, type QuestionPlan, type Treatment } from './plan.ts'

export interface StepBuilderProps {
  places: MigrationPlaces
  plan: Plan
  onChange: (plan: Plan) => void
}

export function StepBuilder({ places, plan, onChange }: StepBuilderProps) {
  const say = useMigrationWords()
  const { gone, goneOptions, fields, options } = places
  if (gone.length + goneOptions.length === 0) return <p className="tb-empty">{say('noneGone')}</p>
  return (
    <>
      {gone.length > 0 && <h3>{say('gone')}</h3>}
      {gone.map((place) => (
        <Question
          key={place.at}
          place={place}
          fields={fields}
          chosen={plan.questions[place.at] ?? LEFT}
          onChange={(one) => onChange({ ...plan, questions: { ...plan.questions, [place.at]: one } })}
        />
      ))}
      {goneOptions.length > 0 && <h3>{say('goneOptions')}</h3>}
      {goneOptions.map((option) => (
        <Option
          key={optionKey(option)}
          option={option}
          options={options.filter(({ at }) => at === option.at)}
          chosen={plan.options[optionKey(option)] ?? ''}
          onChange={(code) => onChange({ ...plan, options: { ...plan.options, [optionKey(option)]: code } })}
        />
      ))}
    </>
  )
}

const TREATMENTS = ['leave', 'move', 'split', 'join', 'retire'] as const satisfies readonly Treatment[]

interface QuestionProps {
  place: MigrationPlace
  fields: readonly MigrationPlace[]
  chosen: QuestionPlan
  onChange: (plan: QuestionPlan) => void
}

function Question({ place, fields, chosen, onChange }: QuestionProps) {
  const say = useMigrationWords()
  const targets = [
    { value: '', label: say('choose') },
    ...fields.map(({ at, title }) => ({ value: at, label: `${title} ${at}` })),
  ]
  const withTarget = chosen.do === 'move' || chosen.do === 'split' || chosen.do === 'join'
  return (
    <fieldset className="design-conflict">
      <legend>
        {place.title} <span className="tb-id">{place.at}</span>
      </legend>
      <div className="design-fields">
        <SelectInput
          title={say('treatment')}
          value={chosen.do}
          choices={TREATMENTS.map((value) => ({ value, label: say(value) }))}
          onChange={(value) => onChange({ ...chosen, do: TREATMENTS.find((one) => one === value) ?? 'leave' })}
        />
        {withTarget && (
          <SelectInput
            title={say('to')}
            value={chosen.to}
            choices={targets}
            onChange={(to) => onChange({ ...chosen, to })}
          />
        )}
        {chosen.do === 'split' && (
          <SelectInput
            title={say('rest')}
            value={chosen.rest}
            choices={targets}
            onChange={(rest) => onChange({ ...chosen, rest })}
          />
        )}
        {(chosen.do === 'split' || chosen.do === 'join') && (
          <TextInput title={say('by')} value={chosen.by} onChange={(by) => onChange({ ...chosen, by })} />
        )}
      </div>
    </fieldset>
  )
}

interface OptionProps {
  option: MigrationOption
  options: readonly MigrationOption[]
  chosen: string
  onChange: (code: string) => void
}

function Option({ option, options, chosen, onChange }: OptionProps) {
  const say = useMigrationWords()
  const choices = options.map(({ code, label }) => ({ value: code, label: `${label} ${code}` }))
  return (
    <fieldset className="design-conflict">
      <legend>
        {option.title}：{option.label} <span className="tb-id">{option.code}</span>
      </legend>
      <SelectInput
        title={say('newOption')}
        value={chosen}
        choices={[{ value: '', label: say('leave') }, ...choices]}
        onChange={onChange}
      />
    </fieldset>
  )
}
