/** A schedule: who does what, how often and by when, for which children, who is told when it is late; the year it makes beside it. */
import { freeId } from '../../../core/design/score/items.ts'
import { scheduleFields } from '../../../core/design/schedule/schedule-fields.ts'
import { scheduleSentence } from '../../../core/design/schedule/schedule-sentence.ts'
import { partsOf, textOfJson } from '../../../core/design/part.ts'
import type { ScheduleDefinition } from '../../../core/model/definitions.ts'
import { useApp } from '../../parts/app-context.tsx'
import { LoadView } from '../../parts/load-view.tsx'
import { goTo, placeOf } from '../../parts/route.ts'
import type { EditorProps } from '../editing.ts'
import { ConditionEditor } from '../form/condition-editor.tsx'
import { ListInput } from '../form/head/list-input.tsx'
import { NumberInput, SelectInput, TextInput } from '../form/inputs.tsx'
import { jsonPart } from '../rules/json-part.ts'
import { DueEditor } from './due-editor.tsx'
import { RhythmFields, type Optional } from './rhythm-fields.tsx'
import type { Grounds, Named } from './schedule-api.ts'
import './schedule.css'
import { useScheduleWords } from './schedule-texts.ts'
import { ToldList } from './told-list.tsx'
import { titleOf, useGrounds } from './use-grounds.ts'
import { YearPanel } from './year-panel.tsx'

const EMPTY: ScheduleDefinition = {
  id: '',
  title: '',
  clauses: [],
  form: '',
  appliesWhen: 'true',
  every: 'quarter',
  due: 'q-end',
  role: 'CM',
}

export function ScheduleEditor(props: EditorProps) {
  const load = useGrounds(props.desk)
  const { value, change } = jsonPart<ScheduleDefinition>(props, EMPTY)
  const set = (part: Optional<ScheduleDefinition>): void => {
    const kept = Object.entries({ ...value, ...part }).filter(([, entry]) => entry !== undefined)
    change(Object.fromEntries(kept) as unknown as ScheduleDefinition, Object.keys(part).join(' '))
  }
  return (
    <LoadView load={load}>
      {(grounds) => (
        <div className="schedule-desk">
          <div className="design-outline">
            <Sentence value={value} grounds={grounds} />
            <ScheduleFields value={value} grounds={grounds} set={set} />
            <CopyButton {...props} value={value} />
          </div>
          <YearPanel desk={props.desk} grounds={grounds} schedule={value.id} />
        </div>
      )}
    </LoadView>
  )
}

function Sentence({ value, grounds }: { value: ScheduleDefinition; grounds: Grounds }) {
  const { lang } = useApp()
  const names = {
    role: (code: string) => titleOf(grounds.roles, code),
    form: (id: string) => titleOf(grounds.forms, id),
    document: (id: string) => titleOf(grounds.documents, id),
  }
  return (
    <p className="design-sentence" role="status">
      {scheduleSentence(value, names, lang)}
    </p>
  )
}

interface FieldsProps {
  value: ScheduleDefinition
  grounds: Grounds
  set: (part: Optional<ScheduleDefinition>) => void
}

function ScheduleFields({ value, grounds, set }: FieldsProps) {
  const { lang } = useApp()
  const say = useScheduleWords()
  const { title, role, form, document, appliesWhen, due, remindDaysBefore, late, because, clauses } = value
  return (
    <>
      <TextInput title={say('title')} value={title} onChange={(text) => set({ title: text })} />
      <SelectInput
        title={say('role')}
        value={role}
        choices={choicesOf(grounds.roles, role)}
        onChange={(code) => set({ role: code })}
      />
      <SelectInput
        title={say('form')}
        value={form}
        choices={choicesOf(grounds.forms, form, true)}
        onChange={(id) => set({ form: id })}
      />
      <SelectInput
        title={say('document')}
        value={document ?? ''}
        choices={[{ value: '', label: say('noDocument') }, ...choicesOf(grounds.documents, document, true)]}
        onChange={(id) => set({ document: id === '' ? undefined : id })}
      />
      <RhythmFields value={value} grounds={grounds} set={set} />
      <DueEditor value={due} onChange={(next) => set({ due: next })} />
      <ConditionEditor
        title={say('appliesWhen')}
        value={appliesWhen === 'true' ? undefined : appliesWhen}
        fields={scheduleFields(grounds, lang)}
        onChange={(feel) => set({ appliesWhen: feel ?? 'true' })}
      />
      <NumberInput
        title={say('remind')}
        value={remindDaysBefore}
        onChange={(days) => set({ remindDaysBefore: days === undefined ? undefined : Math.max(0, Math.trunc(days)) })}
      />
      <ToldList
        value={late ?? []}
        roles={grounds.roles}
        onChange={(next) => set({ late: next.length > 0 ? next : undefined })}
      />
      <TextInput title={say('because')} lines={2} value={because ?? ''} onChange={(text) => set({ because: text })} />
      <ListInput
        title={say('clauses')}
        hint={say('listHint')}
        value={clauses}
        onChange={(next) => set({ clauses: next })}
      />
    </>
  )
}

/** With the chosen one, though it be unknown. */
function choicesOf(list: readonly Named[], chosen?: string, withId = false): { value: string; label: string }[] {
  const known = list.map(({ id, title }) => ({ value: id, label: withId ? `${id} ${title}` : title }))
  return chosen === undefined || chosen === '' || list.some(({ id }) => id === chosen)
    ? known
    : [{ value: chosen, label: chosen }, ...known]
}

function CopyButton({ part, desk, value }: EditorProps & { value: ScheduleDefinition }) {
  const say = useScheduleWords()
  const taken = partsOf(desk.plugin, desk.files).filter(({ kind }) => kind === 'schedule')
  const id = freeId('G', taken)
  const path = part.path.replace(/[^/]+$/, `${id}.schedule.json`)
  return (
    <button
      type="button"
      className="tb-button"
      onClick={() => {
        desk.change(path, textOfJson({ ...value, id }), `copy ${id}`)
        goTo(placeOf('design', desk.id, path))
      }}
    >
      {say('copy', { id })}
    </button>
  )
}
