/** The wording of a letter with its fields at hand, what is wrong with it, and the paper it makes. */
import { useRef, useState } from 'react'
import { jsonOf } from '../../../core/design/part.ts'
import type { DocumentDefinition } from '../../../core/document/definition.ts'
import type { EditorProps } from '../editing.ts'
import { Findings } from './findings.tsx'
import { InsertBar } from './insert-bar.tsx'
import { useLetterWords } from './letter-texts.ts'
import { PaperPreview } from './paper-preview.tsx'
import { useLetterPlaces } from './use-letter-places.ts'

type Definition = Partial<Pick<DocumentDefinition, 'forms' | 'data'>>

export function LetterEditor({ part, text, desk }: EditorProps) {
  const say = useLetterWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState(text)
  const document = part.path.replace(/^.*\//, '').replace(/\.hbs$/, '')
  const definition = jsonOf(desk.files[part.path.replace(/\.hbs$/, '.document.json')] ?? '') as Definition | null
  const grounds = useLetterPlaces(desk, definition?.forms ?? [])
  const data = Object.entries(definition?.data ?? {}).map(([name, { from }]) => ({
    name,
    title: grounds.places.length === 0 ? name : grounds.titleOf(from[0] ?? name),
  }))
  const write = (next: string): void => {
    setDraft(next)
    desk.change(part.path, next, part.path)
  }
  const insert = (words: string): void => {
    const { selectionStart = draft.length, selectionEnd = draft.length } = box.current ?? {}
    write(draft.slice(0, selectionStart) + words + draft.slice(selectionEnd))
    box.current?.focus()
  }
  return (
    <div className="design-outline">
      <p className="tb-hint">{say('locked')}</p>
      <InsertBar fields={data} onInsert={insert} />
      <textarea
        ref={box}
        className="tb-input tb-textarea design-wording"
        aria-label={say('wording')}
        spellCheck={false}
        value={draft}
        onChange={(event) => write(event.target.value)}
      />
      <Findings design={desk.id} document={document} template={draft} />
      <PaperPreview desk={desk} document={document} />
    </div>
  )
}
