/** How often a duty comes and from which day its time runs. */
import { baseWords, RHYTHMS } from '../../../core/design/schedule/schedule-sentence.ts'
import type { ScheduleDefinition } from '../../../core/model/definitions.ts'
import { useApp } from '../../parts/app-context.tsx'
import { NumberInput, SelectInput, TextInput, TickInput } from '../form/inputs.tsx'
import type { Grounds } from './schedule-api.ts'
import { useScheduleWords } from './schedule-texts.ts'

export interface RhythmFieldsProps {
  value: ScheduleDefinition
  grounds: Grounds
  set: (part: Optional<ScheduleDefinition>) => void
}

export type Optional<T> = { [K in keyof T]?: T[K] | undefined }

export function RhythmFields({ value, grounds, set }: RhythmFieldsProps) {
  const say = useScheduleWords()
  const { every, times } = value
  const rhythm = (chosen: string): void => {
    const next = RHYTHMS.find((one) => one === chosen) ?? 'quarter'
    const first = grounds.terms[0]?.id
    const during = next !== 'term' ? undefined : (value.during ?? (first === undefined ? undefined : [first]))
    const keepsBase = next === 'year' || next === 'once'
    set({ every: next, during, times: undefined, ...(keepsBase ? {} : { base: undefined }) })
  }
  return (
    <>
      <SelectInput
        title={say('every')}
        value={every}
        choices={RHYTHMS.map((one) => ({ value: one, label: say(`every.${one}`) }))}
        hint={every === 'event' && say('eventHint')}
        onChange={rhythm}
      />
      {every === 'term' && <Holidays value={value} grounds={grounds} set={set} />}
      {(every === 'term' || every === 'month' || every === 'quarter' || every === 'year') && times !== 'again' && (
        <NumberInput
          title={say('times')}
          value={times}
          onChange={(count) =>
            set({ times: count === undefined || count < 2 ? undefined : Math.min(100, Math.trunc(count)) })
          }
        />
      )}
      {every === 'term' && (
        <TickInput
          title={say('again')}
          value={times === 'again'}
          onChange={(again) => set({ times: again ? 'again' : undefined })}
        />
      )}
      {(every === 'year' || every === 'once') && <BaseInput value={value} grounds={grounds} set={set} />}
    </>
  )
}

function Holidays({ value, grounds, set }: RhythmFieldsProps) {
  const say = useScheduleWords()
  const chosen = value.during ?? []
  return (
    <fieldset className="tb-field">
      <legend className="tb-label">{say('during')}</legend>
      {grounds.terms.map(({ id, title }) => (
        <TickInput
          key={id}
          title={title}
          value={chosen.includes(id)}
          onChange={(ticked) => {
            const next = ticked ? [...chosen, id] : chosen.filter((one) => one !== id)
            if (next.length > 0) set({ during: next })
          }}
        />
      ))}
    </fieldset>
  )
}

const OTHER = '?'

function BaseInput({ value: { every, base }, grounds, set }: RhythmFieldsProps) {
  const { lang } = useApp()
  const say = useScheduleWords()
  const days = grounds.dictionary
    .filter(({ kind, parent }) => kind === 'date' && parent === '')
    .map(({ key, title }) => ({ value: `facts.${key}`, label: title }))
  const scores = grounds.scores.map(({ id, title }) => ({
    value: `get value(get value(facts.scores, "${id}"), "at")`,
    label: say('scoreDay', { title }),
  }))
  const known = [...days, ...scores]
  const isOther = base !== undefined && !known.some((one) => one.value === base)
  return (
    <>
      <SelectInput
        title={say('base')}
        value={isOther ? OTHER : (base ?? '')}
        choices={[
          { value: '', label: baseWords({ every }, lang) },
          ...known,
          ...(isOther ? [{ value: OTHER, label: say('otherBase') }] : []),
        ]}
        onChange={(chosen) => chosen !== OTHER && set({ base: chosen === '' ? undefined : chosen })}
      />
      {isOther && <TextInput title={say('otherBase')} value={base} onChange={(text) => set({ base: text })} />}
    </>
  )
}
