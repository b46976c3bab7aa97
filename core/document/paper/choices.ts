/** Choices on paper: every option with a box before it; long code lists stand once, in a list behind the form. */
import type { Choice } from '../../model/form-schema.ts'
import type { FieldPlan } from '../../model/plan.ts'
import type { Inline } from '../model.ts'
import { widthOf, words, type CellValue } from './sheet.ts'

const YES_NO: readonly Choice[] = [
  { code: 'true', label: '是' },
  { code: 'false', label: '否' },
]

/** A list with more options than this is printed behind the form. */
const LONGEST_LIST = 24
/** The same for what an office fills in by itself. */
const LONGEST_SERVER_LIST = 6

/** With a longer label among them, each option has a line of its own. */
const LONGEST_LABEL = 15

/** The options of a field; yes and no for a boolean; null where there is nothing to choose from. */
export function optionsOf(field: FieldPlan): readonly Choice[] | null {
  if (field.options) return field.options
  return field.kind === 'boolean' ? YES_NO : null
}

/** Whether the options stand behind the form instead of in the cell. */
export function standsApart(field: FieldPlan): boolean {
  const count = field.options?.length ?? 0
  return count > (field.server ? LONGEST_SERVER_LIST : LONGEST_LIST)
}

/** Boxes with their labels; a chosen code that is no option is printed behind them. */
export function boxes(options: readonly Choice[], chosen: readonly string[]): CellValue {
  const known = new Set(options.map((option) => option.code))
  const shown = [
    ...options.map(({ code, label }) => ({ label, ticked: chosen.includes(code) })),
    ...chosen.filter((code) => !known.has(code)).map((label) => ({ label, ticked: true })),
  ]
  if (shown.some(({ label }) => widthOf(label) > LONGEST_LABEL)) {
    return { content: shown.flatMap(ownLine), room: 40, lines: 0 }
  }
  const content = shown.flatMap(({ label, ticked }, i): Inline[] => [
    { kind: 'box', ticked },
    words(i < shown.length - 1 ? `${label}　` : label),
  ])
  const room = shown.reduce((sum, { label }) => sum + widthOf(label) + 2.2, 0) - 1
  return { content, room, lines: 0 }
}

function ownLine({ label, ticked }: { label: string; ticked: boolean }, i: number): Inline[] {
  return [...(i === 0 ? [] : [{ kind: 'break' } as const]), { kind: 'box', ticked }, words(label)]
}
