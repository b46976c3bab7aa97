/** One quiet line that says whether the draft is safe, and what is said when an unfinished one comes back. */
import type { Draft } from '../api/types.ts'
import { useApp } from './app-context.tsx'
import { lazyPage } from './lazy-page.tsx'
import type { DraftState } from './use-draft.ts'
import type { Text } from './texts.ts'

const DraftChanges = lazyPage(async () => (await import('./draft-changes.tsx')).DraftChanges)

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

export function RestoredDraft({ draft }: { draft: Draft }) {
  const { say } = useApp()
  const differs = (draft.upgrade?.changes.length ?? 0) > 0 || (draft.aside?.length ?? 0) > 0
  return (
    <>
      <p className="app-good">{say('draftRestored')}</p>
      {differs && <DraftChanges draft={draft} />}
    </>
  )
}
