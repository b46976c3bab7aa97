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

/** `drafts`: of a questionnaire one for each form. */
export function RestoredDrafts({ drafts }: { drafts: readonly Draft[] }) {
  const { say } = useApp()
  if (drafts.length === 0) return null
  const differ = drafts.filter(({ upgrade, aside }) => (upgrade?.changes.length ?? 0) > 0 || (aside?.length ?? 0) > 0)
  return (
    <>
      <p className="app-good">{say('draftRestored')}</p>
      {differ.map((draft) => (
        <DraftChanges key={draft.id} draft={draft} />
      ))}
    </>
  )
}
