/** The head of a section: its title, and taking it away while nothing stands in it. */
import { newSectionId, withSections } from '../../../core/design/form-edit.ts'
import type { OutlineSection } from '../../../core/design/form-outline.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'
import type { ChangeForm } from './editing.ts'
import { useFormWords } from './form-texts.ts'
import { TextInput } from './inputs.tsx'

export function SectionHead({
  form,
  section,
  change,
}: {
  form: FieldSchema
  section: OutlineSection
  change: ChangeForm
}) {
  const { say } = useFormWords()
  const sections = form['x-sections'] ?? []
  const rename = (title: string): void =>
    change(
      withSections(
        form,
        sections.map((one) => (one.id === section.id ? { ...one, title } : one)),
      ),
      `section ${section.id}`,
    )
  const remove = (): void =>
    change(
      withSections(
        form,
        sections.filter((one) => one.id !== section.id),
      ),
    )
  return (
    <div className="design-section-head">
      <TextInput title={say('sectionTitle')} value={section.title} onChange={rename} />
      {section.fields.length === 0 && sections.length > 1 && (
        <button type="button" className="tb-button tb-button-quiet" onClick={remove}>
          {say('removeSection')}
        </button>
      )}
    </div>
  )
}

export function AddSection({ form, change }: { form: FieldSchema; change: ChangeForm }) {
  const { say } = useFormWords()
  const add = (): void => {
    const section = { id: newSectionId(form), title: say('addSection') }
    change(withSections(form, [...(form['x-sections'] ?? []), section]))
  }
  return (
    <button type="button" className="tb-button" onClick={add}>
      {say('addSection')}
    </button>
  )
}
