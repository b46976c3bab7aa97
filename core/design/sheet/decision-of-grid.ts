/**
 * A decision table out of a sheet. What has no place in a sheet (the tasks of a rule) stays as the table has it, found by
 * the id of the rule. Everything that does not fit is named by its cell, all at once, and then nothing is taken over.
 */
import { parseCivilDate } from '../../model/civil-date.ts'
import type { DecisionDefinition } from '../../model/definitions.ts'
import { isCell } from '../table/cell.ts'
import type { DecisionRule } from '../table/rows.ts'
import { addressOf, conditionOfCell, textOfCell, type Grid, type ImportFault } from './grid.ts'
import {
  BETWEEN,
  HEAD,
  INPUT_IS,
  LET,
  OUTCOME,
  POLICY_WORDS,
  RULE,
  RULE_ID,
  RULE_MORE,
  TICK,
  UNKNOWN_WORDS,
} from './headings.ts'

export type ImportedDecision = { ok: true; decision: DecisionDefinition } | { ok: false; faults: ImportFault[] }

/** Rows that a sheet may have; more are no table that a person wrote. */
const MOST_ROWS = 2000

interface Reading {
  grid: Grid
  base: DecisionDefinition
  faults: ImportFault[]
  fault: (row: number, column: number, message: string, messageEn: string) => void
}

export function decisionOfGrid(base: DecisionDefinition, grid: Grid): ImportedDecision {
  const faults: ImportFault[] = []
  const reading: Reading = {
    grid,
    base,
    faults,
    fault: (row, column, message, messageEn) => faults.push({ place: addressOf(row, column), message, messageEn }),
  }
  if (grid.length > MOST_ROWS) {
    reading.fault(MOST_ROWS, 0, `超过 ${MOST_ROWS} 行`, `more than ${MOST_ROWS} rows`)
    return { ok: false, faults }
  }
  const head = readHead(reading)
  const lets = readLets(reading)
  const outcomes = readOutcomes(reading)
  const table = readRules(reading, new Set(outcomes?.map(({ code }) => code)))
  if (faults.length > 0 || table === null || outcomes === null) return { ok: false, faults }
  return { ok: true, decision: { ...base, ...head, ...(lets === null ? {} : { let: lets }), ...table, outcomes } }
}

/** The row whose first cell is this heading. */
function rowOf({ grid }: Reading, heading: string): number {
  return grid.findIndex((row) => textOfCell(row[0]) === heading)
}

/** Rows below a heading up to the next empty first cell. */
function rowsBelow({ grid }: Reading, start: number): number[] {
  const rows: number[] = []
  for (let n = start; n < grid.length && textOfCell(grid[n]?.[0]) !== ''; n++) rows.push(n)
  return rows
}

function readHead(reading: Reading): Partial<DecisionDefinition> {
  const { grid, base, fault } = reading
  const value = (heading: string): { text: string; row: number } => {
    const row = rowOf(reading, heading)
    return { row, text: row < 0 ? '' : textOfCell(grid[row]?.[1]) }
  }
  const id = value(HEAD.id)
  if (id.text !== base.id) {
    fault(
      Math.max(id.row, 0),
      1,
      `这份文件是 ${id.text || '（空）'} 的，不是 ${base.id} 的`,
      `this sheet is of ${id.text || 'nothing'}, not of ${base.id}`,
    )
  }
  const clauses = value(HEAD.clauses)
  const title = value(HEAD.title)
  return {
    ...(title.row < 0 ? {} : { title: title.text }),
    ...choice(reading, 'hitPolicy', value(HEAD.hitPolicy), POLICY_WORDS),
    ...choice(reading, 'unknown', value(HEAD.unknown), UNKNOWN_WORDS),
    ...(clauses.row < 0 ? {} : { clauses: listOf(clauses.text) }),
  }
}

function choice<K extends string, V extends string>(
  { fault }: Reading,
  key: K,
  { text, row }: { text: string; row: number },
  words: Readonly<Record<V, string>>,
): Partial<Record<K, V>> {
  if (row < 0) return {}
  const found = (Object.keys(words) as V[]).find((word) => words[word] === text)
  if (found !== undefined) return { [key]: found } as Partial<Record<K, V>>
  const known = Object.values<string>(words).join(BETWEEN)
  fault(row, 1, `“${text}”不是可用的写法：${known}`, `“${text}” is none of: ${known}`)
  return {}
}

/** null where the sheet has no such block: what the table has stays. */
function readLets(reading: Reading): NonNullable<DecisionDefinition['let']> | null {
  const start = rowOf(reading, LET.name)
  if (start < 0) return null
  return rowsBelow(reading, start + 1).map((row) => {
    const [name, is] = [textOfCell(reading.grid[row]?.[0]), textOfCell(reading.grid[row]?.[1])]
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name))
      reading.fault(row, 0, `“${name}”不能作中间值的名称`, `“${name}” cannot name a value`)
    if (is === '') reading.fault(row, 1, '没有写取值', 'it says no value')
    return { name, is }
  })
}

function readOutcomes(reading: Reading): NonNullable<DecisionDefinition['outcomes']> | null {
  const start = rowOf(reading, OUTCOME.code)
  if (start < 0) {
    reading.fault(0, 0, `没有“${OUTCOME.code}”这一栏`, `there is no column “${OUTCOME.code}”`)
    return null
  }
  const seen = new Set<string>()
  return rowsBelow(reading, start + 1).map((row) => {
    const [code = '', title = '', dimension = '', clause = '', tag = ''] = [0, 1, 2, 3, 4].map((column) =>
      textOfCell(reading.grid[row]?.[column]),
    )
    if (seen.has(code)) reading.fault(row, 0, `结论代码 ${code} 重复`, `the outcome ${code} stands twice`)
    if (title === '') reading.fault(row, 1, '没有写结论名称', 'the outcome has no name')
    seen.add(code)
    return {
      code,
      title,
      ...(dimension === '' ? {} : { dimension }),
      ...(clause === '' ? {} : { clause }),
      ...(tag === TICK ? { tag: true } : {}),
    }
  })
}

type Column = { is: 'input'; n: number } | { is: 'field'; key: keyof typeof RULE | keyof typeof RULE_MORE }

function readRules(
  reading: Reading,
  outcomes: ReadonlySet<string>,
): Pick<DecisionDefinition, 'inputs' | 'rules'> | null {
  const { grid, fault } = reading
  const start = rowOf(reading, RULE_ID)
  if (start < 0 || textOfCell(grid[start + 1]?.[0]) !== INPUT_IS) {
    fault(
      Math.max(start + 1, 0),
      0,
      `没有“${RULE_ID}”和“${INPUT_IS}”两行`,
      `there are no rows “${RULE_ID}” and “${INPUT_IS}”`,
    )
    return null
  }
  const { inputs, columns } = readColumns(reading, start)
  const seen = new Set<string>()
  const rules = rowsBelow(reading, start + 2).map((row) => {
    const rule = readRule(reading, row, columns, outcomes)
    if (seen.has(rule.id)) fault(row, 0, `规则编号 ${rule.id} 重复`, `the rule ${rule.id} stands twice`)
    seen.add(rule.id)
    return rule
  })
  return { inputs, rules }
}

/** Columns up to the outcome are inputs; the others are told by their heading. */
function readColumns(reading: Reading, start: number): { inputs: DecisionDefinition['inputs']; columns: Column[] } {
  const { grid, base, fault } = reading
  const headings = (grid[start] ?? []).map(textOfCell)
  const outcome = headings.indexOf(RULE.outcome)
  const known = Object.entries({ ...RULE, ...RULE_MORE }) as [keyof typeof RULE | keyof typeof RULE_MORE, string][]
  const inputs: DecisionDefinition['inputs'] = []
  const columns: Column[] = []
  headings.slice(1).forEach((title, n) => {
    const column = n + 1
    const is = textOfCell(grid[start + 1]?.[column])
    if (column < outcome) {
      if (is === '') fault(start + 1, column, `“${title}”没有写取值`, `“${title}” says no value`)
      const old = base.inputs[inputs.length]
      columns.push({ is: 'input', n: inputs.length })
      inputs.push(
        typeof old === 'string' && old === is && title === is ? is : { is, ...(title === is ? {} : { title }) },
      )
      return
    }
    const field = known.find(([, word]) => word === title)
    if (field) columns.push({ is: 'field', key: field[0] })
    else if (title !== '') fault(start, column, `没有“${title}”这一栏`, `there is no column “${title}”`)
  })
  for (const [key, word] of Object.entries(RULE)) {
    if (!headings.includes(word)) fault(start, 0, `缺少“${word}”一栏`, `the column of ${key} is missing`)
  }
  return { inputs, columns }
}

function readRule(
  reading: Reading,
  row: number,
  columns: readonly Column[],
  outcomes: ReadonlySet<string>,
): DecisionRule {
  const { grid, base, fault } = reading
  const id = textOfCell(grid[row]?.[0])
  const old = base.rules.find((rule) => rule.id === id)
  const rule: Record<string, unknown> = { id, when: [], outcome: '', because: '', ...old }
  const when: string[] = []
  columns.forEach((column, n) => {
    const cell = grid[row]?.[n + 1]
    if (column.is === 'input') {
      const text = conditionOfCell(cell) || '-'
      if (!isCell(text)) fault(row, n + 1, `“${text}”不是条件的写法`, `“${text}” is no condition`)
      when[column.n] = text
      return
    }
    const text = textOfCell(cell)
    if (column.key === 'outcome' && !outcomes.has(text))
      fault(row, n + 1, `没有结论“${text}”`, `there is no outcome “${text}”`)
    if (
      (column.key === 'effectiveFrom' || column.key === 'effectiveTo') &&
      text !== '' &&
      parseCivilDate(text) === null
    ) {
      fault(row, n + 1, `“${text}”不是日期，写作 2027-01-01`, `“${text}” is no day, write 2027-01-01`)
    }
    put(rule, column.key, text)
  })
  return { ...rule, when } as unknown as DecisionRule
}

/** An empty cell takes a property away, unless it was written out empty or has to be there. */
function put(rule: Record<string, unknown>, key: string, text: string): void {
  if (key === 'produces' && text === '') {
    if (!Array.isArray(rule[key]) || rule[key].length > 0) delete rule[key]
  } else if (key === 'produces') rule[key] = listOf(text)
  else if (text !== '' || key === 'outcome' || key === 'because') rule[key] = text
  else if (rule[key] !== '') delete rule[key]
}

function listOf(text: string): string[] {
  return text
    .split(/[、，,;；\s]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
