/** The text of a part as it stands in its file. JSON is taken over only when it is JSON. */
import { useState } from 'react'
import { useDesignWords } from './design-texts.ts'
import type { EditorProps } from './editing.ts'

export function TextEditor({ part, text, desk }: EditorProps) {
  const say = useDesignWords()
  const [draft, setDraft] = useState(text)
  const slip = part.path.endsWith('.json') ? slipOf(draft) : null
  const apply = (): void => desk.change(part.path, draft)
  return (
    <div className="design-text">
      <textarea
        className="tb-input tb-textarea"
        aria-label={part.path}
        spellCheck={false}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (slip === null && draft !== text) apply()
        }}
      />
      {slip && (
        <p className="tb-error" role="alert">
          {say('notJson', slip)}
        </p>
      )}
      <div className="tb-row-buttons">
        <button type="button" className="tb-button" disabled={slip !== null || draft === text} onClick={apply}>
          {say('apply')}
        </button>
      </div>
    </div>
  )
}

/** Where the text stops being JSON, from what the browser says; null for JSON. */
function slipOf(text: string): { line: number; column: number } | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length)
    const before = text.slice(0, at).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
}
