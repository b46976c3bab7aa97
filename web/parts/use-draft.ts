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
  id: string
  /** Revision that was seen; 0 when there is no draft yet. */
  base: number
  form: string
  subject: string
  /** false while a record that was handed in is being completed: what is half done must not look like a new one. */
  kept?: boolean
}

export function useDraft(store: FormStore, place: DraftPlace): DraftKeeper {
  const [state, setState] = useState<DraftState>('clean')
  const base = useRef(place.base)
  const done = useRef(false)
  const { id, form, subject, kept = true } = place

  useEffect(() => {
    let timer = 0
    const save = async (): Promise<void> => {
      setState('saving')
      try {
        const { hash } = store.session.bundle.form
        const sent = { base: base.current, form, subject, answers: store.session.draft(), hash }
        const answer = await api.saveDraft(id, sent)
        base.current = answer.revision
        setState('saved')
      } catch {
        setState('failed')
      }
    }
    const later = (): void => {
      if (done.current || !kept) return
      setState('unsaved')
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void save(), PAUSE_MS)
    }
    const stop = store.subscribe(later)
    window.addEventListener('online', later)
    return () => {
      stop()
      window.clearTimeout(timer)
      window.removeEventListener('online', later)
    }
  }, [store, id, form, subject, kept])

  const finish = useCallback(async () => {
    done.current = true
    setState('clean')
    if (base.current > 0) await api.dropDraft(id).catch(() => null)
  }, [id])
  return { state, finish }
}
