/** Keeps a draft of a form on the server while it is being filled. Nothing of it is kept on the device. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FormStore } from '../../core/render/index.ts'
import { api } from '../api/calls.ts'

/** Quiet time after the last change before the draft is sent. */
const PAUSE_MS = 1500

export type DraftState = 'clean' | 'unsaved' | 'saving' | 'saved' | 'failed'

export interface DraftKeeper {
  state: DraftState
  /** Stops keeping and removes the draft: the record has been handed in. */
  finish: () => Promise<void>
}

export interface DraftPlace {
  store: FormStore
  id: string
  /** Revision that was seen; 0 when there is no draft yet. */
  base: number
  subject: string
  /** false while a record that was handed in is being completed: what is half done must not look like a new one. */
  kept?: boolean
}

/** `drafts`: the same list for as long as the page stands; of a questionnaire one for each form. */
export function useDrafts(drafts: readonly DraftPlace[]): DraftKeeper {
  const [states, setStates] = useState<readonly DraftState[]>([])
  const keepers = useRef<readonly Keeper[]>([])

  useEffect(() => {
    const tell = (at: number) => (state: DraftState) =>
      setStates((before) => drafts.map((_, n) => (n === at ? state : (before[n] ?? 'clean'))))
    keepers.current = drafts.map((place, at) => keepDraft(place, tell(at)))
    return () => keepers.current.forEach((keeper) => keeper.stop())
  }, [drafts])

  const finish = useCallback(async () => {
    setStates([])
    await Promise.all(keepers.current.map((keeper) => keeper.finish()))
  }, [])
  return { state: WORST.find((state) => states.includes(state)) ?? 'clean', finish }
}

const WORST: readonly DraftState[] = ['failed', 'unsaved', 'saving', 'saved']

interface Keeper {
  stop(): void
  finish(): Promise<void>
}

function keepDraft({ store, id, base, subject, kept = true }: DraftPlace, tell: (state: DraftState) => void): Keeper {
  let revision = base
  let timer = 0
  /** The saving under way, one after the other: each needs the revision of the one before. */
  let saving = Promise.resolve()
  const { id: form, hash } = store.session.bundle.form
  const save = async (): Promise<void> => {
    tell('saving')
    try {
      const answers = store.session.draft()
      revision = (await api.saveDraft(id, { base: revision, form, subject, answers, hash })).revision
      tell('saved')
    } catch {
      tell('failed')
    }
  }
  const opened = store.session.draft()
  const later = (): void => {
    // What was told in another form is no answer of this one.
    if (!kept || store.session.draft() === opened) return
    tell('unsaved')
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void (saving = saving.then(save)), PAUSE_MS)
  }
  const unsubscribe = store.subscribe(later)
  window.addEventListener('online', later)
  const stop = (): void => {
    unsubscribe()
    window.clearTimeout(timer)
    window.removeEventListener('online', later)
  }
  return {
    stop,
    async finish() {
      stop()
      await saving
      if (revision > 0) await api.dropDraft(id).catch(() => null)
    },
  }
}
