/** The scores of a form: where their items stand, when they apply, and which answers raise a trigger at once. */
import { useState } from 'react'
import type { ConditionField } from '../../../../core/design/condition.ts'
import type { FieldSchema, ScoreUseDefinition } from '../../../../core/model/form-schema.ts'
import { ConditionEditor } from '../condition-editor.tsx'
import { SelectInput, TextInput, TickInput } from '../inputs.tsx'
import type { HeadProps } from './head-props.ts'
import { useHeadWords } from './head-texts.ts'

export interface ScoreUsesProps extends HeadProps {
  form: FieldSchema
  fields: readonly ConditionField[]
}

export function ScoreUses({ form, head, fields, set }: ScoreUsesProps) {
  const say = useHeadWords()
  const scores = head.scores ?? []
  const sections = form['x-sections'] ?? []
  const change = (next: readonly ScoreUseDefinition[], run: string): void =>
    set({ scores: next.length > 0 ? [...next] : undefined }, run)
  const add = (): void =>
    change([...scores, { instrument: 'SC-1', section: sections.at(-1)?.id ?? '' }], `scores +${scores.length}`)
  return (
    <fieldset className="tb-field">
      <legend className="tb-label">{say('scores')}</legend>
      {scores.map((score, n) => (
        <ScoreUse
          key={n}
          score={score}
          sections={sections.map(({ id, title }) => ({ value: id, label: title }))}
          fields={fields}
          onChange={(next, what) =>
            change(
              scores.map((one, at) => (at === n ? next : one)),
              `scores ${n} ${what}`,
            )
          }
          onRemove={() =>
            change(
              scores.filter((_, at) => at !== n),
              `scores -${n}`,
            )
          }
        />
      ))}
      <button type="button" className="tb-button" onClick={add}>
        {say('addScore')}
      </button>
    </fieldset>
  )
}

interface ScoreUseProps {
  score: ScoreUseDefinition
  sections: readonly { value: string; label: string }[]
  fields: readonly ConditionField[]
  onChange: (score: ScoreUseDefinition, what: string) => void
  onRemove: () => void
}

function ScoreUse({ score, sections, fields, onChange, onRemove }: ScoreUseProps) {
  const say = useHeadWords()
  const set = (part: { [K in keyof ScoreUseDefinition]?: ScoreUseDefinition[K] | undefined }): void => {
    const next = Object.fromEntries(Object.entries({ ...score, ...part }).filter(([, value]) => value !== undefined))
    onChange(next as unknown as ScoreUseDefinition, Object.keys(part).join(' '))
  }
  return (
    <div className="design-rule" role="group" aria-label={score.instrument}>
      <TextInput title={say('instrument')} value={score.instrument} onChange={(instrument) => set({ instrument })} />
      <SelectInput
        title={say('section')}
        value={score.section}
        choices={sections}
        onChange={(section) => set({ section })}
      />
      <TickInput
        title={say('optional')}
        value={score.optional ?? false}
        onChange={(on) => set({ optional: on ? true : undefined })}
      />
      <ConditionEditor
        title={say('appliesWhen')}
        value={score.appliesWhen}
        fields={fields}
        onChange={(appliesWhen) => set({ appliesWhen })}
      />
      <Raised
        raise={score.raise ?? {}}
        fields={fields}
        onChange={(raise) => set({ raise: Object.keys(raise).length > 0 ? raise : undefined })}
      />
      <button type="button" className="tb-button tb-button-quiet" onClick={onRemove}>
        {say('remove')}
      </button>
    </div>
  )
}

interface RaisedProps {
  raise: Record<string, string>
  fields: readonly ConditionField[]
  onChange: (raise: Record<string, string>) => void
}

/** A trigger whose condition is empty is not kept. */
function Raised({ raise, fields, onChange }: RaisedProps) {
  const say = useHeadWords()
  const [id, setId] = useState('')
  const [open, setOpen] = useState<readonly string[]>([])
  const shown = [...Object.keys(raise), ...open.filter((one) => !Object.hasOwn(raise, one))]
  const put = (trigger: string, feel: string | undefined): void => {
    const { [trigger]: _, ...rest } = raise
    onChange(feel === undefined ? rest : { ...raise, [trigger]: feel })
  }
  return (
    <>
      {shown.map((trigger) => (
        <ConditionEditor
          key={trigger}
          title={say('raise', { id: trigger })}
          value={raise[trigger]}
          fields={fields}
          onChange={(feel) => put(trigger, feel)}
        />
      ))}
      <div className="design-find">
        <TextInput title={say('raiseId')} value={id} onChange={setId} />
        <button
          type="button"
          className="tb-button"
          disabled={!/^[A-Za-z][A-Za-z0-9]*$/.test(id) || shown.includes(id)}
          onClick={() => {
            setOpen([...open, id])
            setId('')
          }}
        >
          {say('addRaise')}
        </button>
      </div>
    </>
  )
}
