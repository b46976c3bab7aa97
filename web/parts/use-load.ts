/** Loads something for a page and says how it stands. A newer load wins over an older one. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { RequestProblem } from '../api/request.ts'

export type Load<T> =
  | { state: 'loading' }
  | { state: 'failed'; code: string; reload: () => void }
  | { state: 'ready'; value: T; reload: () => void }

/** `key` names what is loaded: another key loads anew, the same key never does by itself. */
export function useLoad<T>(key: string, load: () => Promise<T>): Load<T> {
  const [answer, setAnswer] = useState<{ key: string; value?: T; code?: string }>({ key: '' })
  const [round, setRound] = useState(0)
  const latest = useRef(load)
  useEffect(() => {
    latest.current = load
  })
  useEffect(() => {
    let stale = false
    latest.current().then(
      (value) => !stale && setAnswer({ key, value }),
      (error: unknown) => !stale && setAnswer({ key, code: problemCode(error) }),
    )
    return () => {
      stale = true
    }
  }, [key, round])
  const reload = useCallback(() => setRound((n) => n + 1), [])
  if (answer.key !== key) return { state: 'loading' }
  if (answer.code !== undefined) return { state: 'failed', code: answer.code, reload }
  return { state: 'ready', value: answer.value as T, reload }
}

/** The server's code, `offline`, or `page.fault` for a fault of the page itself. */
export function problemCode(error: unknown): string {
  return error instanceof RequestProblem ? error.code : 'page.fault'
}
