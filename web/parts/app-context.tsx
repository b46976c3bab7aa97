/** What every page shares: who is signed in, the language, words, names and ways to the outside. */
import { createContext, useContext } from 'react'
import type { Language } from '../../core/model/session.ts'
import type { Names, RenderPorts } from '../../core/render/index.ts'
import type { FormSummary, User } from '../api/types.ts'
import type { Text } from './texts.ts'

export interface AppScope {
  user: User
  lang: Language
  say: (key: Text, params?: Record<string, string | number>) => string
  names: Names
  forms: readonly FormSummary[]
  ports: RenderPorts
  /** Milliseconds since 1970 UTC. */
  now: () => number
}

export const AppContext = createContext<AppScope | null>(null)

export function useApp(): AppScope {
  const app = useContext(AppContext)
  if (!app) throw new Error('a page is drawn outside of the application')
  return app
}
