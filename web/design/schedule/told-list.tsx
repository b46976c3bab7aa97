/** Who is told when a duty is late, and how many days late, in the order of the days. */
import { moved, withoutAt } from '../../../core/design/score/items.ts'
import type { ScheduleDefinition } from '../../../core/model/definitions.ts'
import { NumberInput, SelectInput } from '../form/inputs.tsx'
import { RowButtons } from '../rules/row-buttons.tsx'
import { withEntry } from '../rules/json-part.ts'
import type { Named } from './schedule-api.ts'
import { useScheduleWords } from './schedule-texts.ts'

type Told = NonNullable<ScheduleDefinition['late']>

export interface ToldListProps {
  value: Told
  roles: readonly Named[]
  onChange: (late: Told, run: string) => void
}

export function ToldList({ value, roles, onChange }: ToldListProps) {
  const say = useScheduleWords()
  const choices = roles.map(({ id, title }) => ({ value: id, label: title }))
  const later = (value.at(-1)?.afterDays ?? -9) + 10
  return (
    <fieldset className="tb-field">
      <legend className="tb-label">{say('late')}</legend>
      {value.map(({ afterDays, role }, n) => (
        <div key={n} className="schedule-step">
          <NumberInput
            title={say('afterDays')}
            value={afterDays}
            onChange={(days) =>
              onChange(withEntry(value, n, { afterDays: Math.max(0, Math.trunc(days ?? 0)) }), `${n} days`)
            }
          />
          <SelectInput
            title={say('told')}
            value={role}
            choices={choices}
            onChange={(next) => onChange(withEntry(value, n, { role: next }), `${n} role`)}
          />
          <RowButtons
            name={`${say('late')} ${n + 1}`}
            onMove={(by) => onChange(moved(value, n, by), `move ${n}`)}
            onRemove={() => onChange(withoutAt(value, n), `-${n}`)}
          />
        </div>
      ))}
      <button
        type="button"
        className="tb-button"
        onClick={() => onChange([...value, { afterDays: later, role: roles[0]?.id ?? 'SUP' }], `+${value.length}`)}
      >
        {say('addLate')}
      </button>
    </fieldset>
  )
}
