/**
 * The questions that exist already: shared facts of the subject and blocks of questions, each ready to be used in a form
 * instead of being asked under another name.
 */
import type { Choice, FieldSchema } from '../model/form-schema.ts'
import { kindOfField, type FieldKind } from './field-kinds.ts'
import { insertedField, placeOf, type NewFieldPlace } from './form-edit.ts'

export interface KnownQuestion {
  /** What the form refers to. */
  ref: string
  /** Path of the fact, `father.pStatus`; empty for a block that is no fact of the child. */
  fact: string
  title: string
  kind: FieldKind
  /** Name of a shared code list, or the options. */
  options?: string | Choice[]
}

const ADDRESS = 'https://tongbiao.invalid/facts/'
/** Blocks of an act, used whole and no facts of the child. */
const BLOCKS_OF_ACTS = ['fill', 'decision', 'medical-cost']

/** @param blocks the dictionary by name: child, parent … */
export function knownQuestions(blocks: Readonly<Record<string, FieldSchema>>): KnownQuestion[] {
  const child = blocks['child']
  const identity = blocks['child-id']
  return [
    ...(identity ? [wholeBlock('child-id', identity), ...leavesOf('child-id', identity, '', '')] : []),
    ...Object.entries(child?.properties ?? {}).flatMap(([key, field]) => factsOf(key, field, blocks)),
    ...BLOCKS_OF_ACTS.flatMap((name) => (blocks[name] ? [wholeBlock(name, blocks[name])] : [])),
  ]
}

function wholeBlock(name: string, block: FieldSchema): KnownQuestion {
  return { ref: `${ADDRESS}${name}/1`, fact: '', title: block.title ?? name, kind: 'block' }
}

function factsOf(key: string, field: FieldSchema, blocks: Readonly<Record<string, FieldSchema>>): KnownQuestion[] {
  const ref = `${ADDRESS}child/1#/properties/${key}`
  const fact = field['x-fact'] ?? key
  if (field['x-server'] === true || field['x-calculate'] !== undefined) return []
  if (field.$ref === undefined) return [questionOf(field, ref, fact, field.title ?? key)]
  const name = /facts\/([a-z-]+)\/1$/.exec(field.$ref)?.[1] ?? ''
  const title = field.title ?? key
  const block = blocks[name]
  return [{ ref, fact, title, kind: 'block' }, ...(block ? leavesOf(name, block, `${fact}.`, `${title} · `) : [])]
}

function leavesOf(name: string, block: FieldSchema, prefix: string, title: string): KnownQuestion[] {
  return Object.entries(block.properties ?? {})
    .filter(([, field]) => field['x-server'] !== true && field['x-calculate'] === undefined)
    .map(([key, field]) =>
      questionOf(
        field,
        `${ADDRESS}${name}/1#/properties/${key}`,
        field['x-fact'] ?? `${prefix}${key}`,
        `${title}${field.title ?? key}`,
      ),
    )
}

function questionOf(field: FieldSchema, ref: string, fact: string, title: string): KnownQuestion {
  const options = field['x-options']
  return { ref, fact, title, kind: kindOfField(field), ...(options === undefined ? {} : { options }) }
}

/** Titles by reference of every shared block and of each question in it, also of those that no form asks. */
export function factTitles(blocks: Readonly<Record<string, FieldSchema>>): Record<string, string> {
  const titled = Object.entries(blocks).flatMap(([name, block]) => [
    [`${ADDRESS}${name}/1`, block.title ?? name],
    ...Object.entries(block.properties ?? {}).map(([key, field]) => [
      `${ADDRESS}${name}/1#/properties/${key}`,
      field.title ?? key,
    ]),
  ])
  return Object.fromEntries(titled) as Record<string, string>
}

const MOST_FOUND = 6

/** Those whose title is the same, says it in more words or in nearly as many; nothing for fewer than two letters. */
export function questionsLike(known: readonly KnownQuestion[], title: string): KnownQuestion[] {
  const wanted = plain(title)
  if (wanted.length < 2) return []
  const alike = known.map((question) => ({ question, rank: rankOf(plain(question.title), wanted) }))
  return alike
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_FOUND)
    .map(({ question }) => question)
}

function rankOf(title: string, wanted: string): number {
  const words = title.split('·')
  const own = words.at(-1) ?? ''
  if (words.join('') === wanted) return 4
  if (own === wanted) return 3
  if (own.includes(wanted) || saysMostOf(words, wanted)) return 2
  return title.includes(wanted) ? 1 : 0
}

/** 状况 of the father is no more than half of 就学状况; 父亲 and 状况 are most of 父亲的状况. */
function saysMostOf(words: readonly string[], wanted: string): boolean {
  return words.every((word) => wanted.includes(word)) && words.join('').length * 2 > wanted.length
}

function plain(title: string): string {
  return title.normalize('NFKC').replace(/\s+|[？?：:*（）()“”"]/g, '')
}

/** The place of the question in the form that uses it already; null where none does. */
export function usedAt(form: FieldSchema, { ref, fact }: KnownQuestion): string | null {
  const shared = (form.allOf ?? []).findIndex((part) => part.$ref === ref)
  if (shared >= 0) return `/allOf/${shared}`
  const used = Object.entries(form.properties ?? {}).find(
    ([, field]) => field.$ref === ref && (field['x-fact'] ?? fact) === fact,
  )
  return used === undefined ? null : `/properties/${used[0]}`
}

/** Puts the question into the form. @returns the form and the pointer of the question; also where it stood already. */
export function withKnown(form: FieldSchema, question: KnownQuestion, place: NewFieldPlace): [FieldSchema, string] {
  const used = usedAt(form, question)
  if (used !== null) return [form, used]
  const { ref, fact } = question
  const section = place.section === undefined ? {} : { 'x-section': place.section }
  if (ref.endsWith('/child-id/1')) {
    const allOf = [...(form.allOf ?? []), { $ref: ref, ...section }]
    return [{ ...form, allOf }, `/allOf/${allOf.length - 1}`]
  }
  const named = ref.includes('#')
    ? placeOf(ref.slice(ref.indexOf('#') + 1)).key
    : (/facts\/([a-z-]+)\//.exec(ref)?.[1] ?? 'q')
  const key = named.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const bound = fact.includes('.') ? { 'x-fact': fact } : {}
  return insertedField(form, { $ref: ref, ...section, ...bound }, { ...place, key })
}

/** A question of the form's own becomes the known one in its place; its condition, and whether it must be answered, stay. */
export function withKnownInPlace(form: FieldSchema, pointer: string, question: KnownQuestion): FieldSchema {
  const { key } = placeOf(pointer)
  const own = form.properties?.[key]
  if (own === undefined || pointer !== `/properties/${key}`) return form
  const kept = Object.fromEntries(
    (['x-section', 'x-visible', 'x-required', 'x-clause'] as const).flatMap((name) =>
      own[name] === undefined ? [] : [[name, own[name]]],
    ),
  )
  const bound = question.fact.includes('.') ? { 'x-fact': question.fact } : {}
  const properties = { ...form.properties, [key]: { $ref: question.ref, ...kept, ...bound } }
  return { ...form, properties }
}
