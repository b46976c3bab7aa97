/** What a band or a trigger of a score leads to: groups of tasks, each with the bands, triggers and condition it is for. */
import { useState } from 'react'
import type { ConditionField } from '../../../core/design/condition.ts'
import { withoutAt } from '../../../core/design/score/items.ts'
import { resultFields } from '../../../core/design/score/score-fields.ts'
import type { FollowUp, InstrumentDefinition } from '../../../core/model/definitions.ts'
import { ConditionEditor } from '../form/condition-editor.tsx'
import { FollowUps } from '../form/head/follow-up-list.tsx'
import { TickInput } from '../form/inputs.tsx'
import { useScoreWords } from './score-texts.ts'

const NEW_TASK: FollowUp = { kind: 'visit', due: '7d', because: '' }

type Consequence = NonNullable<InstrumentDefinition['followUps']>[number]

export interface ConsequenceListProps {
  value: InstrumentDefinition
  /** Without what a finished score gives. */
  fields: readonly ConditionField[]
  onChange: (value: InstrumentDefinition, run?: string) => void
}

export function ConsequenceList({ value, fields, onChange }: ConsequenceListProps) {
  const say = useScoreWords()
  const list = value.followUps ?? []
  const results = resultFields(value, { band: say('finalBand'), triggers: say('raised') })
  const write = (next: readonly Consequence[], run?: string): void => {
    const { followUps: _old, ...rest } = value
    onChange(next.length > 0 ? { ...rest, followUps: [...next] } : rest, run)
  }
  return (
    <section className="app-card" aria-label={say('consequences')}>
      <h3>{say('consequences')}</h3>
      {list.map((entry, n) => (
        <ConsequenceFields
          key={n}
          name={nameOf(entry, value, say('any'))}
          entry={entry}
          value={value}
          fields={[...results, ...fields]}
          onChange={(next, what) =>
            write(
              list.map((one, at) => (at === n ? next : one)),
              `followUps ${n} ${what}`,
            )
          }
          onRemove={() => write(withoutAt(list, n))}
        />
      ))}
      <button type="button" className="tb-button" onClick={() => write([...list, { then: [NEW_TASK] }])}>
        {say('addConsequence')}
      </button>
    </section>
  )
}

function nameOf({ bands = [], triggers = [] }: Consequence, value: InstrumentDefinition, any: string): string {
  const titled = [...value.bands, ...(value.triggers ?? [])].filter(({ id }) => [...bands, ...triggers].includes(id))
  return titled.length > 0 ? titled.map(({ title }) => title).join('、') : any
}

interface ConsequenceFieldsProps {
  name: string
  entry: Consequence
  value: InstrumentDefinition
  fields: readonly ConditionField[]
  onChange: (entry: Consequence, what: string) => void
  onRemove: () => void
}

function ConsequenceFields({ name, entry, value, fields, onChange, onRemove }: ConsequenceFieldsProps) {
  const say = useScoreWords()
  const [open, setOpen] = useState(entry.then.some(({ because }) => because === ''))
  const set = <K extends keyof Consequence>(key: K, next: Consequence[K] | undefined, run: string = key): void => {
    const { [key]: _old, ...rest } = entry
    onChange((next === undefined ? rest : { ...rest, [key]: next }) as Consequence, run)
  }
  const ticks = (key: 'bands' | 'triggers', title: string, entries: readonly { id: string; title: string }[]) => (
    <fieldset className="tb-field design-ticks">
      <legend className="tb-label">{title}</legend>
      {entries.map(({ id, title: label }) => (
        <TickInput
          key={id}
          title={label}
          value={entry[key]?.includes(id) ?? false}
          onChange={(on) => {
            const chosen = entries.map((one) => one.id).filter((one) => (one === id ? on : entry[key]?.includes(one)))
            set(key, chosen.length > 0 ? chosen : undefined)
          }}
        />
      ))}
    </fieldset>
  )
  return (
    <details className="tb-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {name} · {entry.then.map(({ because }) => because).join('；')}
      </summary>
      <div className="design-tab">
        {ticks('bands', say('forBands'), value.bands)}
        {value.triggers && value.triggers.length > 0 && ticks('triggers', say('forTriggers'), value.triggers)}
        <ConditionEditor
          title={say('when')}
          value={entry.when}
          fields={fields}
          onChange={(feel) => set('when', feel)}
        />
        <FollowUps list={entry.then} fields={fields} onChange={(then, run) => set('then', then, `then ${run}`)} />
        <button type="button" className="tb-button tb-button-quiet" onClick={onRemove}>
          {say('removeConsequence')}
        </button>
      </div>
    </details>
  )
}
