/** One field of a form as a row of the reference: what it is, when it is asked, what must hold, where it comes from. */
import type { CheckPlan, FieldPlan } from '../../../core/model/plan.ts'
import { code, lines, plain } from './markdown.ts'

export function fieldRow(field: FieldPlan): string[] {
  const rules = [...conditions(field), ...field.checks.map(checkLine)]
  return [code(field.pattern), plain(field.title), typeOf(field), lines(rules), lines(marks(field)), field.clause ?? '']
}

function typeOf(field: FieldPlan): string {
  const words: string[] = [field.kind]
  if (field.format && field.format !== field.kind) words.push(code(field.format))
  const { min, max, minLength, maxLength, minItems, maxItems } = field.limits
  words.push(
    ...span(min, max, ''),
    ...span(minLength, maxLength, ' characters'),
    ...span(minItems, maxItems, ' entries'),
  )
  if (field.codeList) words.push(`list ${code(field.codeList)}`)
  const choices = field.codeList ? [] : (field.options ?? [])
  return lines([words.join(' '), ...choices.map((choice) => `${code(choice.code)} ${plain(choice.label)}`)])
}

function span(from: number | undefined, to: number | undefined, of: string): string[] {
  if (from === undefined && to === undefined) return []
  return [`${from ?? ''}…${to ?? ''}${of}`]
}

function conditions(field: FieldPlan): string[] {
  const told: string[] = []
  if (field.visible) told.push(`shown when ${code(field.visible.text)}`)
  if (field.onSubmit) told.push('required on handing in')
  else if (field.required === true) told.push(field.visible ? 'then required' : 'required')
  else if (field.required !== false) told.push(`required when ${code(field.required.text)}`)
  if (field.calculate)
    told.push(`= ${code(field.calculate.text)}${field.round === undefined ? '' : `, ${field.round} decimals`}`)
  if (field.default) told.push(`at first ${code(field.default.text)}`)
  if (field.derive) told.push(`not asked when it follows: ${code(field.derive.text)}`)
  if (field.once) told.push('once for all forms handed in together')
  if (field.formatWhen) told.push(`format when ${code(field.formatWhen.text)}`)
  return told
}

function checkLine(check: CheckPlan): string {
  const clause = check.clause ? ` (${check.clause})` : ''
  const verb = check.severity === 'error' ? 'must hold' : 'warns when'
  return `${verb} ${code(check.rule.text)}: ${plain(check.message)} ${code(check.code)}${clause}`
}

function marks(field: FieldPlan): string[] {
  const told: string[] = []
  if (field.instrument) told.push(field.instrument)
  if (field.fact) told.push(`fact ${code(field.fact)}${field.fresh ? ` for ${field.fresh}` : ''}`)
  if (field.momentary) told.push('momentary')
  if (field.server) told.push('given by the server')
  if (field.sensitivity) told.push(`sensitivity ${field.sensitivity}`)
  if (field.missing.length > 0) told.push(`may lack: ${field.missing.join(', ')}`)
  return told
}
