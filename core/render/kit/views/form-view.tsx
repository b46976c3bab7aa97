/**
 * The form view. On a wide screen all sections stand below each other; on a phone one section fills
 * the screen, with progress, steps and a page to check everything before it is sent.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { LayoutSection } from '../../layout.ts'
import { layoutOf } from '../../layout.ts'
import { useRenderScope } from '../../render-context.tsx'
import { useSessionText } from '../../use-field.ts'
import { focusField } from '../field/focus-field.ts'
import { ErrorSummary } from './error-summary.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { SectionPanel } from './section-panel.tsx'
import { StepActions } from './step-actions.tsx'
import { StepBar } from './step-bar.tsx'

/** Far sections are mounted by then. */
const START_DELAY_MS = 400

export interface FormViewProps {
  /** One section a screen, and a page to check before sending. */
  paged: boolean
  busy: boolean
  submitLabel?: string
  /** Field to begin at. */
  startAt?: string | undefined
  /** Called only when nothing stands in the way. */
  onSubmit: () => void
  /** Drawn above the send button. */
  footer?: ReactNode
  /** The form stands in a frame of its own: the page around it stays where it is. */
  framed?: boolean
}

export function FormView({ paged, busy, submitLabel, startAt, onSubmit, footer, framed }: FormViewProps) {
  const scope = useRenderScope()
  const sections = useVisibleSections()
  const [step, setStep] = useState(() => Math.max(0, stepOf(sections, startAt ?? '')))
  const [refused, setRefused] = useState(0)
  const top = useRef<HTMLDivElement>(null)
  const reviewing = paged && step >= sections.length
  const shown = !paged ? sections : sections.slice(step, step + 1)

  const go = (next: number): void => {
    setStep(next)
    requestAnimationFrame(() => {
      top.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
      if (framed) top.current?.scrollIntoView({ block: 'nearest' })
      else window.scrollTo({ top: 0 })
    })
  }
  const goTo = (pointer: string): void => {
    const at = stepOf(sections, pointer)
    if (paged && at >= 0 && at !== step) setStep(at)
    requestAnimationFrame(() => focusField(scope.idPrefix, pointer))
  }
  useStart(scope.idPrefix, startAt)
  const submit = (): void => {
    const errors = scope.store.revealAll()
    if (errors.length === 0) return onSubmit()
    setRefused(refused + 1)
    goTo(errors[0]?.path ?? '')
  }

  return (
    <form
      className="tb-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div ref={top} className="tb-form-body">
        {paged && <StepBar at={Math.min(step, sections.length)} total={sections.length + 1} />}
        <p className="tb-hint">{scope.say('requiredNote')}</p>
        {refused > 0 && <ErrorSummary attempt={refused} onGo={goTo} />}
        {reviewing ? (
          <ReviewPanel sections={sections} onChange={go} />
        ) : (
          shown.map((entry, i) => <SectionPanel key={entry.section.id} entry={entry} atOnce={paged || i < 2} />)
        )}
      </div>
      {(!paged || reviewing) && footer}
      <StepActions paged={paged} step={step} total={sections.length} busy={busy} submitLabel={submitLabel} onGo={go} />
    </form>
  )
}

/** Brings the field to begin at before the eyes, once it is mounted. */
function useStart(idPrefix: string, startAt: string | undefined): void {
  useEffect(() => {
    if (startAt === undefined) return
    const timer = window.setTimeout(() => focusField(idPrefix, startAt), START_DELAY_MS)
    return () => window.clearTimeout(timer)
  }, [idPrefix, startAt])
}

/** The sections that the session shows now; the same list while nothing changes. */
export function useVisibleSections(): LayoutSection[] {
  const { store } = useRenderScope()
  const all = useMemo(() => layoutOf(store.session.bundle.form), [store])
  const visible = useSessionText(store, () =>
    all
      .filter((entry) => store.session.sectionVisible(entry.section.id))
      .map((entry) => entry.section.id)
      .join('|'),
  )
  return useMemo(() => {
    const ids = new Set(visible.split('|'))
    return all.filter((entry) => ids.has(entry.section.id))
  }, [all, visible])
}

/** True on a screen of phone width. */
export function useNarrowScreen(): boolean {
  const query = useMemo(() => window.matchMedia('(max-width: 640px)'), [])
  const [narrow, setNarrow] = useState(query.matches)
  useEffect(() => {
    const hear = (): void => setNarrow(query.matches)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [query])
  return narrow
}

/** -1 when no section holds the field. */
function stepOf(sections: readonly LayoutSection[], pointer: string): number {
  return sections.findIndex((entry) => holds(entry, pointer))
}

function holds(entry: LayoutSection, pointer: string): boolean {
  return entry.nodes.some(({ field }) => pointer === field.pattern || pointer.startsWith(`${field.pattern}/`))
}
