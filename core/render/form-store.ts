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
  /** Shows every fault, those of handing in too. Returns the errors. */
  revealAll(): Issue[]
  /** Errors of the last `revealAll` and `pin` that still stand, with those of the session. */
  errors(): Issue[]
  /** Shows issues that somebody else found (the server); each stays until its field changes. */
  pin(issues: readonly Issue[]): void
  close(): void
}

/** What is wrong with the answers as a record that is handed in. */
export type HandInCheck = (answers: Record<string, unknown>) => readonly Issue[]

interface Watched {
  state: FieldState
  listeners: Set<() => void>
  field: Field | undefined
  shown: boolean
}

export function createFormStore(session: FormSession, handIn: HandInCheck = () => []): FormStore {
  const form = createForm()
  const watched = new Map<string, Watched>()
  const listeners = new Set<() => void>()
  const pinned = new Map<string, Issue[]>()
  let born = 0
  let allShown = false

  const read = (pointer: string): FieldState => {
    const state = session.field(pointer)
    const extra = pinned.get(pointer)?.filter((issue) => !state.issues.some((own) => own.code === issue.code)) ?? []
    return extra.length === 0 ? state : { ...state, issues: [...state.issues, ...extra] }
  }
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
  const pin = (issues: readonly Issue[]): void => {
    for (const issue of issues) pinned.set(issue.path, [...(pinned.get(issue.path) ?? []), issue])
    allShown = true
    for (const entry of watched.values()) if (entry.field || entry.state.issues.length > 0) apply(entry)
    refresh()
  }
  const errors = (): Issue[] => {
    const found = [...session.assessment().issues, ...[...pinned.values()].flat()]
    return distinct(found.filter((issue) => issue.severity === 'error'))
  }
  const stop = session.subscribe(refresh)

  return {
    session,
    form,
    state: (pointer) => watched.get(pointer)?.state ?? read(pointer),
    live: (pointer) => watched.get(pointer)?.field,
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
    change(pointer, value) {
      for (const place of pinned.keys()) if (touches(place, pointer)) pinned.delete(place)
      session.set(pointer, value)
    },
    touch(pointer) {
      const entry = watched.get(pointer)
      if (!entry || entry.shown) return
      entry.shown = true
      apply(entry)
    },
    revealAll() {
      pinned.clear()
      pin(handIn(session.draft()))
      return errors()
    },
    errors,
    pin,
    close() {
      stop()
      watched.clear()
      listeners.clear()
    },
  }
}

/** A change inside a block or of the block itself settles what was pinned on either. */
function touches(place: string, changed: string): boolean {
  return place === changed || place.startsWith(`${changed}/`) || changed.startsWith(`${place}/`)
}

function distinct(issues: readonly Issue[]): Issue[] {
  return issues.filter((issue, i) => issues.findIndex((o) => o.path === issue.path && o.code === issue.code) === i)
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
