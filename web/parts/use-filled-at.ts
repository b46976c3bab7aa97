/**
 * When a record was filled in, by the clock of the device. What may have arrived is sent again as it was, so that the
 * server gives the first answer again instead of taking it for another record under the same id.
 */
import { useRef } from 'react'
import { RequestProblem } from '../api/request.ts'
import { useApp } from './app-context.tsx'
import { instantOf } from './clock.ts'

export function useFilledAt(): (send: (filledAt: string) => Promise<unknown>) => Promise<void> {
  const { now } = useApp()
  const kept = useRef<string | null>(null)
  return async (send) => {
    kept.current ??= instantOf(now())
    try {
      await send(kept.current)
    } catch (error) {
      if (isRefusal(error)) kept.current = null
      throw error
    }
  }
}

/** The server's own no. An answer that was lost, or that somebody on the way gave, says nothing of what arrived. */
function isRefusal(error: unknown): boolean {
  return error instanceof RequestProblem && error.status >= 400 && error.status < 500
}
