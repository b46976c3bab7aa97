/** Everything about one section: hint, when it is shown, whether it begins closed, its place. */
import { withSections } from '../../../core/design/form-edit.ts'
import type { FieldSchema, SectionDefinition } from '../../../core/model/form-schema.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { useConditionFields } from './condition-source.ts'
import type { ChangeForm, OutlineActions } from './editing.ts'
import { useFormWords } from './form-texts.ts'
import { TextInput, TickInput } from './inputs.tsx'

export interface SectionPanelProps {
  form: FieldSchema
  id: string
  change: ChangeForm
  actions: OutlineActions
}

export function SectionPanel({ form, id, change, actions }: SectionPanelProps) {
  const { say } = useFormWords()
  const fields = useConditionFields(form, '')
  const sections = form['x-sections'] ?? []
  const section = sections.find((one) => one.id === id)
  if (section === undefined) return null
  const set = (name: keyof SectionDefinition, value: string | boolean | undefined): void => {
    const { [name]: _, ...rest } = section
    const next = value === undefined ? rest : { ...section, [name]: value }
    change(
      withSections(
        form,
        sections.map((one) => (one === section ? (next as SectionDefinition) : one)),
      ),
      `section ${id} ${name}`,
    )
  }
  return (
    <section className="app-card" aria-label={say('sectionSettings')}>
      <h3>{section.title}</h3>
      <div className="design-tab">
        <TextInput
          title={say('sectionHint')}
          value={section.hint ?? ''}
          onChange={(hint) => set('hint', hint === '' ? undefined : hint)}
        />
        <TickInput
          title={say('folded')}
          value={section.folded ?? false}
          onChange={(on) => set('folded', on ? true : undefined)}
        />
        {fields && (
          <ConditionEditor
            title={say('sectionVisible')}
            value={section.visible}
            fields={fields.all}
            onChange={(feel) => set('visible', feel)}
          />
        )}
      </div>
      <SectionActions sections={sections} id={id} actions={actions} />
    </section>
  )
}

interface SectionActionsProps {
  sections: readonly SectionDefinition[]
  id: string
  actions: OutlineActions
}

function SectionActions({ sections, id, actions }: SectionActionsProps) {
  const { say } = useFormWords()
  const remove = (): void => {
    if (window.confirm(say('removeSure'))) actions.removeSection(id)
  }
  return (
    <div className="tb-row-buttons">
      <button
        type="button"
        className="tb-button"
        disabled={sections[0]?.id === id}
        onClick={() => actions.moveSection(id, -1)}
      >
        {say('moveUp')}
      </button>
      <button
        type="button"
        className="tb-button"
        disabled={sections.at(-1)?.id === id}
        onClick={() => actions.moveSection(id, 1)}
      >
        {say('moveDown')}
      </button>
      <button type="button" className="tb-button" onClick={() => actions.copy({ section: id })}>
        {say('copy')}
      </button>
      <button type="button" className="tb-button" disabled={sections.length < 2} onClick={remove}>
        {say('removeSection')}
      </button>
    </div>
  )
}
