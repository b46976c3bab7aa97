/** Words in both languages as one table each: the Chinese one is the list of keys, the English one has to have them all. */
import type { Language } from '../../core/model/session.ts'

export type WordParams = Readonly<Record<string, string | number>>
export type SayWords<K extends string> = (lang: Language, key: K, params?: WordParams) => string

/** What says the words of a table; `{name}` in a text is filled from the parameters, an unknown name stays as it is. */
export function wordTable<K extends string>(
  zh: Readonly<Record<K, string>>,
  en: Readonly<Record<K, string>>,
): SayWords<K> {
  return (lang, key, params = {}) =>
    (lang === 'en' ? en : zh)[key].replace(/\{(\w+)\}/g, (place, name: string) =>
      Object.hasOwn(params, name) ? String(params[name]) : place,
    )
}

/** The sentence that a table has for a problem code; null when it has none. */
export function problemIn<K extends string>(
  zh: Readonly<Record<K, string>>,
  say: SayWords<K>,
): (lang: Language, code: string) => string | null {
  return (lang, code) => {
    const key = `problem.${code}`
    return Object.hasOwn(zh, key) ? say(lang, key as K) : null
  }
}
