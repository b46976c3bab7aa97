/**
 * The fields that are on the screen. Each is read from the session after every change; its Formily
 * field is born when it is touched, when it changes or when it shows a fault, under a number for a name.
 */
import { createForm } from '@formily/core'
import type { Field, Form } from '@formily/core'
import type { Issue } from '../errors/issue.ts'
import type { FieldState, FormSession } from '../model/session.ts'
import type { PinnedIssues } from './pinned-issues.ts'

interface Watched {
  state: FieldState
  listeners: Set<() => void>
  field: Field | undefined
  shown: boolean
}

export interface LiveFields {
  form: Form
  state(pointer: string): FieldState
  field(pointer: string): Field | undefined
  watch(pointer: string, listener: () => void): () => void
  subscribe(listener: () => void): () => void
  touch(pointer: string): void
  /** From now on every fault is shown. */
  showAll(): void
  /** Reads every field on the screen again. */
  refresh(): void
  forget(): void
}

export function liveFields(session: FormSession, pinned: PinnedIssues): LiveFields {
  const form = createForm()
  const watched = new Map<string, Watched>()
  const listeners = new Set<() => void>()
  let born = 0
  let allShown = false

  const read = (pointer: string): FieldState => withPinned(session.field(pointer), pinned.at(pointer))
  const apply = (entry: Watched): void => {
    const fresh = entry.field === undefined
    entry.field ??= form.createField({ name: `f${born++}` })
    pushState(entry.field, entry.state, entry.shown || allShown)
    if (fresh) entry.listeners.forEach((listener) => listener())
  }
  const refresh = (): void => {
    for (const [pointer, entry] of watched) {
      const next = read(pointer)
      if (sameState(entry.state, next)) continue
      entry.state = next
      apply(entry)
    }
    listeners.forEach((listener) => listener())
  }
  return {
    form,
    refresh,
    state: (pointer) => watched.get(pointer)?.state ?? read(pointer),
    field: (pointer) => watched.get(pointer)?.field,
    watch(pointer, listener) {
      const entry = watched.get(pointer) ?? emptyEntry(read(pointer))
      watched.set(pointer, entry)
      entry.listeners.add(listener)
      entry.state = read(pointer)
      if (allShown && entry.state.issues.length > 0) apply(entry)
      return () => void entry.listeners.delete(listener)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    touch(pointer) {
      const entry = watched.get(pointer)
      if (!entry || entry.shown) return
      entry.shown = true
      apply(entry)
    },
    showAll() {
      allShown = true
      for (const entry of watched.values()) if (entry.field || entry.state.issues.length > 0) apply(entry)
      refresh()
    },
    forget() {
      watched.clear()
      listeners.clear()
    },
  }
}

function withPinned(state: FieldState, pinned: readonly Issue[]): FieldState {
  const extra = pinned.filter((issue) => !state.issues.some((own) => own.code === issue.code))
  return extra.length === 0 ? state : { ...state, issues: [...state.issues, ...extra] }
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
      sameValue(a.derived, b.derived) &&
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
