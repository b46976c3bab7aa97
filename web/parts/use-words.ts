/** The words of a table in the language of the page. */
import { useApp } from './app-context.tsx'
import type { SayWords, WordParams } from './word-table.ts'

export type Say<K extends string> = (key: K, params?: WordParams) => string

export function useWords<K extends string>(say: SayWords<K>): Say<K> {
  const { lang } = useApp()
  return (key, params) => say(lang, key, params)
}
