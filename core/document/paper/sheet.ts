/**
 * What a form on paper is made from: the compiled form, the code that leads back to it, and for a filled record the
 * assessment as its reader may see it. Nothing here decides who may read what.
 */
import type { Assessment } from '../../model/assessment.ts'
import { missingReason } from '../../model/missing.ts'
import { pathOf, pointerOf, readAt } from '../../model/pointer.ts'
import type { FieldPlan, FormBundle } from '../../model/plan.ts'
import type { Inline } from '../model.ts'

/** A code to scan: rows of modules, true for dark, and the address that it says. */
export interface PaperCode {
  modules: boolean[][]
  text: string
}

export interface PaperRecord {
  /** Absent for answers that are kept nowhere. */
  id?: string
  /** Who filled it; empty when that is not told. */
  by: string
  /** RFC 3339 or YYYY-MM-DD. */
  filledAt: string
  /** Cut down to what the reader may see: only its visible answers are printed. */
  assessment: Assessment
}

export interface PaperInput {
  bundle: FormBundle
  code: PaperCode
  /** Full name of an area code; the code itself when it has none. */
  areaName(code: string): string
  /** Absent for the blank form. */
  record?: PaperRecord
}

/** The input with what every part looks up. */
export interface Sheet {
  bundle: FormBundle
  fields: ReadonlyMap<string, FieldPlan>
  areaName(code: string): string
  /** null on the blank form. */
  assessment: Assessment | null
  /** Pointers of what a record shows, and of everything that holds them. */
  shown: ReadonlySet<string>
}

export function sheetOf({ bundle, areaName, record }: PaperInput): Sheet {
  return {
    bundle,
    fields: new Map(bundle.form.fields.map((field) => [field.pattern, field])),
    areaName,
    assessment: record?.assessment ?? null,
    shown: new Set((record?.assessment.visible ?? []).flatMap(withHolders)),
  }
}

/** Whether the field stands on this paper: all of a blank form does, of a record what is visible in it. */
export function isShown(sheet: Sheet, { kind }: FieldPlan, pointer: string): boolean {
  if (sheet.assessment === null || sheet.shown.has(pointer)) return true
  return kind === 'object' && missingReason(answerAt(sheet, pointer)) !== null
}

/** The answer that a record has at a place; undefined on a blank form. */
export function answerAt(sheet: Sheet, pointer: string): unknown {
  return sheet.assessment === null ? undefined : readAt(sheet.assessment.answers, pathOf(pointer))
}

function withHolders(pointer: string): string[] {
  const path = pathOf(pointer)
  return path.map((_, i) => pointerOf(path.slice(0, i + 1)))
}

/** What stands in a cell, how many characters wide it wants to be, and how many empty lines follow to write in. */
export interface CellValue {
  content: Inline[]
  room: number
  lines: number
}

export function words(text: string): Inline {
  return { kind: 'text', text }
}

export function smallWords(text: string): Inline {
  return { kind: 'text', text, small: true }
}

/** Room to write in: as many empty lines below the first one. */
export function emptyLines(count: number): Inline[] {
  return Array.from({ length: count }, () => ({ kind: 'break' }) as const)
}

/** Width in Chinese characters; others are about half as wide. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.55), 0)
}
