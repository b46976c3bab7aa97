/** Something that the designer asks the server to do, one thing at a time, with the sentence when it is refused. */
import { useState } from 'react'
import { useApp } from '../parts/app-context.tsx'
import { sayProblem } from '../parts/texts.ts'
import { problemCode } from '../parts/use-load.ts'
import { sayDesignProblem } from './design-texts.ts'

export interface Work {
  busy: boolean
  fault: string | null
  run: (work: () => Promise<void>) => void
}

export function useWork(): Work {
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
      setFault(sayDesignProblem(lang, code) ?? sayProblem(lang, code))
    }
    setBusy(false)
  }
  return { busy, fault, run: (work) => void start(work) }
}
