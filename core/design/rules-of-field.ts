/** The FEEL texts of a question and of what stands inside it, and giving the questions they name other names. */
import type { FieldSchema } from '../model/form-schema.ts'

const PLAIN_RULES = ['x-visible', 'x-required', 'x-calculate', 'x-default', 'x-derive', 'x-format-when'] as const

/** Changes every rule text below; a schema in which nothing changes stays the same value. */
export function withRules(field: FieldSchema, change: (text: string) => string): FieldSchema {
  let next = field
  const set = (key: string, value: unknown): void => {
    if (Reflect.get(next, key) !== value) next = { ...next, [key]: value }
  }
  for (const key of PLAIN_RULES) {
    const text = field[key]
    if (typeof text === 'string') set(key, change(text))
  }
  set(
    'x-check',
    changedList(field['x-check'], ({ that, ...rest }) => ({ ...rest, that: change(that) }), 'that'),
  )
  set(
    'x-warn',
    changedList(field['x-warn'], ({ when, ...rest }) => ({ ...rest, when: change(when) }), 'when'),
  )
  if (field.items !== undefined) set('items', withRules(field.items, change))
  if (field.properties !== undefined) {
    const entries = Object.entries(field.properties).map(([key, inner]) => [key, withRules(inner, change)] as const)
    if (entries.some(([key, inner]) => field.properties?.[key] !== inner))
      set('properties', Object.fromEntries(entries))
  }
  return next
}

/** Keeps the value as it is where no text changes; `text` names the property that holds the rule. */
function changedList<R extends object>(
  rules: R | R[] | undefined,
  change: (rule: R) => R,
  text: keyof R,
): R | R[] | undefined {
  if (rules === undefined) return undefined
  const before = [rules].flat() as R[]
  const after = before.map((rule) => ({ ...rule, ...change(rule) }))
  if (after.every((rule, n) => rule[text] === before[n]?.[text])) return rules
  return Array.isArray(rules) ? after : after[0]
}

const WORD = /"(?:[^"\\]|\\.)*"|[\p{L}_][\p{L}\p{M}\p{N}_]*/gu

/** The text with questions under their new names. Texts in quotes and parts after a dot stay. */
export function renamedText(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(WORD, (word, at: number) => {
    const next = names.get(word)
    return next === undefined || /\.\s*$/.test(text.slice(0, at)) ? word : next
  })
}
