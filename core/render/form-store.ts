/**
 * The bridge between the engine's session and Formily. The session decides values, visibility,
 * what is required and what is wrong; Formily carries that state to the screen. A Formily field
 * exists only for a field that was touched, that changed, or that shows a fault, and its name is
 * a number given here: no path from a definition or an answer ever reaches Formily.
 */
import type { Field, Form } from '@formily/core'
import type { FieldState, FormSession } from '../model/session.ts'
import { isLeftMissing } from '../answers/left-fields.ts'
import type { Issue } from '../errors/issue.ts'
import { liveFields } from './live-fields.ts'
import { pinnedIssues } from './pinned-issues.ts'

export interface FormStore {
  readonly session: FormSession
  readonly form: Form
  /** Fields that are left to others, by pattern, with the names of those who fill them; empty where nobody is named. */
  readonly left: ReadonlyMap<string, string>
  /** What the session last said of the field. */
  state(pointer: string): FieldState
  /** The Formily field, once it exists. */
  live(pointer: string): Field | undefined
  /** Keeps a field up to date while it is on the screen; the listener hears of the birth of its Formily field. */
  watch(pointer: string, listener: () => void): () => void
  /** Called after every change of anything. */
  subscribe(listener: () => void): () => void
  change(pointer: string, value: unknown): void
  /** The user has left the field: from now on its faults are shown. */
  touch(pointer: string): void
  /** Shows every fault, those of handing in too. Returns the errors. */
  revealAll(): Issue[]
  /** Errors of the last `revealAll` and `pin` that still stand, with those of the session. */
  errors(): Issue[]
  /** Shows issues that somebody else found (the server); each stays until its field changes. */
  pin(issues: readonly Issue[]): void
  close(): void
}

/** What is wrong with the answers as a record that is handed in. */
export type HandInCheck = (answers: Record<string, unknown>, facts: Record<string, unknown>) => readonly Issue[]

const NOTHING_LEFT: FormStore['left'] = new Map()

export function createFormStore(
  session: FormSession,
  handIn: HandInCheck = () => [],
  left: FormStore['left'] = NOTHING_LEFT,
): FormStore {
  const leftFields = new Set(left.keys())
  const pinned = pinnedIssues()
  const live = liveFields(session, pinned)
  const stop = session.subscribe(live.refresh)
  const errors = (): Issue[] =>
    distinct(
      [...session.assessment().issues, ...pinned.all()].filter(
        (issue) => issue.severity === 'error' && !isLeftMissing(issue, leftFields, session.bundle.form.fields),
      ),
    )
  const pin = (issues: readonly Issue[]): void => {
    pinned.add(issues)
    live.showAll()
  }
  return {
    session,
    form: live.form,
    left,
    state: live.state,
    live: live.field,
    watch: live.watch,
    subscribe: live.subscribe,
    touch: live.touch,
    change(pointer, value) {
      pinned.settle(pointer)
      session.set(pointer, value)
    },
    revealAll() {
      pinned.clear()
      pin(handIn(session.filled().answers, session.known()))
      return errors()
    },
    errors,
    pin,
    close() {
      stop()
      live.forget()
    },
  }
}

function distinct(issues: readonly Issue[]): Issue[] {
  return issues.filter((issue, i) => issues.findIndex((o) => o.path === issue.path && o.code === issue.code) === i)
}
