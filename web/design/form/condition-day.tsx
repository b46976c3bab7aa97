/** A day in a comparison: today, some days or months before it, or a date of the calendar. */
import type { ConditionValue } from '../../../core/design/condition.ts'
import { useApp } from '../../parts/app-context.tsx'
import { todayOf } from '../../parts/clock.ts'
import { useConditionWords } from './condition-texts.ts'
import { NumberInput, SelectInput } from './inputs.tsx'

export interface DayValueProps {
  value: ConditionValue
  onChange: (value: ConditionValue) => void
}

const MODES = ['today', 'daysAgo', 'monthsAgo', 'fixed'] as const
type Mode = (typeof MODES)[number]

export function DayValue({ value, onChange }: DayValueProps) {
  const say = useConditionWords()
  const { now } = useApp()
  const mode = modeOf(value)
  const start: Record<Mode, () => ConditionValue> = {
    today: () => ({ ago: 0, unit: 'days' }),
    daysAgo: () => ({ ago: 1, unit: 'days' }),
    monthsAgo: () => ({ ago: 1, unit: 'months' }),
    fixed: () => ({ date: todayOf(now()) }),
  }
  const choices = MODES.map((one) => ({ value: one, label: say(one) }))
  const pick = (chosen: string): void => {
    const next = MODES.find((one) => one === chosen)
    if (next !== undefined) onChange(start[next]())
  }
  return (
    <>
      <SelectInput title={say('day')} value={mode} choices={choices} onChange={pick} />
      {isAgo(value) && mode !== 'today' && (
        <NumberInput
          title={say('count')}
          value={value.ago}
          onChange={(ago) => ago !== undefined && ago >= 1 && onChange({ ...value, ago: Math.floor(ago) })}
        />
      )}
      {mode === 'fixed' && (
        <label className="tb-field">
          <span className="tb-label">{say('fixed')}</span>
          <input
            className="tb-input"
            type="date"
            value={dateOf(value)}
            onChange={(event) => onChange({ date: event.target.value })}
          />
        </label>
      )}
    </>
  )
}

function isAgo(value: ConditionValue): value is { ago: number; unit: 'days' | 'months' } {
  return typeof value === 'object' && value !== null && 'ago' in value
}

function dateOf(value: ConditionValue): string {
  return typeof value === 'object' && value !== null && 'date' in value ? value.date : ''
}

function modeOf(value: ConditionValue): Mode {
  if (!isAgo(value)) return 'fixed'
  if (value.ago === 0) return 'today'
  return value.unit === 'days' ? 'daysAgo' : 'monthsAgo'
}
