/**
 * Where something stands in a file of a plugin, as its author knows it: the titles of what lies on the way, then the
 * setting. `/properties/enrol/x-visible` is “就学状况” · 显示条件, `/rules/[id=D6-1]/because` is 规则 D6-1 · 理由.
 */
import { isJsonObject } from '../model/json.ts'
import type { Language } from '../model/session.ts'
import type { FieldSchema } from '../model/form-schema.ts'
import { titleOfField, type FactTitles } from './form-outline.ts'
import { settingWord } from './setting-words.ts'

export interface PlaceContext {
  /** The file in its versions, the one whose titles count first. */
  files: readonly unknown[]
  /** What stood at the place, for something that none of the files has any more. */
  there?: unknown
  titles?: FactTitles
  lang: Language
}

/** @param at JSON Pointer, also with the segments of a `JsonChange`; empty for the whole file. */
export function placeText(at: string, { files, there, titles = {}, lang }: PlaceContext): string {
  const en = lang === 'en'
  if (at === '') return en ? 'the whole text' : '整份内容'
  const said: string[] = []
  let values = files
  let above = ''
  let isQuestion = false
  const segments = segmentsOf(at)
  for (const [n, segment] of segments.entries()) {
    const here = values.flatMap((value) => stepInto(value, segment))
    if (n === segments.length - 1) here.push(there)
    const list = values.some(Array.isArray)
    const ofQuestion = isQuestion
    isQuestion = above === 'properties' && !list
    if (isQuestion) said.push(`“${titleOfField(fieldIn(here), segment, titles)}”`)
    else if (segment === '[order]') said.push(en ? 'order' : '顺序')
    else if (list || segment.startsWith('['))
      said.push([said.pop(), entryText(segment, here, titles, en)].join(' ').trim())
    else if (ofQuestion && segment === 'title') said.push(en ? 'text of the question' : '题目文字')
    else if (!isStructure(segment, here)) said.push(settingWord(segment, lang) ?? segment)
    values = here
    above = segment
  }
  return said.join(' · ')
}

/** An entry that is known by a description may have a slash in its name. */
function segmentsOf(at: string): string[] {
  return [...at.matchAll(/\/(\[\w+(?:=.*?)?\](?=\/|$)|[^/]*)/g)].map(([, segment = '']) =>
    segment.replaceAll('~1', '/').replaceAll('~0', '~'),
  )
}

function stepInto(value: unknown, segment: string): unknown[] {
  const named = /^\[(\w+)=(.*)\]$/.exec(segment)
  if (named && Array.isArray(value)) {
    const [, id = '', name] = named
    return value.filter((entry) => isJsonObject(entry) && String(entry[id]) === name)
  }
  if (Array.isArray(value)) return Number(segment) < value.length ? [value[Number(segment)]] : []
  return isJsonObject(value) && Object.hasOwn(value, segment) ? [value[segment]] : []
}

function fieldIn(values: readonly unknown[]): FieldSchema {
  return (values.find(isJsonObject) ?? {}) as FieldSchema
}

/** What a schema needs to hold questions, and no author thinks of: its properties, and the one row of a list. */
function isStructure(segment: string, here: readonly unknown[]): boolean {
  return segment === 'properties' || (segment === 'items' && here.some(isJsonObject))
}

/** An entry of a list by its title and its id; by its number where it has neither. */
function entryText(segment: string, here: readonly unknown[], titles: FactTitles, en: boolean): string {
  const entry = here.find(isJsonObject) ?? {}
  const texts = (keys: readonly string[]) => keys.map((key) => entry[key]).filter((value) => typeof value === 'string')
  const id = /^\[\w+=(.*)\]$/.exec(segment)?.[1] ?? texts(['id', 'code', 'key'])[0]
  const ref = texts(['$ref'])[0]
  const title = texts(['title', 'label', 'name'])[0] ?? (ref === undefined ? undefined : titles[ref])
  if (title !== undefined && id !== undefined && title !== id) return en ? `“${title}” (${id})` : `“${title}”（${id}）`
  if (title !== undefined || id !== undefined) return title === undefined ? (id ?? '') : `“${title}”`
  const n = Number(segment) + 1
  return en ? `no. ${n}` : `第 ${n} 项`
}
