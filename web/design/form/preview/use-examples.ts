/** The examples of a form, run again on each saved draft; what was found last stays until the next is there. */
import { useEffect, useState } from 'react'
import { problemCode } from '../../../parts/use-load.ts'
import type { Desk } from '../../use-design.ts'
import { runExamples, type Examples } from './examples-api.ts'

/** Stands for a run that was ended. */
export const TOO_LONG = 'examples.tooLong'

export interface ExamplesState {
  /** null before the first run, and while the form has faults. */
  report: Examples | null
  /** The draft is newer than what was run. */
  behind: boolean
  /** Code of the problem of the last run. */
  problem: string | null
}

export function useExamples(desk: Desk, form: string, shown: boolean): ExamplesState {
  const [found, setFound] = useState<{ revision: number | null; report: Examples | null; problem: string | null }>({
    revision: null,
    report: null,
    problem: null,
  })
  const revision = shown && desk.state === 'saved' ? desk.revision : null
  useEffect(() => {
    if (revision === null) return
    let stale = false
    runExamples(desk.id, form).then(
      ({ report }) => !stale && setFound({ revision, report, problem: report === null ? TOO_LONG : null }),
      (error: unknown) => !stale && setFound(({ report }) => ({ revision, report, problem: problemCode(error) })),
    )
    return () => {
      stale = true
    }
  }, [desk.id, form, revision])
  return { report: found.report, problem: found.problem, behind: revision === null || found.revision !== revision }
}
