/**
 * The bridge between the engine's session and Formily. The session decides values, visibility,
 * what is required and what is wrong; Formily carries that state to the screen. A Formily field
 * exists only for a field that was touched, that changed, or that shows a fault, and its name is
 * a number given here: no path from a definition or an answer ever reaches Formily.
 */
import { createForm } from '@formily/core'
import type { Field, Form } from '@formily/core'
import type { FieldState, FormSession } from '../model/session.ts'
import type { Issue } from '../errors/issue.ts'

export interface FormStore {
  readonly session: FormSession
  readonly form: Form
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
  /** Shows every fault. Returns the errors, in the order of the session. */
  revealAll(): Issue[]
  close(): void
}

interface Watched {
  state: FieldState
  listeners: Set<() => void>
  field: Field | undefined
  shown: boolean
}

export function createFormStore(session: FormSession): FormStore {
  const form = createForm()
  const watched = new Map<string, Watched>()
  const listeners = new Set<() => void>()
  let born = 0
  let allShown = false

  const apply = (entry: Watched): void => {
    const fresh = entry.field === undefined
    entry.field ??= form.createField({ name: `f${born++}` })
    pushState(entry.field, entry.state, entry.shown || allShown)
    if (fresh) entry.listeners.forEach((listener) => listener())
  }
  const refresh = (): void => {
    for (const [pointer, entry] of watched) {
      const next = session.field(pointer)
      if (sameState(entry.state, next)) continue
      entry.state = next
      apply(entry)
    }
    listeners.forEach((listener) => listener())
  }
  const stop = session.subscribe(refresh)

  return {
    session,
    form,
    state: (pointer) => watched.get(pointer)?.state ?? session.field(pointer),
    live: (pointer) => watched.get(pointer)?.field,
    watch(pointer, listener) {
      const entry = watched.get(pointer) ?? emptyEntry(session.field(pointer))
      watched.set(pointer, entry)
      entry.listeners.add(listener)
      entry.state = session.field(pointer)
      if (allShown && entry.state.issues.length > 0) apply(entry)
      return () => void entry.listeners.delete(listener)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    change: (pointer, value) => session.set(pointer, value),
    touch(pointer) {
      const entry = watched.get(pointer)
      if (!entry || entry.shown) return
      entry.shown = true
      apply(entry)
    },
    revealAll() {
      allShown = true
      for (const entry of watched.values()) if (entry.field || entry.state.issues.length > 0) apply(entry)
      listeners.forEach((listener) => listener())
      return session.assessment().issues.filter((issue) => issue.severity === 'error')
    },
    close() {
      stop()
      watched.clear()
      listeners.clear()
    },
  }
}

function emptyEntry(state: FieldState): Watched {
  return { state, listeners: new Set(), field: undefined, shown: false }
}

/** Formily would hand composite values back as proxies, so it gets a copy of its own and is read for change only. */
function pushState(field: Field, state: FieldState, showFaults: boolean): void {
  const faults = showFaults ? state.issues : []
  field.setState({
    value: typeof state.value === 'object' && state.value !== null ? structuredClone(state.value) : state.value,
    display: state.visible ? 'visible' : 'hidden',
    required: state.required,
    selfErrors: faults.filter((issue) => issue.severity === 'error').map((issue) => issue.message),
    selfWarnings: faults.filter((issue) => issue.severity === 'warning').map((issue) => issue.message),
    data: { carried: state.carried, calculated: state.calculated },
  })
}

function sameState(a: FieldState, b: FieldState): boolean {
  return (
    a === b ||
    (a.visible === b.visible &&
      a.required === b.required &&
      a.carried === b.carried &&
      a.calculated === b.calculated &&
      sameValue(a.value, b.value) &&
      sameIssues(a.issues, b.issues))
  )
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return JSON.stringify(a) === JSON.stringify(b)
}

function sameIssues(a: readonly Issue[], b: readonly Issue[]): boolean {
  return a.length === b.length && a.every((issue, i) => issue.code === b[i]?.code && issue.message === b[i]?.message)
}
