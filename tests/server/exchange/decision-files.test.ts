import { describe, expect, it } from 'vitest'
import { decisionOfGrid } from '../../../core/design/sheet/decision-of-grid.ts'
import { gridOfDecision } from '../../../core/design/sheet/grid-of-decision.ts'
import type { Grid, GridCell } from '../../../core/design/sheet/grid.ts'
import type { DecisionDefinition } from '../../../core/model/definitions.ts'
import { decisionOfDmn } from '../../../server/exchange/dmn-read.ts'
import { dmnOfDecision } from '../../../server/exchange/dmn-write.ts'
import { readFirstSheet, writeSheet } from '../../../server/exchange/xlsx.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tckFolder } from '../../corpora/dmn-tck-files.ts'

const shipped = [...loadRegistry({ trusted: true }).registry.decisions].map(
  ([id, { value }]) => [id, value] as [string, DecisionDefinition],
)
const D6 = shipped.find(([id]) => id === 'D6')?.[1] as DecisionDefinition

async function throughSheet(decision: DecisionDefinition): Promise<Grid> {
  const written = { name: decision.id, widths: [], ...gridOfDecision(decision) }
  return (await readFirstSheet(await writeSheet(written))) ?? []
}

/** The sheet with the cell of a row and column changed, found by what the row begins with. */
function withCell(grid: Grid, begins: string, column: number, cell: GridCell): Grid {
  const row = grid.findLastIndex((cells) => cells[0] === begins)
  return grid.map((cells, n) => (n === row ? Object.assign([...cells], { [column]: cell }) : cells))
}

function faultsOf(grid: Grid): string[] {
  const read = decisionOfGrid(D6, grid)
  return read.ok ? [] : read.faults.map(({ place, message }) => `${place} ${message}`)
}

describe.each(shipped.filter(([, { inputs }]) => inputs.length > 0))('%s', (_, decision) => {
  it('comes back from a spreadsheet as it went, tasks included', async () => {
    expect(decisionOfGrid(decision, await throughSheet(decision))).toEqual({ ok: true, decision })
  })
})

describe.each(shipped)('%s as DMN', (_, decision) => {
  it('comes back text for text, with nothing but the file to go by', () => {
    const bare = { ...decision, title: '', inputs: [], rules: [], outcomes: [], clauses: [] }
    const read = decisionOfDmn(bare, dmnOfDecision(decision))
    expect(read).toEqual({ ok: true, decision })
    expect(read.ok && JSON.stringify(read.decision)).toBe(JSON.stringify(decision))
  })
})

describe('A sheet that an office has changed', () => {
  it('is taken over with what people type as ticks, numbers and days', async () => {
    const grid = await throughSheet(D6)
    const changed = withCell(withCell(grid, 'D6-3', 1, true), 'D6-3', 2, { date: '2027-01-01' })
    const read = decisionOfGrid(D6, changed)
    expect(read.ok && read.decision.rules[2]?.when).toEqual(['true', 'date("2027-01-01")', 'true'])
    expect(read.ok && read.decision.rules[2]?.tasks).toEqual(D6.rules[2]?.tasks)
  })

  it('is refused cell by cell where it does not fit, and everything is told at once', async () => {
    const grid = await throughSheet(D6)
    const wrong = withCell(withCell(withCell(grid, 'D6-3', 1, '>>'), 'D6-4', 4, 'FINE'), '命中方式', 1, '随便')
    const row = (id: string) => wrong.findLastIndex((cells) => cells[0] === id) + 1
    expect(faultsOf(wrong)).toEqual([
      expect.stringMatching(/^B3 “随便”不是可用的写法/),
      `B${row('D6-3')} “>>”不是条件的写法`,
      `E${row('D6-4')} 没有结论“FINE”`,
    ])
  })

  it('is refused when it is the sheet of another table, has a strange column or two rules of one id', async () => {
    const grid = await throughSheet(D6)
    expect(faultsOf(withCell(grid, '编号', 1, 'D7'))[0]).toBe('B1 这份文件是 D7 的，不是 D6 的')
    expect(faultsOf(withCell(grid, '规则编号', 7, '备注'))[0]).toMatch(/^H\d+ 没有“备注”这一栏$/)
    expect(faultsOf(withCell(grid, 'D6-4', 0, 'D6-3')).join()).toContain('规则编号 D6-3 重复')
  })

  it('is no sheet at all', async () => {
    expect(await readFirstSheet(Buffer.from('no sheet'))).toBeNull()
  })
})

const foreign = (table: string, more = ''): string =>
  `<dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20180521/MODEL/" id="x" name="x" namespace="x">${more}
<dmn:decision id="d" name="分流"><dmn:decisionTable ${table}</dmn:decisionTable></dmn:decision></dmn:definitions>`
const row = (cell: string, out: string): string =>
  `<dmn:rule id="r${out.length}"><dmn:description>因为</dmn:description><dmn:inputEntry><dmn:text>${cell}</dmn:text></dmn:inputEntry><dmn:outputEntry><dmn:text>${out}</dmn:text></dmn:outputEntry></dmn:rule>`
const COLUMNS = `<dmn:input label="年龄"><dmn:inputExpression><dmn:text>age</dmn:text></dmn:inputExpression></dmn:input><dmn:output name="o"/>`
const told = (text: string): string[] => {
  const read = decisionOfDmn(D6, text)
  return read.ok ? [] : read.faults.map(({ place, message }) => `${place} ${message}`.trim())
}

describe('A DMN file of another maker', () => {
  it('is taken over: inputs, rows, reasons and what its rows come to', () => {
    const read = decisionOfDmn(
      D6,
      foreign(`hitPolicy="FIRST">${COLUMNS}${row('&lt; 14', '"YOUNG"')}${row('-', '"OLD"')}`),
    )
    expect(read.ok && read.decision).toMatchObject({
      id: 'D6',
      title: '分流',
      hitPolicy: 'first',
      inputs: [{ is: 'age', title: '年龄' }],
      outcomes: [{ code: 'YOUNG', title: 'YOUNG' }, { code: 'OLD' }],
      rules: [
        { when: ['< 14'], outcome: 'YOUNG', because: '因为' },
        { when: ['-'], outcome: 'OLD' },
      ],
    })
  })

  it('is refused with its place where it cannot be held', () => {
    expect(told('no xml')).toEqual(['不是 DMN 1.x 文件'])
    expect(told(`<!DOCTYPE x [<!ENTITY a "b">]>${foreign('>')}`)).toEqual(['不是 DMN 1.x 文件'])
    expect(told(foreign(`hitPolicy="PRIORITY">${COLUMNS}${row('-', '"A"')}`))[0]).toMatch(
      /^decisionTable 命中方式 PRIORITY/,
    )
    expect(told(foreign(`hitPolicy="COLLECT" aggregation="SUM">${COLUMNS}${row('-', '1')}`))[0]).toMatch(/COLLECT SUM/)
    expect(told(foreign(`hitPolicy="FIRST">${COLUMNS}${row('-', 'age + 1')}`))).toEqual([
      'rule 1 outputEntry 结论“age + 1”不是写明的文字',
    ])
    expect(told(foreign(`>${COLUMNS}<dmn:output name="p"/>`))).toEqual(['output 有 2 个输出，只能有一个'])
    expect(told(foreign(`>${COLUMNS}`, '<dmn:businessKnowledgeModel name="f"/>'))).toEqual([
      'businessKnowledgeModel f 含有自定义函数',
    ])
  })

  const kit = tckFolder()
  it.runIf(kit !== null)('of the public test kit is held, or refused with a reason', () => {
    const outcome = (name: string): string => {
      const read = decisionOfDmn(D6, readFileSync(join(kit ?? '', 'compliance-level-2', name, `${name}.dmn`), 'utf8'))
      return read.ok ? `${read.decision.rules.length} rules` : (read.faults[0]?.message ?? '')
    }
    expect(outcome('0004-simpletable-U')).toBe('4 rules')
    expect(outcome('0005-simpletable-A')).toMatch(/^命中方式 ANY 不能使用/)
  })
})
