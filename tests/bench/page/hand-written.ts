/**
 * The floor: the fields shown at the start, with the same controls, as plain DOM without rules, faults, reasons or
 * translation. Whatever a renderer does costs more than this.
 */
import type { FieldPlan } from '../../../core/model/plan.ts'
import { isOpenChoice } from '../../../core/render/kit/controls/choice-controls.tsx'

export function mountByHand(host: HTMLElement, fields: readonly FieldPlan[]): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  const form = document.createElement('form')
  for (const field of fields) {
    if (field.parent !== '' || field.visible !== undefined) continue
    form.append(fieldBox(field, (value) => (answers[field.key] = value)))
  }
  host.append(form)
  return answers
}

function fieldBox(field: FieldPlan, change: (value: unknown) => void): HTMLElement {
  const box = document.createElement('div')
  const label = document.createElement('label')
  label.htmlFor = `q-${field.key}`
  label.textContent = field.title
  box.append(label)
  if (field.hint) {
    const hint = document.createElement('p')
    hint.textContent = field.hint
    box.append(hint)
  }
  box.append(control(field, change))
  return box
}

function control(field: FieldPlan, change: (value: unknown) => void): HTMLElement {
  const codes = field.kind === 'boolean' ? ['true', 'false'] : (field.options ?? []).map(({ code }) => code)
  if (field.kind === 'choice' && !isOpenChoice(codes.length)) return list(field, codes, change)
  if (codes.length > 0) return choices(field, codes, change)
  const input = document.createElement(field.kind === 'longText' ? 'textarea' : 'input')
  input.id = `q-${field.key}`
  if (input instanceof HTMLInputElement) input.type = INPUT_TYPES[field.kind] ?? 'text'
  input.addEventListener('input', () => change(input.value))
  return input
}

const INPUT_TYPES: Partial<Record<FieldPlan['kind'], string>> = { date: 'date', integer: 'number', money: 'number' }

function list(field: FieldPlan, codes: readonly string[], change: (value: unknown) => void): HTMLElement {
  const select = document.createElement('select')
  select.id = `q-${field.key}`
  for (const code of codes) select.append(new Option(code, code))
  select.addEventListener('change', () => change(select.value))
  return select
}

function choices(field: FieldPlan, codes: readonly string[], change: (value: unknown) => void): HTMLElement {
  const group = document.createElement('fieldset')
  group.id = `q-${field.key}`
  for (const code of codes) {
    const label = document.createElement('label')
    const input = document.createElement('input')
    input.type = field.kind === 'multi' ? 'checkbox' : 'radio'
    input.name = field.key
    input.addEventListener('change', () => change(code))
    label.append(input, code)
    group.append(label)
  }
  return group
}
