/** The texts of a plugin beside their English: what is missing, what nobody shows any more, and joining a table of them. */
import { isJsonObject } from '../model/json.ts'
import { jsonOf } from './part.ts'

/** Keys of definitions whose texts people get to see. */
export const SHOWN_KEYS: ReadonlySet<string> = new Set([
  'title',
  'label',
  'hint',
  'message',
  'because',
  'review',
  'refused',
  'description',
])
const HAN = /\p{Script=Han}/u

/** Chinese texts under keys that people get to see, each as often as it stands there. */
export function shownTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return SHOWN_KEYS.has(key) && HAN.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((entry) => shownTexts(entry, key))
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => shownTexts(inner, name))
}

export interface Translation {
  zh: string
  /** Empty while there is none here. */
  en: string
  /** The English that another plugin or a shared fact gives; empty where none does. */
  elsewhere: string
  /** Files in which the text stands; none for one that nobody shows any more. */
  files: string[]
}

/** Parts whose texts are shown under a form; worked cases and the plugin's own page are not. */
const WITH_TEXTS = /\.(form|instrument|decision|codelist|schedule|workflow|document|params)\.json$/

/**
 * Missing ones first, then by the text. @param files texts of the plugin by path. @param locale what stands in its locale.
 * @param elsewhere the English of all that is in force.
 */
export function translationsOf(
  files: Readonly<Record<string, string>>,
  locale: Readonly<Record<string, string>>,
  elsewhere: Readonly<Record<string, string>> = {},
): Translation[] {
  const places = new Map<string, Set<string>>(Object.keys(locale).map((zh) => [zh, new Set<string>()]))
  for (const [path, text] of Object.entries(files)) {
    if (!WITH_TEXTS.test(path)) continue
    for (const zh of shownTexts(jsonOf(text))) places.set(zh, (places.get(zh) ?? new Set<string>()).add(path))
  }
  return [...places]
    .map(([zh, at]) => ({ zh, en: textOf(locale, zh), elsewhere: textOf(elsewhere, zh), files: [...at].sort() }))
    .sort((a, b) => Number(isMissing(b)) - Number(isMissing(a)) || (a.zh < b.zh ? -1 : 1))
}

/** Shown to somebody who reads English, and in English nowhere. */
export function isMissing({ en, elsewhere }: Translation): boolean {
  return en === '' && elsewhere === ''
}

function textOf(texts: Readonly<Record<string, string>>, zh: string): string {
  return Object.hasOwn(texts, zh) ? (texts[zh] ?? '') : ''
}

export interface TableOfTexts {
  /** Texts that get another English. */
  changed: { zh: string; before: string; after: string }[]
  /** Texts of the table that the plugin does not have. */
  unknown: string[]
}

/** What a table of Chinese and English would change; an empty English changes nothing. */
export function comparedTexts(known: readonly Translation[], rows: readonly (readonly string[])[]): TableOfTexts {
  const now = new Map(known.map(({ zh, en }) => [zh, en]))
  const filled = rows.map(([zh = '', en = '']) => [zh, en.trim()] as const).filter(([zh, en]) => zh !== '' && en !== '')
  return {
    changed: filled.flatMap(([zh, after]) => {
      const before = now.get(zh)
      return before === undefined || before === after ? [] : [{ zh, before, after }]
    }),
    unknown: filled.map(([zh]) => zh).filter((zh) => !now.has(zh)),
  }
}

/** The locale with other English texts, sorted by the Chinese; an empty text takes one away. */
export function withTexts(
  locale: Readonly<Record<string, string>>,
  changes: readonly { zh: string; after: string }[],
): Record<string, string> {
  const all = { ...locale, ...Object.fromEntries(changes.map(({ zh, after }) => [zh, after])) }
  const kept = Object.entries(all).filter(([, en]) => en !== '')
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))
}
