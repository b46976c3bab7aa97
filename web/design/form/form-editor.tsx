/** A form as sections and questions: choose one and change it beside; drag, or Alt with the arrow keys, to move it. */
import { useState } from 'react'
import { fieldAt, withField, withMoved } from '../../../core/design/form-edit.ts'
import { outlineOf, type OutlineField, type OutlineSection } from '../../../core/design/form-outline.ts'
import { jsonOf, textOfJson } from '../../../core/design/part.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'
import type { EditorProps } from '../editing.ts'
import type { ChangeForm } from './editing.ts'
import { ConditionSource } from './condition-source.ts'
import { AddField } from './add-field.tsx'
import { FieldPanel } from './field-panel.tsx'
import { FieldRow } from './field-row.tsx'
import { useFormWords } from './form-texts.ts'
import { AddSection, SectionHead } from './section-head.tsx'
import { TextInput } from './inputs.tsx'

export function FormEditor({ part, text, desk }: EditorProps) {
  const { say } = useFormWords()
  const [selected, setSelected] = useState<string | null>(null)
  const form = (jsonOf(text) ?? {}) as FieldSchema
  const sections = outlineOf(form)
  const change: ChangeForm = (next, run) => {
    desk.change(part.path, textOfJson(next), run === undefined ? undefined : `${part.path} ${run}`)
  }
  const field = selected === null ? null : fieldAt(form, selected)
  const panel =
    selected !== null && field !== null ? (
      <FieldPanel key={selected} form={form} pointer={selected} change={change} onSelect={setSelected} />
    ) : (
      <p className="app-meta">{say('pick')}</p>
    )
  return (
    <div className="design-form">
      <div className="design-outline" aria-label={say('outline')} role="group">
        <TextInput
          title={say('formTitle')}
          value={form.title ?? ''}
          onChange={(title) => change(withField(form, '', { title }), 'title')}
        />
        {sections.map((section) => (
          <SectionCard
            key={section.id}
            form={form}
            section={section}
            selected={selected}
            onSelect={setSelected}
            change={change}
          />
        ))}
        <AddSection form={form} change={change} />
      </div>
      <aside className="design-panel">
        <ConditionSource value={{ desk, form: part.id }}>{panel}</ConditionSource>
      </aside>
    </div>
  )
}

interface SectionCardProps {
  form: FieldSchema
  section: OutlineSection
  selected: string | null
  onSelect: (pointer: string | null) => void
  change: ChangeForm
}

function SectionCard({ form, section, selected, onSelect, change }: SectionCardProps) {
  const { say } = useFormWords()
  const own = section.fields.filter(({ pointer }) => !pointer.startsWith('/allOf'))
  const move = (field: OutlineField, by: -1 | 1): void => {
    const at = own.indexOf(field)
    const before = by < 0 ? own[at - 1] : own[at + 2]
    if ((by < 0 && at === 0) || (by > 0 && at === own.length - 1)) return
    change(withMoved(form, field.pointer, before?.key ?? null, section.id))
  }
  const drop = (pointer: string, before: string | null): void => change(withMoved(form, pointer, before, section.id))
  return (
    <section
      className="app-card"
      aria-label={section.title}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => drop(event.dataTransfer.getData('text/plain'), null)}
    >
      <SectionHead form={form} section={section} change={change} />
      {section.fields.length === 0 && <p className="tb-empty">{say('noFields')}</p>}
      <ul className="design-fields">
        {section.fields.map((field) => (
          <FieldRow
            key={field.pointer}
            field={field}
            selected={selected}
            onSelect={onSelect}
            onMove={move}
            onDrop={drop}
          />
        ))}
      </ul>
      <AddField form={form} section={section.id} change={change} onSelect={onSelect} />
    </section>
  )
}
