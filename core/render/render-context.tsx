/** What every drawn field needs besides its own plan: the store, the language, names, and ways to the outside. */
import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { pathOf } from '../model/pointer.ts'
import type { FieldPlan, FormBundle } from '../model/plan.ts'
import type { Language } from '../model/session.ts'
import type { ValueWords } from './format-value.ts'
import type { FormStore } from './form-store.ts'
import { fieldsByPattern } from './layout.ts'
import type { ComponentType } from 'react'
import type { ControlProps, RenderPorts } from './kit/control.ts'
import { say } from './texts.ts'
import type { RenderText } from './texts.ts'

export interface RenderScope extends ValueWords {
  store: FormStore
  fields: ReadonlyMap<string, FieldPlan>
  ports: RenderPorts
  /** Widgets of plugins, by the name that a definition gives in `x-widget`. */
  widgets: Readonly<Record<string, ComponentType<ControlProps>>>
  /** Why a field is asked in this questionnaire, by pointer. */
  notes: ReadonlyMap<string, string>
  /** Prefix of every DOM id, so that two forms fit on one page. */
  idPrefix: string
  say(key: RenderText, params?: Record<string, string | number>): string
}

const Scope = createContext<RenderScope | null>(null)
const NO_WIDGETS: RenderScope['widgets'] = {}
const NO_NOTES: RenderScope['notes'] = new Map()

export interface RenderScopeProps {
  store: FormStore
  lang: Language
  ports: RenderPorts
  idPrefix?: string
  widgets?: RenderScope['widgets']
  notes?: ReadonlyMap<string, string>
  children: ReactNode
}

export function RenderScopeProvider(props: RenderScopeProps) {
  const { store, lang, ports, idPrefix = '', widgets = NO_WIDGETS, notes = NO_NOTES, children } = props
  const scope = useMemo<RenderScope>(
    () => ({
      ...valueWords(store.session.bundle, lang, ports),
      store,
      fields: fieldsByPattern(store.session.bundle.form),
      ports,
      widgets,
      notes,
      idPrefix,
      say: (key, params) => say(lang, key, params),
    }),
    [store, lang, ports, idPrefix, widgets, notes],
  )
  return <Scope.Provider value={scope}>{children}</Scope.Provider>
}

export function useRenderScope(): RenderScope {
  const scope = useContext(Scope)
  if (!scope) throw new Error('a form field is drawn outside of RenderScopeProvider')
  return scope
}

/** DOM id of a field: letters, digits and dashes only. */
export function domId(prefix: string, pointer: string): string {
  return (
    prefix +
    'q-' +
    pathOf(pointer)
      .join('-')
      .replace(/[^\w-]/g, '_')
  )
}

/** The words for values of a bundle, also for views that have no session. */
export function valueWords(
  bundle: Pick<FormBundle, 'en'>,
  lang: Language,
  ports: Pick<RenderPorts, 'areas'>,
): ValueWords {
  const names = new Map((ports.areas ?? []).map((area) => [area.code, area]))
  return {
    lang,
    translate: (text) => (lang === 'en' && Object.hasOwn(bundle.en, text) ? (bundle.en[text] ?? text) : text),
    areaName(code) {
      const parts: string[] = []
      for (let at = names.get(code); at; at = at.parent ? names.get(at.parent) : undefined) parts.unshift(at.label)
      return parts.join(' ') || code
    },
  }
}
