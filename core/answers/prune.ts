/** What is left of the answers once relevance is known: the record as it would be handed in. */
import { missingReason } from '../model/missing.ts'
import type { FieldPlan } from '../model/plan.ts'
import type { Workspace } from './workspace.ts'

export interface Pruned {
  /** Visible answers, facts taken over and calculated values filled in. */
  answers: Record<string, unknown>
  /** The same without typed missing values, for the schema validator. */
  toValidate: Record<string, unknown>
  visible: string[]
  carried: string[]
  calculated: Record<string, unknown>
}

export function prune(workspace: Workspace): Pruned {
  const visible: string[] = []
  const carried: string[] = []
  const calculated: Record<string, unknown> = {}

  const inside = (parent: string, forValidator: boolean): Record<string, unknown> | undefined => {
    const result: Record<string, unknown> = {}
    for (const field of workspace.index.inside(parent)) {
      const pointer = `${parent}/${field.key}`
      if (!workspace.visible(pointer)) continue
      const value = valueOf(field, pointer, forValidator)
      if (value !== undefined) result[field.key] = value
    }
    return Object.keys(result).length > 0 ? result : undefined
  }
  const valueOf = (field: FieldPlan, pointer: string, forValidator: boolean): unknown => {
    const value = workspace.value(pointer)
    if (field.kind === 'object') {
      if (missingReason(value) !== null) return forValidator ? undefined : value
      return inside(pointer, forValidator) ?? (value === undefined || isPlain(value) ? undefined : value)
    }
    if (!forValidator) note(field, pointer, value)
    if (field.kind === 'rows' && Array.isArray(value))
      return value.map((row: unknown, n) => (isPlain(row) ? (inside(`${pointer}/${n}`, forValidator) ?? {}) : row))
    return forValidator && missingReason(value) !== null ? undefined : value
  }
  const note = (field: FieldPlan, pointer: string, value: unknown): void => {
    if (!(field.kind === 'rows' && workspace.rows(pointer) > 0)) visible.push(pointer)
    if (workspace.carried(pointer)) carried.push(pointer)
    if (field.calculate && value !== undefined && value !== null) calculated[pointer] = value
  }
  const answers = inside('', false) ?? {}
  return { answers, toValidate: inside('', true) ?? {}, visible, carried, calculated }
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
