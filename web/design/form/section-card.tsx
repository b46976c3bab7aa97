/** A section in the outline: its title, its questions, and what can be put into it. */
import { memo } from 'react'
import type { OutlineSection } from '../../../core/design/form-outline.ts'
import { AddField } from './add-field.tsx'
import type { OutlineActions } from './editing.ts'
import { FieldRow } from './field-row.tsx'
import { useFormWords } from './form-texts.ts'
import { KnownPicker } from './known-picker.tsx'
import { TextInput } from './inputs.tsx'
import type { DropMark } from './use-drag.ts'

export interface SectionCardProps {
  section: OutlineSection
  /** The section itself is open beside the outline. */
  current: boolean
  /** Pointer of the question that is open. */
  selected: string | null
  /** Something was copied. */
  canPaste: boolean
  mark: DropMark | null
  actions: OutlineActions
}

export const SectionCard = memo(function SectionCard(props: SectionCardProps) {
  const { section, current, selected, canPaste, mark, actions } = props
  const { say } = useFormWords()
  const { id } = section
  return (
    <section className="app-card" aria-label={section.title} data-section={id}>
      <div className="design-section-head">
        <TextInput title={say('sectionTitle')} value={section.title} onChange={(title) => actions.rename(id, title)} />
        <button
          type="button"
          className="tb-button"
          aria-pressed={current}
          onClick={() => actions.select({ section: id })}
        >
          {say('sectionSettings')}
        </button>
      </div>
      {section.fields.length === 0 && <p className="tb-empty">{say('noFields')}</p>}
      <ul className="design-fields">
        {section.fields.map((field) => (
          <FieldRow key={field.pointer} field={field} section={id} selected={selected} mark={mark} actions={actions} />
        ))}
      </ul>
      <AddField section={id} title={say('addField')} onAdd={actions.add} />
      <KnownPicker section={id} actions={actions} />
      {canPaste && (
        <div className="tb-row-buttons">
          <button type="button" className="tb-button" onClick={() => actions.paste({ section: id })}>
            {say('pasteHere')}
          </button>
        </div>
      )}
    </section>
  )
})
