/**
 * Whether a decision table says something for every combination of its inputs, and nothing twice where only one row may
 * fit. Rows are boxes over the atoms of the inputs; only what can be read off the cells is claimed.
 */
import type { DecisionDefinition } from '../../model/definitions.ts'
import { atomsOf, type Atom } from './atoms.ts'
import { cellTests, meets, type CellTest } from './cell.ts'
import type { InputDomain } from './input-domain.ts'

/** For each input the atoms that are meant, as places in {@link Coverage.atoms}; null for any value. */
export type Combination = readonly (readonly number[] | null)[]

export interface Gap {
  combination: Combination
  /** false where a row whose cell only a run can judge may cover it. */
  certain: boolean
  /** First day on which it is open; absent where it always was. */
  from?: string
}

export type RowFinding =
  /** Both rows hold for the combination, and only one row may. */
  | { kind: 'overlap'; row: string; with: string; combination: Combination }
  /** Whatever reaches the row was taken by the rows before it. */
  | { kind: 'shadowed'; row: string; with: readonly string[] }
  /** The row gives nothing that the other does not give as well. */
  | { kind: 'redundant'; row: string; with: string }

export interface Coverage {
  /** By input. */
  atoms: readonly (readonly Atom[])[]
  gaps: readonly Gap[]
  rows: readonly RowFinding[]
  /** There were more combinations than are looked at; what is told is true, and there may be more. */
  cut: boolean
}

/** Gaps that are told; the first ones say what to do. */
export const MOST_GAPS = 12
/** Steps of the search. */
const MOST_STEPS = 40_000

interface Row {
  id: string
  /** By input the atoms for which the cell holds; null for any. */
  cells: readonly (ReadonlySet<number> | null)[]
  /** A cell that only a run can judge is held to fit nothing. */
  certain: boolean
  from: string
  to: string
  outcome: string
  /** What it brings besides its outcome. */
  more: string
}

type Table = Pick<DecisionDefinition, 'hitPolicy' | 'rules' | 'inputs'>

export function coverageOf(table: Table, domains: readonly InputDomain[]): Coverage {
  const cells = table.rules.map(({ when }) => table.inputs.map((_, n) => cellTests(when[n] ?? '-')))
  const atoms = table.inputs.map((_, n) =>
    atomsOf(
      domains[n] ?? { kind: 'open' },
      cells.map((row) => row[n] ?? null),
    ),
  )
  const rows = table.rules.map((rule, at) => rowOf(rule, cells[at] ?? [], atoms))
  const budget = { left: MOST_STEPS }
  const findings = rowFindings(table.hitPolicy, rows, atoms, budget)
  const gaps = table.hitPolicy === 'collect' || rows.length === 0 ? [] : gapsOver(rows, atoms, budget)
  return { atoms, gaps: gaps.slice(0, MOST_GAPS), rows: findings, cut: budget.left <= 0 || gaps.length > MOST_GAPS }
}

function rowOf(
  rule: Table['rules'][number],
  cells: readonly (readonly CellTest[] | null)[],
  atoms: readonly (readonly Atom[])[],
): Row {
  const { id, outcome, effectiveFrom, effectiveTo, review, produces, tasks, dimension } = rule
  return {
    id,
    outcome,
    more: JSON.stringify([review, produces, tasks, dimension]),
    from: effectiveFrom ?? '0000-01-01',
    to: effectiveTo ?? '9999-12-31',
    certain: cells.every((tests) => tests !== null),
    cells: cells.map((tests, n) => {
      if (tests === null) return null
      if (tests.some(({ is }) => is === 'any')) return null
      return new Set((atoms[n] ?? []).flatMap((atom, place) => (meets(tests, atom.sample) ? [place] : [])))
    }),
  }
}

/** Days on which the rows in force change, and who is in force from each. */
function gapsOver(rows: readonly Row[], atoms: Coverage['atoms'], budget: { left: number }): Gap[] {
  const days = [...new Set(rows.map(({ from }) => from))].sort()
  const found = new Map<string, Gap>()
  days.forEach((day, n) => {
    const inForce = rows.filter(({ from, to }) => from <= day && day <= to)
    const certain = inForce.filter((row) => row.certain)
    for (const combination of uncovered(certain, atoms, budget)) {
      const key = JSON.stringify(combination)
      if (found.has(key)) continue
      const mayBeCovered = inForce.some((row) => !row.certain && touches(row, combination))
      found.set(key, { combination, certain: !mayBeCovered, ...(n === 0 ? {} : { from: day }) })
    }
  })
  return [...found.values()]
}

/** Combinations that no row covers, as boxes that do not touch; those with the same rows left are told together. */
function uncovered(
  rows: readonly Row[],
  atoms: Coverage['atoms'],
  budget: { left: number },
  within: readonly (ReadonlySet<number> | null)[] = [],
): Combination[] {
  const search = (at: number, left: readonly Row[], before: Combination): Combination[] => {
    if (budget.left-- <= 0) return []
    if (left.some((row) => row.cells.slice(at).every((cell) => cell === null))) return []
    const own = atoms[at]
    const limit = within[at] ?? null
    if (own === undefined) return [before]
    if (left.length === 0 && within.slice(at).every((cell) => cell === null || cell === undefined)) {
      return [[...before, ...atoms.slice(at).map(() => null)]]
    }
    const groups = new Map<string, { places: number[]; rows: Row[] }>()
    own.forEach((_, place) => {
      if (limit !== null && !limit.has(place)) return
      const fit = left.filter(({ cells }) => cells[at]?.has(place) ?? true)
      const key = fit.map(({ id }) => id).join(' ')
      const group = groups.get(key)
      if (group) group.places.push(place)
      else groups.set(key, { places: [place], rows: fit })
    })
    const isAny = groups.size === 1 && limit === null
    return [...groups.values()].flatMap((group) => search(at + 1, group.rows, [...before, isAny ? null : group.places]))
  }
  return search(0, rows, [])
}

function touches(row: Row, combination: Combination): boolean {
  return row.cells.every((cell, n) => {
    const places = combination[n] ?? null
    return cell === null || places === null || places.some((place) => cell.has(place))
  })
}

function rowFindings(
  policy: Table['hitPolicy'],
  rows: readonly Row[],
  atoms: Coverage['atoms'],
  budget: { left: number },
): RowFinding[] {
  return rows.flatMap((row, n): RowFinding[] => {
    const others = rows.slice(0, n).filter((other) => other.certain)
    if (!row.certain) return []
    if (policy === 'unique') return others.flatMap((other) => overlapOf(row, other))
    if (policy === 'collect') {
      const twin = others.find((other) => gives(other, row) && lasts(other, row) && holds(other, row))
      return twin === undefined ? [] : [{ kind: 'redundant', row: row.id, with: twin.id }]
    }
    const before = others.filter((other) => lasts(other, row))
    const open = uncovered(before, atoms, budget, row.cells)
    if (open.length > 0 || budget.left <= 0 || before.length === 0) return []
    return [{ kind: 'shadowed', row: row.id, with: before.filter((other) => overlaps(row, other)).map(({ id }) => id) }]
  })
}

function gives(other: Row, row: Row): boolean {
  return other.outcome === row.outcome && other.more === row.more
}

/** The other is in force on every day of the row. */
function lasts(other: Row, row: Row): boolean {
  return other.from <= row.from && other.to >= row.to
}

/** The other holds wherever the row does. */
function holds(other: Row, row: Row): boolean {
  return other.cells.every((cell, n) => {
    const own = row.cells[n] ?? null
    return cell === null || (own !== null && [...own].every((place) => cell.has(place)))
  })
}

function overlaps(row: Row, other: Row): boolean {
  return overlapOf(row, other).length > 0
}

function overlapOf(row: Row, other: Row): RowFinding[] {
  if (row.from > other.to || other.from > row.to) return []
  const both = row.cells.map((cell, n) => {
    const second = other.cells[n] ?? null
    if (cell === null) return second && [...second]
    return second === null ? [...cell] : [...cell].filter((place) => second.has(place))
  })
  if (both.some((places) => places?.length === 0)) return []
  return [{ kind: 'overlap', row: row.id, with: other.id, combination: both }]
}
