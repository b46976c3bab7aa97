/**
 * The form as it would be asked, kept in step with what is written: each saved draft is compiled by the server, never
 * while somebody types, and what was filled in stays where the question is still there. A draft with faults leaves the
 * last form that could be asked.
 */
import { startTransition, useEffect, useRef, useState } from 'react'
import { keptAnswers, rememberedAnswers } from '../../../../core/design/preview/kept-answers.ts'
import type { FormBundle } from '../../../../core/model/plan.ts'
import type { Language } from '../../../../core/model/session.ts'
import type { FormStore } from '../../../../core/render/index.ts'
import { storeOf } from '../../../api/open-form.ts'
import { useApp } from '../../../parts/app-context.tsx'
import { todayOf } from '../../../parts/clock.ts'
import { problemCode } from '../../../parts/use-load.ts'
import { validatorHref, type Fault } from '../../design-api.ts'
import { draftedForm } from '../../form-faults.ts'
import type { Desk } from '../../use-design.ts'

/** What a filling begins with. */
export interface PreviewStart {
  answers: Record<string, unknown>
  facts: Record<string, unknown>
  /** YYYY-MM-DD */
  asOf: string
  params: Record<string, unknown>
}

export interface Opened {
  bundle: FormBundle
  store: FormStore
  start: PreviewStart
  lang: Language
}

export interface Preview {
  /** null until the form could be asked for the first time. */
  opened: Opened | null
  /** What keeps the present draft from being asked. */
  faults: readonly Fault[]
  /** Code of a problem of the server or the way to it. */
  problem: string | null
  /** The draft is newer than what is shown. */
  behind: boolean
  /** Fills anew, from here. */
  begin: (start: PreviewStart) => void
}

interface Found {
  faults: readonly Fault[]
  problem: string | null
  revision: number | null
}

/** @param shownNow a preview that nobody sees follows no change */
export function usePreview(desk: Desk, form: string, shownNow: boolean): Preview {
  const { now, lang } = useApp()
  const [start, setStart] = useState<PreviewStart>(() => ({ answers: {}, facts: {}, asOf: todayOf(now()), params: {} }))
  const [opened, setOpened] = useState<Opened | null>(null)
  const [found, setFound] = useState<Found>({ faults: [], problem: null, revision: null })
  const shown = useRef<Opened | null>(null)
  const typed = useRef<Record<string, unknown>>({})
  const revision = shownNow && desk.state === 'saved' ? desk.revision : null
  useEffect(() => {
    if (revision === null) return
    let stale = false
    const bring = async (): Promise<Found> => {
      const bundle = await draftedForm(desk.id, form)
      if ('faults' in bundle) return { faults: bundle.faults, problem: null, revision }
      const before = shown.current
      const same = before?.start === start && before.lang === lang
      if (stale || (same && before.bundle.form.hash === bundle.form.hash))
        return { faults: [], problem: null, revision }
      const memory =
        before?.start === start ? rememberedAnswers(before.bundle, typed.current, draftOf(before)) : start.answers
      const answers = keptAnswers(bundle, memory)
      const store = await storeOf(bundle, validatorHref(desk.id, form, bundle.form.hash), { ...start, answers, lang })
      if (stale) store.close()
      else {
        typed.current = memory
        shown.current = { bundle, store, start, lang }
        startTransition(() => setOpened(shown.current))
      }
      return { faults: [], problem: null, revision }
    }
    bring().then(
      (next) => !stale && setFound(next),
      (error: unknown) => !stale && setFound({ faults: [], problem: problemCode(error), revision }),
    )
    return () => {
      stale = true
    }
  }, [desk.id, form, revision, start, lang])
  useEffect(() => () => opened?.store.close(), [opened])
  return { opened, faults: found.faults, problem: found.problem, behind: found.revision !== revision, begin: setStart }
}

function draftOf({ store }: Opened): Record<string, unknown> {
  return store.session.draft()
}
