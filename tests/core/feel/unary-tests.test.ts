import { describe, expect, it } from 'vitest'
import { compileUnaryTests } from '../../../core/feel/index.ts'
import type { FeelType } from '../../../core/feel/index.ts'
import { BOOLEAN, NUMBER, SCOPE, askCell } from './ask.ts'

const CHOICE: FeelType = { kind: 'string', values: ['A', 'B', 'C'] }
const DATE: FeelType = { kind: 'date' }
const LIST: FeelType = { kind: 'list', of: CHOICE }

describe('a cell of a decision table', () => {
  const rows: readonly (readonly [cell: string, input: FeelType, value: unknown, holds: unknown])[] = [
    ['-', NUMBER, null, true],
    ['true', BOOLEAN, true, true],
    ['false', BOOLEAN, true, false],
    ['true', BOOLEAN, null, false],
    ['null', BOOLEAN, null, true],
    ['> 5', NUMBER, 6, true],
    ['> 5', NUMBER, null, null],
    ['[1..3]', NUMBER, 3, true],
    ['[1..3)', NUMBER, 3, false],
    ['(1..3]', NUMBER, null, null],
    ['"A", "B"', CHOICE, 'B', true],
    ['"A", "B"', CHOICE, 'C', false],
    ['not("A", "B")', CHOICE, 'C', true],
    ['not(> 5)', NUMBER, null, null],
    ['not(null)', CHOICE, 'A', true],
    ['< 3, > 9', NUMBER, 10, true],
    ['1, [5..7]', NUMBER, 6, true],
    ['? > 3 and ? < 9', NUMBER, 5, true],
    ['odd(?)', NUMBER, 4, false],
    ['list contains(?, "A")', LIST, ['A', 'C'], true],
    ['count(?) > 1', LIST, ['A'], false],
    ['>= age', NUMBER, 7, true],
    ['age', NUMBER, 7, true],
    ['-3', NUMBER, -3, true],
    ['- 3', NUMBER, -3, true],
    ['< @"2020-01-01"', DATE, '2019-12-31', true],
    ['harmed', NUMBER, 3, true],
  ]
  for (const [cell, input, value, holds] of rows) {
    it(`${cell} over ${JSON.stringify(value)} is ${String(holds)}`, () =>
      expect(askCell(cell, input, value)).toBe(holds))
  }
})

describe('a cell that can never hold is told', () => {
  const rows: readonly (readonly [cell: string, input: FeelType, code: string])[] = [
    ['"D"', CHOICE, 'feel.unknown-code'],
    ['"A", "D"', CHOICE, 'feel.unknown-code'],
    ['not("D")', CHOICE, 'feel.unknown-code'],
    ['> "5"', NUMBER, 'feel.type'],
    ['"true"', BOOLEAN, 'feel.type'],
    ['5', BOOLEAN, 'feel.type'],
    ['"2020-01-01"', DATE, 'feel.type'],
    ['"A"', LIST, 'feel.type'],
    ['＞5', NUMBER, 'feel.full-width'],
    ['> 5,', NUMBER, 'feel.syntax'],
    ['', NUMBER, 'feel.empty'],
  ]
  for (const [cell, input, code] of rows) {
    it(JSON.stringify(cell), () => {
      const compiled = compileUnaryTests(cell, input, SCOPE)
      expect(compiled.ok ? 'right' : compiled.faults[0]?.code).toBe(code)
    })
  }
})
