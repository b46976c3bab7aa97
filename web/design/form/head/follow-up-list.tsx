/** What is to be done after a form, or for a band of a score: by whom and by when. */
import { useState } from 'react'
import { isTimeAllowed } from '../../../../core/design/calculation.ts'
import type { ConditionField } from '../../../../core/design/condition.ts'
import type { FollowUp } from '../../../../core/model/definitions.ts'
import { ConditionEditor } from '../condition-editor.tsx'
import { SelectInput, TextInput } from '../inputs.tsx'
import type { HeadProps } from './head-props.ts'
import { useHeadWords } from './head-texts.ts'
import { ListInput } from './list-input.tsx'

const KINDS = ['form', 'visit', 'notify', 'document', 'review', 'conference', 'reassess', 'plan', 'other'] as const
const TEXTS = ['form', 'document', 'what', 'role'] as const

export function FollowUpList({ head, fields, set }: HeadProps & { fields: readonly ConditionField[] }) {
  return (
    <FollowUps
      list={head.followUps ?? []}
      fields={fields}
      onChange={(next, run) => set({ followUps: next.length > 0 ? next : undefined }, `followUps ${run}`)}
    />
  )
}

export interface FollowUpsProps {
  list: readonly FollowUp[]
  fields: readonly ConditionField[]
  onChange: (list: FollowUp[], run: string) => void
}

export function FollowUps({ list, fields, onChange }: FollowUpsProps) {
  const say = useHeadWords()
  return (
    <fieldset className="tb-field">
      <legend className="tb-label">{say('followUps')}</legend>
      {list.map((followUp, n) => (
        <FollowUpFold
          key={n}
          followUp={followUp}
          fields={fields}
          onChange={(next, what) =>
            onChange(
              list.map((one, at) => (at === n ? next : one)),
              `${n} ${what}`,
            )
          }
          onRemove={() =>
            onChange(
              list.filter((_, at) => at !== n),
              `-${n}`,
            )
          }
        />
      ))}
      <button
        type="button"
        className="tb-button"
        onClick={() => onChange([...list, { kind: 'visit', due: '7d', because: '' }], `+${list.length}`)}
      >
        {say('addFollowUp')}
      </button>
    </fieldset>
  )
}

/** Open from the start where it is new, and for as long as somebody writes in it. */
function FollowUpFold({ onRemove, ...props }: FollowUpFormProps & { onRemove: () => void }) {
  const say = useHeadWords()
  const { followUp } = props
  const [open, setOpen] = useState(followUp.because === '')
  return (
    <details className="tb-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say(`kind.${followUp.kind}`)} · {followUp.because}
      </summary>
      <FollowUpForm {...props} />
      <button type="button" className="tb-button tb-button-quiet" onClick={onRemove}>
        {say('remove')}
      </button>
    </details>
  )
}

interface FollowUpFormProps {
  followUp: FollowUp
  fields: readonly ConditionField[]
  onChange: (followUp: FollowUp, what: string) => void
}

function FollowUpForm({ followUp, fields, onChange }: FollowUpFormProps) {
  const say = useHeadWords()
  const set = (part: { [K in keyof FollowUp]?: FollowUp[K] | undefined }): void => {
    const next = Object.fromEntries(Object.entries({ ...followUp, ...part }).filter(([, value]) => value !== undefined))
    onChange(next as unknown as FollowUp, Object.keys(part).join(' '))
  }
  const text = (name: (typeof TEXTS)[number] | 'clause' | 'base') => (
    <TextInput
      key={name}
      title={say(name)}
      value={followUp[name] ?? ''}
      onChange={(value) => set({ [name]: value === '' ? undefined : value })}
    />
  )
  return (
    <div className="design-tab">
      <SelectInput
        title={say('kind')}
        value={followUp.kind}
        choices={KINDS.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
        onChange={(chosen) => set({ kind: KINDS.find((kind) => kind === chosen) ?? 'other' })}
      />
      {TEXTS.map(text)}
      <ListInput
        title={say('to')}
        hint={say('listHint')}
        value={followUp.to ?? []}
        onChange={(to) => set({ to: to.length > 0 ? to : undefined })}
      />
      <DueInput due={followUp.due} fields={fields} onChange={(due) => set({ due })} />
      <ConditionEditor title={say('when')} value={followUp.when} fields={fields} onChange={(when) => set({ when })} />
      <TextInput title={say('because')} lines={2} value={followUp.because} onChange={(because) => set({ because })} />
      {text('clause')}
      {text('base')}
    </div>
  )
}

interface DueInputProps {
  due: FollowUp['due']
  fields: readonly ConditionField[]
  onChange: (due: FollowUp['due']) => void
}

interface Allowed {
  in: string
  when?: string
}

/** One time allowed stands alone, several in a list; one without a condition is a bare text. */
function DueInput({ due, fields, onChange }: DueInputProps) {
  const say = useHeadWords()
  const times = [due].flat().map((one): Allowed => (typeof one === 'string' ? { in: one } : one))
  const write = (next: readonly Allowed[]): void => {
    const bare = next.map((one) => (one.when === undefined ? one.in : one))
    const [only] = bare
    if (only === undefined) return
    onChange(bare.length === 1 && typeof only === 'string' ? only : (bare as Extract<FollowUp['due'], unknown[]>))
  }
  const set = (n: number, time: Allowed): void => write(times.map((one, at) => (at === n ? time : one)))
  return (
    <>
      {times.map((time, n) => (
        <div key={n} className="design-tab">
          <TextInput
            title={say('due')}
            value={time.in}
            onChange={(text) => set(n, { ...time, in: text })}
            hint={isTimeAllowed(time.in) ? '' : say('dueBad')}
          />
          {times.length > 1 && (
            <>
              <ConditionEditor
                title={say('when')}
                value={time.when}
                fields={fields}
                onChange={(when) => set(n, when === undefined ? { in: time.in } : { in: time.in, when })}
              />
              <button
                type="button"
                className="tb-button tb-button-quiet"
                onClick={() => write(times.filter((_, at) => at !== n))}
              >
                {say('remove')}
              </button>
            </>
          )}
        </div>
      ))}
      <button type="button" className="tb-button" onClick={() => write([...times, { in: 'q-end' }])}>
        {say('addDue')}
      </button>
    </>
  )
}
