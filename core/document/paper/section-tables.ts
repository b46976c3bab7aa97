/**
 * A section of the form as tables: its title over the grid of its fields, groups under their own titles, repeated
 * groups as tables between. A note tells on the blank form when conditional fields are to be filled.
 */
import type { FieldNode, SectionNodes } from '../../answers/form-tree.ts'
import { missingReason } from '../../model/missing.ts'
import type { RulePlan } from '../../model/plan.ts'
import type { Block, Inline } from '../model.ts'
import { blankValue } from './blank-value.ts'
import { fillingNote } from './condition-words.ts'
import { filledValue } from './filled-value.ts'
import { cell, GRID_COLUMNS, gridRows, type Band, type Pair } from './grid.ts'
import { fitsTable, rowCount, rowTable } from './row-table.ts'
import { answerAt, isShown, smallWords, words, type Sheet } from './sheet.ts'

/** A repeated group with columns of its own, drawn under the titles that it is given. */
interface Repeat {
  kind: 'repeat'
  title: string
  table(titles: readonly Inline[][]): Block
}

type Line = Pair | Band | Repeat

/** Groups that are no table: how many a blank form offers. */
const EMPTY_GROUPS = 2
/** More characters than any part of a row holds. */
const WHOLE_ROW = 40

/** Nothing when a record shows no field of the section. `number` is its place, as 一, 二 … */
export function sectionTables({ section, nodes }: SectionNodes, number: string, sheet: Sheet): Block[] {
  const shown = nodes.filter((node) => isShown(sheet, node.field, `/${node.field.key}`))
  if (shown.length === 0) return []
  const lines = linesOf(shown, '', sheet, section.title)
  const notes = [
    ...(section.visible && sheet.assessment === null ? [`本部分${fillingNote(section.visible, sheet)}`] : []),
    ...(section.hint && sheet.assessment === null ? [section.hint] : []),
  ]
  const title: Inline[] = [{ kind: 'text', text: `${number}、${section.title}`, strong: true }]
  return tablesOf([...title, ...notes.map((note) => smallWords(`（${note}）`))], section.title, lines)
}

/** The grid is interrupted by tables with columns of their own, and goes on after them without a title. */
function tablesOf(title: Inline[], plainTitle: string, lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  let titles = [title]
  let waiting: (Pair | Band)[] = []
  const flush = (): void => {
    if (waiting.length === 0) return
    const head = titles.map((content) => ({ cells: [cell(content, GRID_COLUMNS, { head: true })] }))
    const widths = Array.from({ length: GRID_COLUMNS }, () => 1)
    blocks.push({ kind: 'table', widths, head, body: gridRows(waiting) })
    titles = []
    waiting = []
  }
  for (const line of lines) {
    if (line.kind !== 'repeat') waiting.push(line)
    else {
      flush()
      const named = titles.length > 0 && line.title === plainTitle
      blocks.push(line.table(named ? titles : [...titles, [words(line.title)]]))
      titles = []
    }
  }
  flush()
  return blocks
}

/** Neighbours under the same condition share one note; a group that is named like what stands above has no title. */
function linesOf(nodes: readonly FieldNode[], parent: string, sheet: Sheet, above: string): Line[] {
  const lines: Line[] = []
  for (let i = 0; i < nodes.length;) {
    const rule = nodes[i]?.field.visible
    const run = runOf(nodes, i, rule)
    const note = rule && sheet.assessment === null ? fillingNote(rule, sheet) : null
    const [only, ...others] = run.flatMap((node) =>
      nodeLines(node, `${parent}/${node.field.key}`, sheet, nodes.length === 1 || node.field.title === above),
    )
    if (note !== null && only?.kind === 'pair' && others.length === 0) lines.push(withNote(only, note))
    else lines.push(...(note === null ? [] : [noteBand(run, note)]), ...(only ? [only, ...others] : []))
    i += run.length
  }
  return lines
}

function runOf(nodes: readonly FieldNode[], from: number, rule: RulePlan | undefined): FieldNode[] {
  let to = from + 1
  while (to < nodes.length && nodes[to]?.field.visible?.text === rule?.text) to++
  return nodes.slice(from, to)
}

function noteBand(run: readonly FieldNode[], note: string): Band {
  const what = run.length === 1 ? `“${run[0]?.field.title ?? ''}”` : `以下${run.length}项`
  return { kind: 'band', title: false, content: [smallWords(`※ ${what}${note}`)] }
}

/** A single field has its note in its own cell, which takes a whole row. */
function withNote(pair: Pair, note: string): Pair {
  const content = [...pair.value.content, smallWords(`（${note}）`)]
  return { ...pair, value: { ...pair.value, content, room: WHOLE_ROW } }
}

function nodeLines(node: FieldNode, pointer: string, sheet: Sheet, untitled: boolean): Line[] {
  const { field } = node
  const value = answerAt(sheet, pointer)
  if (field.kind === 'object' && missingReason(value) === null) {
    const children = node.children.filter((child) => isShown(sheet, child.field, `${pointer}/${child.field.key}`))
    const title: Line[] = untitled ? [] : [{ kind: 'band', title: true, content: [words(field.title)] }]
    return [...title, ...linesOf(children, pointer, sheet, field.title)]
  }
  if (field.kind === 'rows' && (sheet.assessment === null || Array.isArray(value) || value === undefined)) {
    return repeatLines(node, pointer, sheet)
  }
  return [pairOf(node, value, sheet)]
}

function repeatLines(node: FieldNode, pointer: string, sheet: Sheet): Line[] {
  const { title } = node.field
  if (fitsTable(node)) return [{ kind: 'repeat', title, table: (titles) => rowTable(node, pointer, sheet, titles) }]
  const count = rowCount(node, pointer, sheet, EMPTY_GROUPS)
  if (count === 0) return [{ kind: 'band', title: true, content: [words(title), smallWords('（无）')] }]
  return Array.from({ length: count }, (_, n) => n).flatMap((n): Line[] => {
    const place = `${pointer}/${n}`
    const children = node.children.filter((child) => isShown(sheet, child.field, `${place}/${child.field.key}`))
    const band: Band = { kind: 'band', title: true, content: [words(`${title}（第${n + 1}项）`)] }
    return [band, ...linesOf(children, place, sheet, title)]
  })
}

function pairOf({ field }: FieldNode, value: unknown, sheet: Sheet): Pair {
  const blank = sheet.assessment === null
  return {
    kind: 'pair',
    label: field.title,
    required: blank && (field.required === true || field.critical),
    value: blank ? blankValue(field) : filledValue(field, value, sheet),
    statement: field.instrument !== undefined && sheet.bundle.form.head.mode === 'checklist',
  }
}
