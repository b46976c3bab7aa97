/** What a file is guessed to ask, question by question beside its source, until somebody makes a form of it. */
import { useState } from 'react'
import type { FormDraft, Guess } from '../../../core/design/import/draft.ts'
import { ID_PATTERNS } from '../../../core/design/new-part.ts'
import type { Part } from '../../../core/design/part.ts'
import { FaultList } from '../file-faults.tsx'
import { TextInput } from '../form/inputs.tsx'
import { GuessCard } from './guess-card.tsx'
import { useImportWords } from './import-texts.ts'

export interface DraftEditorProps {
  draft: FormDraft
  parts: readonly Part[]
  busy: boolean
  onChange: (draft: FormDraft) => void
  onMake: (id: string) => void
}

export function DraftEditor({ draft, parts, busy, onChange, onMake }: DraftEditorProps) {
  const say = useImportWords()
  const [id, setId] = useState('')
  const free = ID_PATTERNS.form.test(id) && !parts.some((part) => part.kind === 'form' && part.id === id)
  const unsure = draft.guesses.filter(({ confidence, left }) => confidence === 'unsure' && left !== true).length
  const rows = new Map(draft.guesses.filter(({ kind }) => kind === 'rows').map(({ id: of, title }) => [of, title]))
  const change = (of: string, next: Partial<Guess>): void =>
    onChange({ ...draft, guesses: draft.guesses.map((guess) => (guess.id === of ? { ...guess, ...next } : guess)) })
  return (
    <>
      <p role="status">{say('found', { n: draft.guesses.length, m: unsure })}</p>
      {draft.remarks.length > 0 && (
        <details className="tb-fold" open={draft.remarks.length <= FEW_REMARKS}>
          <summary>{say('remarks', { n: draft.remarks.length })}</summary>
          <FaultList faults={draft.remarks} />
        </details>
      )}
      <Sections draft={draft} onChange={onChange} />
      <ol className="import-list">
        {draft.guesses.map((guess) => (
          <GuessCard
            key={guess.id}
            guess={guess}
            rows={guess.inside === undefined ? null : (rows.get(guess.inside) ?? '')}
            sections={draft.sections}
            titleOf={(of) => draft.guesses.find((one) => one.id === of)?.title ?? of}
            onChange={(next) => change(guess.id, next)}
          />
        ))}
      </ol>
      <form
        className="design-new"
        onSubmit={(event) => {
          event.preventDefault()
          onMake(id)
        }}
      >
        <TextInput title={say('formId')} hint={say('formIdHint')} value={id} onChange={setId} />
        <TextInput title={say('formTitle')} value={draft.title} onChange={(title) => onChange({ ...draft, title })} />
        <button
          type="submit"
          className="tb-button tb-button-main"
          disabled={busy || !free || draft.title.trim() === '' || draft.guesses.every(({ left }) => left === true)}
        >
          {busy ? say('making') : say('make')}
        </button>
      </form>
    </>
  )
}

/** More are folded away. */
const FEW_REMARKS = 4

function Sections({ draft, onChange }: Pick<DraftEditorProps, 'draft' | 'onChange'>) {
  const say = useImportWords()
  return (
    <fieldset className="import-sections">
      <legend className="tb-label">{say('sections')}</legend>
      {draft.sections.map((section, n) => (
        <input
          key={section.id}
          className="tb-input"
          aria-label={`${say('section')} ${n + 1}`}
          value={section.title}
          onChange={(event) =>
            onChange({
              ...draft,
              sections: draft.sections.map((one) =>
                one.id === section.id ? { ...one, title: event.target.value } : one,
              ),
            })
          }
        />
      ))}
    </fieldset>
  )
}
