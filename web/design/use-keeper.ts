/**
 * Keeps the texts of a design on the server shortly after each change. When somebody else saved first nothing is
 * overwritten: the person decides whose version stands.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { RequestProblem } from '../api/request.ts'
import { designApi } from './design-api.ts'

export type Files = Readonly<Record<string, string>>

/** `conflict`: somebody else saved first. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict'

export interface Keeper {
  revision: number
  state: SaveState
  /** Who saved first, in a conflict. */
  other: string | null
  /** Saves at once what is not saved; resolves with the revision that stands. */
  flush: () => Promise<number>
  /** In a conflict: keeps one's own changes on top of the other's. */
  keepMine: () => void
}

interface Other {
  by: string
  revision: number
}

const AUTOSAVE_MS = 800

export function useKeeper(id: string, files: Files, first: { files: Files; revision: number }): Keeper {
  const [saved, setSaved] = useState(first)
  const [phase, setPhase] = useState<'idle' | 'saving' | 'failed' | 'conflict'>('idle')
  const [other, setOther] = useState<Other | null>(null)
  const present = useRef(files)
  // What the server holds. A save that waits for another reads it before the page is drawn again.
  const held = useRef(first)
  const saving = useRef<Promise<number>>(Promise.resolve(first.revision))
  useLayoutEffect(() => {
    present.current = files
  }, [files])
  const hold = (next: { files: Files; revision: number }): void => {
    held.current = next
    setSaved(next)
  }
  const save = async (): Promise<number> => {
    const to = present.current
    const changed = changedTexts(held.current.files, to)
    if (Object.keys(changed).length === 0) return held.current.revision
    setPhase('saving')
    try {
      const { revision } = await designApi.save(id, held.current.revision, changed)
      hold({ files: to, revision })
      setPhase('idle')
      return revision
    } catch (error) {
      const ahead = otherIn(error)
      setOther(ahead)
      setPhase(ahead === null ? 'failed' : 'conflict')
      throw error
    }
  }
  /** One after the other: each save stands on the revision of the one before. */
  const flush = (): Promise<number> => {
    saving.current = saving.current.catch(() => 0).then(save)
    return saving.current
  }
  useEffect(() => {
    if (files === saved.files || phase === 'conflict') return
    const timer = setTimeout(() => void flush().catch(() => null), AUTOSAVE_MS)
    return () => clearTimeout(timer)
  })
  return {
    revision: saved.revision,
    state: phase === 'idle' ? (files === saved.files ? 'saved' : 'unsaved') : phase,
    other: other?.by ?? null,
    flush,
    keepMine() {
      if (other === null) return
      hold({ ...held.current, revision: other.revision })
      setOther(null)
      setPhase('idle')
    },
  }
}

function otherIn(error: unknown): Other | null {
  if (!(error instanceof RequestProblem) || error.code !== 'design.stale') return null
  const current = error.body['current']
  return typeof current === 'object' && current !== null ? (current as unknown as Other) : null
}

function changedTexts(before: Files, after: Files): Record<string, string | null> {
  const changed = Object.entries(after).filter(([path, text]) => before[path] !== text)
  const gone = Object.keys(before).filter((path) => !Object.hasOwn(after, path))
  return Object.fromEntries([...changed, ...gone.map((path) => [path, null] as const)])
}
