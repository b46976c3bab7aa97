/**
 * Covers a value for readers who may know that it is there but not what it is: one character of a name, the area part
 * of a number. Codes, dates and amounts without a sensitivity mark stay as they are.
 */
import type { Sensitivity } from '../../core/model/form-schema.ts'
import type { FieldKind } from '../../core/model/plan.ts'

export interface MaskedField {
  readonly kind: FieldKind
  readonly sensitivity?: Sensitivity
}

export function masked(value: unknown, field: MaskedField): unknown {
  if (field.kind === 'file' || field.kind === 'files' || field.kind === 'signature' || field.kind === 'longText')
    return '＊＊'
  if (field.sensitivity === undefined) return value
  return typeof value === 'string' ? coverText(value) : '＊＊'
}

/** 张三丰 becomes 张＊＊; a number of an identity card keeps its first six digits. */
export function coverText(text: string): string {
  const shown = /^\d{6,}/.test(text) ? 6 : 1
  const letters = [...text]
  return letters.slice(0, shown).join('') + '＊'.repeat(Math.min(2, Math.max(1, letters.length - shown)))
}
