import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellTests, meets, type CellValue } from '../../../../core/design/table/cell.ts'
import { coverageOf, type Coverage } from '../../../../core/design/table/coverage.ts'
import { gapText, rowFindingText } from '../../../../core/design/table/coverage-words.ts'
import { inputDomains, type InputDomain } from '../../../../core/design/table/input-domain.ts'
import { cellsOf, withRow } from '../../../../core/design/table/rows.ts'
import { remarksOf, tableRemarks } from '../../../../core/design/table/table-remarks.ts'
import type { DecisionDefinition } from '../../../../core/model/definitions.ts'
import { loadRegistry } from '../../../../server/plugins/load-registry.ts'

type Policy = DecisionDefinition['hitPolicy']

const SCHOOL = {
  kind: 'choice',
  closed: true,
  options: [
    { code: 'IN', label: '在读' },
    { code: 'OUT', label: '辍学' },
    { code: 'GRAD', label: '毕业' },
  ],
} satisfies InputDomain
const AGE: InputDomain = { kind: 'number', whole: false }
const BOOLEAN: InputDomain = { kind: 'boolean' }

function table(hitPolicy: Policy, rows: readonly (readonly string[])[]): DecisionDefinition {
  return {
    id: 'D90',
    title: '入学帮扶',
    hitPolicy,
    clauses: [],
    unknown: 'ask',
    inputs: [
      { is: 'enrol', title: '就读情况' },
      { is: 'age', title: '年龄' },
    ].slice(0, rows[0]?.length ?? 2),
    outcomes: [{ code: 'A', title: '劝返' }],
    rules: rows.map((when, n) => ({ id: `D90-${n + 1}`, when: [...when], outcome: 'A', because: '理由' })),
  }
}

function told(decision: DecisionDefinition, coverage: Coverage): string[] {
  return [
    ...coverage.gaps.map((gap) => gapText(gap, decision, coverage, 'zh-CN')),
    ...coverage.rows.map((finding) => rowFindingText(finding, decision, coverage, 'zh-CN')),
  ]
}

function check(decision: DecisionDefinition, domains: readonly InputDomain[] = [SCHOOL, AGE]): string[] {
  return told(decision, coverageOf(decision, domains))
}

describe('A decision table that says something for every case', () => {
  it('has nothing to be told', () => {
    const whole = table('first', [
      ['"OUT"', '< 16'],
      ['"OUT"', '>= 16'],
      ['not("OUT")', '-'],
    ])
    expect(check(whole)).toEqual([])
  })

  it('is named the combination it says nothing about, in Chinese and in English', () => {
    const open = table('first', [
      ['"OUT"', '< 16'],
      ['"IN", "GRAD"', '-'],
    ])
    expect(check(open)).toEqual(['没有规则覆盖：“就读情况”为辍学、“年龄”为不小于 16'])
    const coverage = coverageOf(open, [SCHOOL, AGE])
    expect(coverage.gaps.map((gap) => gapText(gap, open, coverage, 'en'))).toEqual([
      'No row covers: “就读情况” is 辍学, “年龄” is at least 16',
    ])
  })

  it('tells a hole between two numbers, and none between neighbouring whole ones', () => {
    const open = table('first', [
      ['-', '<= 5'],
      ['-', '>= 6'],
    ])
    expect(check(open)).toEqual(['没有规则覆盖：“年龄”为大于 5 且小于 6，其余任意'])
    expect(check(open, [SCHOOL, { kind: 'number', whole: true }])).toEqual([])
  })

  it('is told that a later day opens a hole, with the day', () => {
    const dated = table('first', [['"IN"'], ['"OUT"'], ['"GRAD"']])
    const rules = dated.rules.map((rule, n) => (n === 2 ? { ...rule, effectiveTo: '2026-12-31' } : rule))
    const later = dated.rules.slice(0, 1).map((rule) => ({ ...rule, id: 'D90-9', effectiveFrom: '2027-01-01' }))
    expect(check({ ...dated, rules: [...rules, ...later] }, [SCHOOL])).toEqual([
      '自 2027-01-01 起，没有规则覆盖：“就读情况”为毕业',
      '规则 D90-9 永远轮不到：符合它的情形都已被 D90-1 命中。',
    ])
  })

  it('is not claimed to be open where only a run can tell', () => {
    const coverage = coverageOf(
      table('first', [
        ['-', '< param("age")'],
        ['-', '>= 18'],
      ]),
      [SCHOOL, AGE],
    )
    expect(coverage.gaps.map(({ certain }) => certain)).toEqual([false])
  })

  it('may leave cases open where all rows that fit count', () => {
    expect(check(table('collect', [['"OUT"', '< 16']]))).toEqual([])
  })
})

describe('Rows that stand in each other’s way', () => {
  it('overlap where only one may fit', () => {
    const double = table('unique', [
      ['"OUT"', '-'],
      ['-', '< 16'],
      ['"IN", "GRAD"', '>= 16'],
    ])
    expect(check(double)).toEqual([
      '规则 D90-1 与 D90-2 同时命中：“就读情况”为辍学、“年龄”为小于 16。这张表只能命中一条。',
    ])
  })

  it('are never reached where the first that fits ends it', () => {
    const hidden = table('first', [
      ['"OUT"', '-'],
      ['not("OUT")', '-'],
      ['"IN"', '< 16'],
    ])
    expect(check(hidden)).toEqual(['规则 D90-3 永远轮不到：符合它的情形都已被 D90-2 命中。'])
  })

  it('give the same twice where all that fit count', () => {
    const twice = table('collect', [
      ['"OUT"', '-'],
      ['"OUT"', '< 16'],
    ])
    expect(check(twice)).toEqual(['规则 D90-2 没有作用：凡它命中的情形，D90-1 已给出相同结论。'])
  })
})

describe('The remarks about tables before publishing', () => {
  const ENROL = [{ name: 'enrol', title: '就读', kind: 'choice' as const, options: SCHOOL.options }]

  it('name the file, and the row that is meant', () => {
    const slips = table('first', [['"OUT"'], ['"IN"'], ['"IN", "OUT"']])
    expect(remarksOf(slips, ENROL, 'x/D90.decision.json')).toEqual([
      {
        file: 'x/D90.decision.json',
        pointer: '/rules',
        message: '没有规则覆盖：“就读情况”为毕业',
        messageEn: 'No row covers: “就读情况” is 毕业',
      },
      {
        file: 'x/D90.decision.json',
        pointer: '/rules/2',
        message: '规则 D90-3 永远轮不到：符合它的情形都已被 D90-1、D90-2 命中。',
        messageEn: 'Row D90-3 is never reached: D90-1, D90-2 take all that fits it.',
      },
    ])
  })

  it('are one for the tables that ship: nobody is asked in D5 before somebody was asked', () => {
    const { registry } = loadRegistry({ trusted: true })
    const told = [...registry.manifests.keys()].flatMap((plugin) => tableRemarks(registry, plugin))
    expect(told.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'custody/decisions/D5.decision.json 没有规则覆盖：“已询问”为否，其余任意',
    ])
  })
})

describe('The kind of an input', () => {
  it('follows from its text: comparisons, intermediate values, questions, and what branches give', () => {
    const fields = [{ name: 'enrol', title: '就读', kind: 'choice' as const, options: [{ code: 'IN', label: '在读' }] }]
    const domains = inputDomains(
      {
        let: [
          { name: 'state', is: 'if enrol = null then null else if enrol = "IN" then "A" else "B"' },
          { name: 'loop', is: 'loop' },
        ],
        inputs: ['count(x) > 0', 'enrol', { is: 'state' }, 'loop', 'count(x)', 'x +'],
      },
      fields,
    )
    expect(domains.map(({ kind }) => kind)).toEqual(['boolean', 'choice', 'choice', 'open', 'number', 'open'])
    expect(domains[2]).toMatchObject({ options: [{ code: 'A' }, { code: 'B' }] })
  })
})

const CELLS = ['-', '"IN"', '"OUT", "GRAD"', 'not("IN")', 'null']
const AGES = ['-', '< 6', '[6..12)', '>= 12', '> 12', '6, 12', 'not(< 6)']
const rows = fc.array(fc.tuple(fc.constantFrom(...CELLS), fc.constantFrom(...AGES)), { minLength: 1, maxLength: 6 })
const values = fc.tuple(fc.constantFrom<CellValue>('IN', 'OUT', 'GRAD'), fc.constantFrom(3, 6, 9, 12, 20))

function fits(when: readonly string[], answers: readonly CellValue[]): boolean {
  return when.every((cell, n) => meets(cellTests(cell) ?? [], answers[n] ?? null))
}

it('what no row fits lies in a gap that was told, and what a row fits in none', () => {
  fc.assert(
    fc.property(rows, values, (cells, answers) => {
      const decision = table('first', cells)
      const { gaps, atoms } = coverageOf(decision, [SCHOOL, AGE])
      const inGap = gaps.some(({ combination }) => fits(cellsOf(combination, atoms), answers))
      expect(inGap).toBe(!decision.rules.some(({ when }) => fits(when, answers)))
    }),
    { seed: 6, numRuns: Number(process.env['TONGBIAO_ROUNDS'] ?? 300) },
  )
})

it('a table to which a row for each gap is added has no gap left', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const decision = table('first', cells)
      const { gaps, atoms } = coverageOf(decision, [SCHOOL, AGE])
      const filled = gaps.reduce((before, { combination }) => withRow(before, cellsOf(combination, atoms)), decision)
      expect(coverageOf(filled, [SCHOOL, AGE]).gaps).toEqual([])
    }),
    { seed: 6, numRuns: Number(process.env['TONGBIAO_ROUNDS'] ?? 200) },
  )
})

it('a table too large to look through says so instead of claiming that it is whole', () => {
  const inputs = Array.from({ length: 16 }, (_, n) => ({ is: `a${n} = 1`, title: `情形${n}` }))
  const rules = Array.from({ length: 60 }, (_, n) => ({
    id: `D90-${n}`,
    when: inputs.map((_input, at) => ((n * 31 + at * 17) % 3 === 0 ? 'true' : (n + at) % 4 === 0 ? 'false' : '-')),
    outcome: 'A',
    because: '',
  }))
  const large = { ...table('first', []), inputs, rules }
  expect(
    coverageOf(
      large,
      inputs.map(() => BOOLEAN),
    ).cut,
  ).toBe(true)
})
