/**
 * Words for coded answers. The labels are those of the form's own fields, so that paper and
 * screen never disagree.
 */
import type { ChoiceLabels, ChoiceOption } from '../snapshot.ts'

export interface ShownOption extends ChoiceOption {
  chosen: boolean
}

/** The label of one code at a field; the code itself when the field has no such option; empty for no code. */
export function choiceLabel(labels: ChoiceLabels, field: unknown, code: unknown): string {
  const text = codeText(code)
  return optionsAt(labels, field).find((option) => option.code === text)?.label ?? text
}

/** Labels of one code or of a list of codes, in the order of the answer. */
export function choiceLabelsOf(labels: ChoiceLabels, field: unknown, codes: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(codes) ? codes : [codes]
  return list.map((code) => choiceLabel(labels, field, code)).filter((label) => label !== '')
}

/** Every option of a field with whether it was chosen; chosen codes without an option come last. */
export function shownOptions(labels: ChoiceLabels, field: unknown, codes: unknown): ShownOption[] {
  const chosen = (Array.isArray(codes) ? codes : [codes]).map(codeText).filter((code) => code !== '')
  const options = optionsAt(labels, field)
  const known = new Set(options.map((option) => option.code))
  return [
    ...options.map(({ code, label }) => ({ code, label, chosen: chosen.includes(code) })),
    ...chosen.filter((code) => !known.has(code)).map((code) => ({ code, label: code, chosen: true })),
  ]
}

function optionsAt(labels: ChoiceLabels, field: unknown): readonly ChoiceOption[] {
  return typeof field === 'string' && Object.hasOwn(labels, field) ? (labels[field] ?? []) : []
}

function codeText(code: unknown): string {
  return typeof code === 'string' ? code : typeof code === 'number' || typeof code === 'boolean' ? String(code) : ''
}
