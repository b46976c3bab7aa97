/** A time allowed, step by step: ten working days; the end of the quarter and then five days more. */
import { DUE_UNITS, dueSteps, dueText, isCounted, type DueStepText } from '../../../core/design/schedule/due-words.ts'
import { NumberInput, SelectInput } from '../form/inputs.tsx'
import { useScheduleWords } from './schedule-texts.ts'

export interface DueEditorProps {
  value: string
  onChange: (due: string) => void
}

export function DueEditor({ value, onChange }: DueEditorProps) {
  const say = useScheduleWords()
  const steps = dueSteps(value)
  if (steps === null) return <p className="tb-hint">{say('badDue', { text: value })}</p>
  const write = (next: readonly DueStepText[]): void => onChange(dueText(next))
  const set = (n: number, step: Partial<DueStepText>): void =>
    write(steps.map((one, at) => (at === n ? { ...one, ...step } : one)))
  const inHours = steps.some(({ unit }) => unit === 'h')
  return (
    <fieldset className="tb-field">
      <legend className="tb-label">{say('due')}</legend>
      {steps.map(({ unit, count }, n) => (
        <div key={n} className="schedule-step">
          {isCounted(unit) && (
            <NumberInput title={say('count')} value={count} onChange={(next) => set(n, { count: whole(next) })} />
          )}
          <SelectInput
            title={say('unit')}
            value={unit}
            choices={DUE_UNITS.filter((one) => one !== 'h' || steps.length === 1).map((one) => ({
              value: one,
              label: say(`unit.${one}`),
            }))}
            onChange={(chosen) => set(n, { unit: DUE_UNITS.find((one) => one === chosen) ?? 'd' })}
          />
          {steps.length > 1 && (
            <button
              type="button"
              className="tb-button tb-button-quiet"
              onClick={() => write(steps.filter((_, at) => at !== n))}
            >
              {say('removeStep')}
            </button>
          )}
        </div>
      ))}
      {!inHours && (
        <button type="button" className="tb-button" onClick={() => write([...steps, { unit: 'd', count: 1 }])}>
          {say('addStep')}
        </button>
      )}
    </fieldset>
  )
}

const MOST = 9999

function whole(count: number | undefined): number {
  return Math.min(MOST, Math.max(0, Math.trunc(count ?? 0)))
}
