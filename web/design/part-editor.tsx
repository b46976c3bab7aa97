/** The editor of one part: one made for its kind where there is one, and always its text. */
import { useState, type ComponentType } from 'react'
import type { Part } from '../../core/design/part.ts'
import type { FileKind } from '../../core/registry/source-file.ts'
import type { EditorProps } from './editing.ts'
import { useDesignWords } from './design-texts.ts'
import { FormEditor } from './form/form-editor.tsx'
import { LocaleEditor } from './locale/locale-editor.tsx'
import { DocumentEditor } from './letter/document-editor.tsx'
import { LetterEditor } from './letter/letter-editor.tsx'
import { ManifestEditor } from './manifest-editor.tsx'
import { CalendarEditor } from './rules/calendar-editor.tsx'
import { CodeListEditor } from './rules/code-list-editor.tsx'
import { DecisionEditor } from './rules/decision-editor.tsx'
import { InstrumentEditor } from './rules/instrument-editor.tsx'
import { ParamsEditor } from './rules/params-editor.tsx'
import { ScheduleEditor } from './schedule/schedule-editor.tsx'
import { TextEditor } from './text-editor.tsx'
import type { Desk } from './use-design.ts'

/** Editors by kind; each changes the text of its part on the desk. */
const EDITORS: Partial<Record<FileKind, ComponentType<EditorProps>>> = {
  form: FormEditor,
  params: ParamsEditor,
  calendar: CalendarEditor,
  codelist: CodeListEditor,
  instrument: InstrumentEditor,
  decision: DecisionEditor,
  document: DocumentEditor,
  template: LetterEditor,
  schedule: ScheduleEditor,
  locale: LocaleEditor,
  manifest: ManifestEditor,
}

export function PartEditor({ part, desk }: { part: Part; desk: Desk }) {
  const say = useDesignWords()
  const Visual = EDITORS[part.kind]
  const [source, setSource] = useState(Visual === undefined)
  const text = desk.files[part.path] ?? ''
  return (
    <section className="design-part" aria-label={part.title}>
      <div className="app-item-head">
        <h2>
          {part.title} <span className="tb-id">{part.path}</span>
        </h2>
        <span className="tb-row-buttons">
          {Visual && (
            <button type="button" className="tb-button" aria-pressed={source} onClick={() => setSource(!source)}>
              {say('source')}
            </button>
          )}
          {part.kind !== 'manifest' && (
            <button type="button" className="tb-button tb-button-quiet" onClick={() => desk.change(part.path, null)}>
              {say('removePart')}
            </button>
          )}
        </span>
      </div>
      {Visual && !source ? (
        <Visual part={part} text={text} desk={desk} />
      ) : (
        <TextEditor key={text} part={part} text={text} desk={desk} />
      )}
    </section>
  )
}
