/** Corrections of facts outside of the form's own fields: only facts of the dictionary, in the shape it gives them. */
import { Problem } from '../../core/errors/problem.ts'
import { isJsonObject } from '../../core/model/json.ts'
import { missingReason } from '../../core/model/missing.ts'
import type { FieldPlan } from '../../core/model/plan.ts'
import { writeAt } from '../../core/model/pointer.ts'
import type { Ports } from './ports.ts'

/** @throws Problem `answers.invalid` naming each path that is no fact or has the wrong shape. */
export function demandKnownFacts(ports: Ports, corrected: Record<string, unknown>): void {
  const issues = Object.entries(corrected).flatMap(([path, value]) => {
    const field = ports.definitions.dictionary.find((f) => f.fact === path)
    if (field !== undefined && !field.server && fits(value, field)) return []
    return [
      {
        path: `/${path.split('.').join('/')}`,
        code: 'field.type',
        severity: 'error',
        message: '不是可更正的事实，或格式不符',
      },
    ]
  })
  if (issues.length > 0) throw new Problem('answers.invalid', 'A corrected fact does not fit.', { issues })
}

/** The known facts with the corrections in place. */
export function withCorrections(
  values: Record<string, unknown>,
  corrected: Record<string, unknown>,
): Record<string, unknown> {
  const entries = Object.entries(corrected)
  const changed = entries.reduce<unknown>((facts, [path, value]) => writeAt(facts, path.split('.'), value), values)
  return isJsonObject(changed) ? changed : {}
}

function fits(value: unknown, field: FieldPlan): boolean {
  if (missingReason(value) !== null) return true
  switch (field.kind) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'integer':
      return Number.isInteger(value) && inRange(value, field)
    case 'number':
    case 'money':
      return typeof value === 'number' && inRange(value, field)
    case 'choice':
      return isOption(value, field)
    case 'multi':
      return Array.isArray(value) && value.length <= 50 && value.every((item) => isOption(item, field))
    case 'object':
      return false
    case 'rows':
    case 'files':
      return Array.isArray(value) && value.length <= (field.limits.maxItems ?? 50)
    case 'file':
    case 'signature':
      return isJsonObject(value)
    default:
      return typeof value === 'string' && value.length <= (field.limits.maxLength ?? 1_000)
  }
}

function inRange(value: unknown, { limits }: FieldPlan): boolean {
  return typeof value === 'number' && value >= (limits.min ?? -Infinity) && value <= (limits.max ?? Infinity)
}

function isOption(value: unknown, { options }: FieldPlan): boolean {
  return typeof value === 'string' && (options === undefined || options.some((option) => option.code === value))
}
