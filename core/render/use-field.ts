/**
 * One field's state for React. Before its Formily field exists the session's word is enough;
 * from its birth on, the observer around the caller redraws when Formily's state changes.
 */
import { useCallback, useSyncExternalStore } from 'react'
import type { FieldState } from '../model/session.ts'
import type { FormStore } from './form-store.ts'

export interface ShownField extends FieldState {
  errors: readonly string[]
  warnings: readonly string[]
}

/** Must be called inside a component wrapped by Formily's `observer`. */
export function useShownField(store: FormStore, pointer: string): ShownField {
  const watch = useCallback((listener: () => void) => store.watch(pointer, listener), [store, pointer])
  const live = useSyncExternalStore(watch, () => store.live(pointer))
  const state = store.state(pointer)
  if (!live) return { ...state, errors: [], warnings: [] }
  return {
    ...state,
    visible: live.display === 'visible',
    required: live.required === true,
    value: typeof live.value === 'object' ? state.value : (live.value as unknown),
    carried: live.data?.carried === true,
    calculated: live.data?.calculated === true,
    errors: live.selfErrors.map(String),
    warnings: live.selfWarnings.map(String),
  }
}

/** A value computed from the session, read again after every change; the caller redraws when its text differs. */
export function useSessionText(store: FormStore, read: () => string): string {
  return useSyncExternalStore(store.subscribe, read)
}
