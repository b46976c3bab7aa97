/**
 * A paper form read as people read it: a title, parts under headings, a label and beside it a place to write, boxes to
 * tick, tables with blank lines, and notes on how to fill it in. Everything found is a guess with its place.
 */
import { beginDraft, withHint, type Drafting, type FormDraft } from './draft.ts'
import { askAnswer, askTicks, isAnswer } from './paper-answer.ts'
import { ticksIn } from './paper-options.ts'
import { askRows, rowsAt } from './paper-rows.ts'
import { gridOfTable, isBlank, type PaperCell, type PaperGrid, type PaperTable } from './paper-table.ts'
import { headingOf, isNote, kindOfLabel, labelOf, opensSection } from './paper-words.ts'

/** Where the reader stands: the part, and one that holds only beside a title at the side. */
interface Reading extends Drafting {
  grid: PaperGrid
  lines: boolean
  place: { section: string | null; side: { section: string; end: number } | null; used: Set<PaperCell> }
}

export function draftOfPaper(tables: readonly PaperTable[]): FormDraft {
  const drafting = beginDraft()
  const place: Reading['place'] = { section: null, side: null, used: new Set() }
  for (const table of tables) {
    const grid = gridOfTable(table)
    place.side = null
    readTable({ ...drafting, grid, lines: table.lines ?? false, place })
  }
  return withoutEmptySections(drafting.draft)
}

function readTable(reading: Reading): void {
  const { grid, place } = reading
  for (let row = 0; row < grid.rows; row++) {
    if (place.side !== null && row >= place.side.end) place.side = null
    const cells = grid.starting(row).filter((cell) => !place.used.has(cell))
    const written = cells.filter((cell) => !isBlank(cell))
    const [only] = written
    if (only === undefined) continue
    if (written.length === 1 && isWide(reading, only, row)) {
      readWide(reading, only)
      continue
    }
    const rows = rowsAt(grid, row)
    if (rows === null) readRow(reading, cells)
    else {
      askRows(reading, rows, grid, sectionNow(reading))
      row = rows.end - 1
    }
  }
}

/** Alone in its row and as wide as the form, or numbered as headings are. */
function isWide({ grid, lines, draft, place }: Reading, cell: PaperCell, row: number): boolean {
  const begins = cell.column === grid.from
  const covers = cell.columns >= (grid.to - grid.from) * WIDE
  const title = draft.title === '' && place.section === null && row <= LAST_TITLE_ROW && cell.rows <= 2
  return lines || (begins && covers) || opensSection(cell.text) || isNote(cell.text) || (title && begins)
}

const WIDE = 0.7
const LAST_TITLE_ROW = 3
const LONGEST_TITLE = 50
const LONGEST_HEADING = 30

function readWide(reading: Reading, cell: PaperCell): void {
  const { draft, place } = reading
  const text = cell.text.trim()
  if (isNote(text)) return withHint(/填/u.test(text.slice(0, 3)) ? firstSection(reading) : sectionOf(reading), text)
  if (askInline(reading, cell)) return
  const untouched = draft.guesses.length === 0 && place.section === null
  if (untouched && draft.title === '' && text.length <= LONGEST_TITLE && !opensSection(text)) {
    draft.title = labelOf(text).title
  } else if (text.length <= LONGEST_HEADING && !/[。；]$/u.test(text)) {
    place.section = reading.section(headingOf(text))
  } else withHint(sectionOf(reading), text)
}

function sectionNow(reading: Reading): string {
  const { place } = reading
  return place.side?.section ?? (place.section ??= reading.section(FIRST_SECTION))
}

const FIRST_SECTION = '基本情况'
/** What stands above the first heading of a form that has some. */
const HEAD_SECTION = '填报信息'

function sectionOf(reading: Reading): FormDraft['sections'][number] | undefined {
  const id = sectionNow(reading)
  return reading.draft.sections.find((section) => section.id === id)
}

/** How to fill in the whole form is read before anything is filled in. */
function firstSection(reading: Reading): FormDraft['sections'][number] | undefined {
  return reading.draft.sections[0] ?? sectionOf(reading)
}

/** A label, then where it is answered; cells that hold both stand for themselves. */
function readRow(reading: Reading, cells: readonly PaperCell[]): void {
  const { grid, place } = reading
  for (const cell of cells) {
    if (isBlank(cell) || place.used.has(cell)) continue
    const next = grid.at(cell.row, cell.column + cell.columns)
    if (isSide(grid, cell, next)) {
      place.side = { section: reading.section(headingOf(cell.text)), end: cell.row + cell.rows }
      continue
    }
    if (askInline(reading, cell)) continue
    const below = grid.at(cell.row + cell.rows, cell.column)
    const answer = next !== undefined && isFree(reading, next) ? next : answerBelow(reading, cell, below)
    if (answer !== undefined) place.used.add(answer)
    askCell(reading, cell, answer)
  }
}

function isFree({ place }: Reading, cell: PaperCell): boolean {
  return !place.used.has(cell) && isAnswer(cell.text)
}

/** A title at the side of several rows that have labels of their own. */
function isSide(grid: PaperGrid, cell: PaperCell, next: PaperCell | undefined): boolean {
  if (cell.rows < 2 || next === undefined || isBlank(next) || next.rows >= cell.rows) return false
  return !isAnswer(next.text) || labelled(grid, cell.row + 1, next.column)
}

function labelled(grid: PaperGrid, row: number, column: number): boolean {
  const cell = grid.at(row, column)
  return cell !== undefined && cell.row === row && !isBlank(cell) && !isAnswer(cell.text)
}

function answerBelow(reading: Reading, cell: PaperCell, below: PaperCell | undefined): PaperCell | undefined {
  const fits = below?.column === cell.column && below.columns === cell.columns && isFree(reading, below)
  return fits ? below : undefined
}

function askCell(reading: Reading, cell: PaperCell, answer: PaperCell | undefined): void {
  const { grid, place } = reading
  const wide = answer !== undefined && answer.columns >= (grid.to - grid.from) * WIDE
  const large = answer !== undefined && (answer.rows > 1 || (wide && !/名称|地址|单位|学校|住址/u.test(cell.text)))
  const section = sectionNow(reading)
  const asked = { label: cell.text, answer: answer?.text ?? '', place: cell.place, section, large }
  const picture = kindOfLabel(labelOf(cell.text).title) === 'photo'
  if (answer === undefined && !picture && labelOf(cell.text).title.length > LONGEST_HEADING) {
    withHint(sectionOf(reading), cell.text.trim())
    return
  }
  for (const guess of askAnswer(reading, asked)) if (answer === undefined && !picture) guess.confidence = 'unsure'
  if (answer === undefined && !picture && place.section !== null) {
    reading.remark(
      cell.place,
      `“${labelOf(cell.text).title}”旁边没有填写的地方，请核对`,
      `“${labelOf(cell.text).title}” has no place to write beside it; please look at it`,
    )
  }
}

const PAIR = /([^\s：:_＿]{2,20}?)\s*[：:]([\s_＿]*(?:年[\s_＿]*月(?:[\s_＿]*日)?)?[\s_＿]*)(?=$|[^\s_＿：:])/gu

/** 填报单位：＿＿＿ 填报日期：  年 月 日, or 性别：□男 □女 in one cell. */
function askInline(reading: Reading, cell: PaperCell): boolean {
  const ticks = ticksIn(cell.text)
  if (ticks !== null) return askOwnTicks(reading, cell, ticks)
  const text = cell.text.trim()
  const pairs = [...text.matchAll(PAIR)]
  const whole = pairs.reduce((sum, [match]) => sum + match.length, 0) >= text.replace(/\s+$/u, '').length
  const blank = pairs.some(([, , answer = '']) => /[_＿]|\s{2,}|年/u.test(answer)) || pairs.length > 1
  if (pairs.length === 0 || !whole || !blank) return false
  const section = sectionNow(reading)
  for (const [, label = '', answer = ''] of pairs)
    askAnswer(reading, { label, answer, place: cell.place, section, large: false })
  return true
}

function askOwnTicks(reading: Reading, cell: PaperCell, ticks: NonNullable<ReturnType<typeof ticksIn>>): boolean {
  const section = sectionOf(reading)
  const label = labelOf(ticks.lead)
  const title = label.title === '' ? (section?.title ?? '') : label.title
  const asked = { label: ticks.lead, answer: cell.text, place: cell.place, section: sectionNow(reading), large: false }
  askTicks(reading, asked, { ...label, title }, ticks)
  return true
}

/** A heading without questions and notes is nobody's. */
function withoutEmptySections(draft: FormDraft): FormDraft {
  const used = new Set(draft.guesses.map(({ section }) => section))
  const [only] = draft.sections
  const kept = draft.sections.filter(({ id, hint }) => used.has(id) || hint !== undefined)
  const named = kept.map((section, n) =>
    n === 0 && kept.length > 1 && section.title === FIRST_SECTION ? { ...section, title: HEAD_SECTION } : section,
  )
  return { ...draft, sections: named.length > 0 || only === undefined ? named : [only] }
}
