/** One quiet line that says whether the draft is safe. */
import { useApp } from './app-context.tsx'
import type { DraftState } from './use-draft.ts'
import type { Text } from './texts.ts'

const WORDS: Partial<Record<DraftState, Text>> = {
  unsaved: 'draftSaving',
  saving: 'draftSaving',
  saved: 'draftSaved',
  failed: 'draftFailed',
}

export function DraftLine({ state }: { state: DraftState }) {
  const { say } = useApp()
  const word = WORDS[state]
  return (
    <p className={state === 'failed' ? 'tb-error' : 'app-meta'} role="status">
      {word ? say(word) : ''}
    </p>
  )
}
