/** The wording of a letter with its fields at hand, what is wrong with it, and the paper it makes. */
import { useRef, useState } from 'react'
import { jsonOf } from '../../../core/design/part.ts'
import { isJsonObject } from '../../../core/model/json.ts'
import type { EditorProps } from '../editing.ts'
import { Findings } from './findings.tsx'
import { InsertBar } from './insert-bar.tsx'
import { useLetterWords } from './letter-texts.ts'
import { PaperPreview } from './paper-preview.tsx'

export function LetterEditor({ part, text, desk }: EditorProps) {
  const say = useLetterWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState(text)
  const document = part.path.replace(/^.*\//, '').replace(/\.hbs$/, '')
  const definition = jsonOf(desk.files[part.path.replace(/\.hbs$/, '.document.json')] ?? '')
  const data = isJsonObject(definition) && isJsonObject(definition['data']) ? Object.keys(definition['data']) : []
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
