/** Something that the server is asked to do once at a time: busy meanwhile, and the sentence when it was refused. */
import { useState } from 'react'
import type { Language } from '../../core/model/session.ts'
import { useApp } from './app-context.tsx'
import { sayProblem } from './texts.ts'
import { problemCode } from './use-load.ts'

export interface Action {
  busy: boolean
  fault: string | null
  run: (work: () => Promise<void>) => void
}

/** `own`: the sentence of those who ask, where they have one for the code. */
export function useAction(own: (lang: Language, code: string) => string | null = () => null): Action {
  const { lang } = useApp()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const start = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      await work()
    } catch (error) {
      const code = problemCode(error)
      setFault(own(lang, code) ?? sayProblem(lang, code))
    }
    setBusy(false)
  }
  return { busy, fault, run: (work) => void start(work) }
}
