/** The settings of a form: who fills it, on what it rests, when it is brought, what it scores, decides and leads to. */
import { kindOfField } from '../../../../core/design/field-kinds.ts'
import { withField } from '../../../../core/design/form-edit.ts'
import type { FieldSchema, FormHead, Purpose, Subject } from '../../../../core/model/form-schema.ts'
import { useConditionFields } from '../condition-source.ts'
import type { ChangeForm } from '../editing.ts'
import { SelectInput, TextInput, TickInput } from '../inputs.tsx'
import { DocumentList } from './document-list.tsx'
import { FollowUpList } from './follow-up-list.tsx'
import type { HeadProps, SetHead } from './head-props.ts'
import { useHeadWords } from './head-texts.ts'
import { ListInput } from './list-input.tsx'
import { ScoreUses } from './score-uses.tsx'

const SUBJECTS: readonly Subject[] = ['child', 'person', 'household', 'organisation', 'place', 'incident', 'county']
const PURPOSES: readonly Purpose[] = ['first', 'quarterly', 'holiday', 'revisit', 'report', 'benefit']

export function HeadPanel({ form, change }: { form: FieldSchema; change: ChangeForm }) {
  const say = useHeadWords()
  const fields = useConditionFields(form, '')
  const head = form['x-form']
  if (head === undefined) return null
  const set: SetHead = (part, run) => {
    const next = Object.fromEntries(Object.entries({ ...head, ...part }).filter(([, value]) => value !== undefined))
    change(withField(form, '', { 'x-form': next }), `head ${run ?? Object.keys(part).join(' ')}`)
  }
  return (
    <section className="app-card" aria-label={say('head')}>
      <h3>
        {say('head')} <span className="tb-id">{head.id}</span>
      </h3>
      <div className="design-tab">
        <HeadBasics head={head} set={set} />
        <Occasions form={form} head={head} set={set} />
        {fields && (
          <>
            <ScoreUses form={form} head={head} fields={fields.all} set={set} />
            <DocumentList head={head} fields={fields.all} set={set} />
            <FollowUpList head={head} fields={fields.all} set={set} />
          </>
        )}
      </div>
    </section>
  )
}

function HeadBasics({ head, set }: HeadProps) {
  const say = useHeadWords()
  const list = (name: 'decisions' | 'benefits' | 'minimum') => (
    <ListInput
      title={say(name)}
      hint={say('listHint')}
      value={head[name] ?? []}
      onChange={(value) => set({ [name]: value.length > 0 ? value : undefined })}
    />
  )
  return (
    <>
      <SelectInput
        title={say('mode')}
        value={head.mode}
        choices={(['form', 'checklist'] as const).map((mode) => ({ value: mode, label: say(`mode.${mode}`) }))}
        onChange={(mode) => set({ mode: mode === 'checklist' ? 'checklist' : 'form' })}
      />
      <SelectInput
        title={say('subject')}
        value={head.subject}
        choices={SUBJECTS.map((subject) => ({ value: subject, label: say(`subject.${subject}`) }))}
        onChange={(chosen) => set({ subject: SUBJECTS.find((subject) => subject === chosen) ?? 'child' })}
      />
      <ListInput
        title={say('filledBy')}
        hint={say('listHint')}
        value={head.filledBy}
        onChange={(filledBy) => set({ filledBy })}
      />
      <ListInput
        title={say('clauses')}
        hint={say('listHint')}
        value={head.clauses}
        onChange={(clauses) => set({ clauses })}
      />
      <TextInput
        title={say('effectiveFrom')}
        value={head.effectiveFrom}
        onChange={(effectiveFrom) => set({ effectiveFrom })}
      />
      {list('decisions')}
      {list('benefits')}
      <ListInput
        title={say('verifies')}
        hint={say('listHint')}
        value={(head.verifies ?? []).map(factOf)}
        onChange={(facts) =>
          set({ verifies: facts.length > 0 ? withConditions(facts, head.verifies ?? []) : undefined })
        }
      />
      {list('minimum')}
      <TickInput
        title={say('approval')}
        value={head.approval ?? false}
        onChange={(on) => set({ approval: on ? true : undefined })}
      />
    </>
  )
}

type Verified = NonNullable<FormHead['verifies']>[number]

function factOf(entry: Verified): string {
  return typeof entry === 'string' ? entry : entry.fact
}

/** A fact that stays in the list keeps the condition that it had. */
function withConditions(facts: readonly string[], before: readonly Verified[]): Verified[] {
  return facts.map((fact) => before.find((entry) => factOf(entry) === fact) ?? fact)
}

function Occasions({ form, head, set }: HeadProps & { form: FieldSchema }) {
  const say = useHeadWords()
  const days = Object.entries(form.properties ?? {}).filter(([, field]) =>
    ['date', 'dateTime'].includes(kindOfField(field)),
  )
  const event = head.event ?? []
  const purposes = head.purposes ?? []
  const ticked = <T extends string>(all: readonly T[], chosen: readonly T[], one: T, on: boolean): T[] | undefined => {
    const next = all.filter((code) => (code === one ? on : chosen.includes(code)))
    return next.length > 0 ? next : undefined
  }
  return (
    <>
      <SelectInput
        title={say('is')}
        value={head.is ?? ''}
        choices={(['', 'visit', 'report'] as const).map((is) => ({ value: is, label: say(`is.${is}`) }))}
        onChange={(is) => set({ is: is === 'visit' || is === 'report' ? is : undefined })}
      />
      <fieldset className="tb-field design-ticks">
        <legend className="tb-label">{say('purposes')}</legend>
        {PURPOSES.map((purpose) => (
          <TickInput
            key={purpose}
            title={say(`purposes.${purpose}`)}
            value={purposes.includes(purpose)}
            onChange={(on) => set({ purposes: ticked(PURPOSES, purposes, purpose, on) })}
          />
        ))}
      </fieldset>
      {days.length > 0 && (
        <fieldset className="tb-field design-ticks">
          <legend className="tb-label">{say('event')}</legend>
          {days.map(([key, field]) => (
            <TickInput
              key={key}
              title={field.title ?? key}
              value={event.includes(key)}
              onChange={(on) =>
                set({
                  event: ticked(
                    days.map(([name]) => name),
                    event,
                    key,
                    on,
                  ),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
