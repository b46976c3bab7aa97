/**
 * Whether conditions can hold together, by trying every combination of answers that they tell apart. What is claimed
 * holds for certain; where there are too many combinations nothing is.
 */
import { atomsOf, type Atom } from '../table/atoms.ts'
import { meets, type CellTest, type CellValue } from '../table/cell.ts'
import type { InputDomain } from '../table/input-domain.ts'
import type { Formula } from './formula.ts'

export interface Domain {
  values: InputDomain
  /** Of numbers, inclusive. */
  min?: number
  max?: number
}

export interface Domains {
  /** What a variable can be; undefined for one that can be anything. */
  of: (variable: string) => Domain | undefined
  /** Whether a list can have this code. */
  has: (pattern: string, code: string) => boolean
}

/** Whether it can come out so for some combination. */
export interface Outcomes {
  true: boolean
  false: boolean
  unknown: boolean
}

const TRUE = 1
const FALSE = 2
const UNKNOWN = 4
const ANY = TRUE | FALSE | UNKNOWN
const MOST_COMBINATIONS = 30_000

type Assignment = Map<string, CellValue>

/** How the formulas can come out together: true where all are. null where it cannot be decided. */
export function outcomesOf(formulas: readonly Formula[], domains: Domains): Outcomes | null {
  const whole: Formula = { is: 'and', parts: formulas }
  const variables = [...variablesOf(whole, domains)].map(([name, values]) => ({ name, values }))
  if (variables.reduce((count, { values }) => count * values.length, 1) > MOST_COMBINATIONS) return null
  let found = 0
  const assignment: Assignment = new Map()
  const search = (n: number): void => {
    const variable = variables[n]
    if (variable === undefined) {
      found |= maskOf(whole, assignment, domains)
      return
    }
    for (const value of variable.values) {
      assignment.set(variable.name, value)
      search(n + 1)
    }
  }
  search(0)
  return { true: (found & TRUE) > 0, false: (found & FALSE) > 0, unknown: (found & UNKNOWN) > 0 }
}

/** Values of each variable that its tests tell apart, one of each kind, and that it is not answered. */
function variablesOf(formula: Formula, domains: Domains): Map<string, CellValue[]> {
  const tests = new Map<string, (readonly CellTest[])[]>()
  const asked = new Set<string>()
  collect(formula, tests, asked)
  const found = new Map<string, CellValue[]>([...asked].map((name) => [name, [true, false, null]]))
  for (const [name, columns] of tests) found.set(name, kindsOf(domains.of(name), columns))
  return found
}

function collect(formula: Formula, tests: Map<string, (readonly CellTest[])[]>, asked: Set<string>): void {
  if (formula.is === 'and' || formula.is === 'or') for (const part of formula.parts) collect(part, tests, asked)
  else if (formula.is === 'not') collect(formula.part, tests, asked)
  else if (formula.is === 'asked') asked.add(formula.of)
  else if (formula.is === 'test') tests.set(formula.of, [...(tests.get(formula.of) ?? []), formula.tests])
}

function kindsOf(domain: Domain | undefined, columns: readonly (readonly CellTest[])[]): CellValue[] {
  const atoms = atomsOf(domain?.values ?? { kind: 'open' }, columns).filter((atom) => isWithin(atom, domain))
  const known =
    domain === undefined ? [...atoms.map(({ sample }) => sample), true, false] : atoms.map(({ sample }) => sample)
  const kinds = new Map(
    known
      .filter((sample) => sample !== null)
      .map((sample) => [columns.map((tests) => meets(tests, sample)).join(), sample] as const),
  )
  return [...kinds.values(), null]
}

function isWithin(atom: Atom, domain: Domain | undefined): boolean {
  const { min, max } = domain ?? {}
  if (typeof atom.sample !== 'number' || atom.is === 'other') return true
  if (atom.is === 'value') return atom.sample >= (min ?? -Infinity) && atom.sample <= (max ?? Infinity)
  const [above, below] = [Number(atom.above ?? -Infinity), Number(atom.below ?? Infinity)]
  return below > (min ?? -Infinity) && above < (max ?? Infinity)
}

function maskOf(formula: Formula, assignment: Assignment, domains: Domains): number {
  switch (formula.is) {
    case 'value':
      return formula.value === null ? UNKNOWN : formula.value ? TRUE : FALSE
    case 'not':
      return denied(maskOf(formula.part, assignment, domains))
    case 'and':
      return formula.parts.reduce((mask, part) => both(mask, maskOf(part, assignment, domains)), TRUE)
    case 'or':
      return denied(formula.parts.reduce((mask, part) => both(mask, denied(maskOf(part, assignment, domains))), TRUE))
    case 'asked':
      return askedMask(formula, assignment, domains)
    case 'test':
      return testMask(formula.tests, assignment.get(formula.of) ?? null)
  }
}

function askedMask({ of, contains }: Formula & { is: 'asked' }, assignment: Assignment, domains: Domains): number {
  if (contains && !domains.has(contains.pattern, contains.code)) return FALSE | UNKNOWN
  const value = assignment.get(of) ?? null
  return value === null ? UNKNOWN : value === true ? TRUE : FALSE
}

/** What is not answered meets a test that asks for it; of all others only that they are not met is known. */
function testMask(tests: readonly CellTest[], value: CellValue): number {
  if (value !== null) return meets(tests, value) ? TRUE : FALSE
  const [only, ...more] = tests
  const plain = only?.is === 'compare' && more.length === 0 ? only : null
  if (plain?.to === null) return plain.by === '=' ? TRUE : plain.by === '!=' ? FALSE : FALSE | UNKNOWN
  if (plain?.by === '=') return FALSE | UNKNOWN
  return plain !== null && plain.by !== '!=' ? FALSE | UNKNOWN : ANY
}

function denied(mask: number): number {
  return ((mask & TRUE) === 0 ? 0 : FALSE) | ((mask & FALSE) === 0 ? 0 : TRUE) | (mask & UNKNOWN)
}

/** Every way in which two can come out, joined by and: false wins, then unknown. */
function both(a: number, b: number): number {
  let mask = 0
  for (const one of [TRUE, FALSE, UNKNOWN]) {
    for (const other of [TRUE, FALSE, UNKNOWN]) {
      if ((a & one) === 0 || (b & other) === 0) continue
      mask |= one === FALSE || other === FALSE ? FALSE : one === UNKNOWN || other === UNKNOWN ? UNKNOWN : TRUE
    }
  }
  return mask
}
