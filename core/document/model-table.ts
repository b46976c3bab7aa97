/**
 * Tables: rows of head and data cells whose spans must fill the columns exactly, since a hole
 * in a statutory table would shift every cell after it.
 */
import type { Element } from 'hast'
import { classOf, misplaced, type FaultSink } from './markup-node.ts'
import { inlinesOf } from './model-inlines.ts'
import type { Block, TableCell, TableRow } from './model.ts'

export function tableOf(node: Element, report: FaultSink): Block {
  const head = sectionRows(node, 'thead', report)
  const body = sectionRows(node, 'tbody', report)
  const written =
    typeof node.properties.dataWidths === 'string' ? node.properties.dataWidths.split(' ').map(Number) : []
  const columns = written.length || Math.max(0, ...[...head, ...body].map(columnsOfRow))
  const widths = written.length > 0 ? written : Array.from({ length: columns }, () => 1)
  if (!isFilled([...head], columns) || !isFilled([...body], columns)) {
    misplaced(node, `the cells of this table do not fill its ${columns} columns`, report)
  }
  for (const child of node.children) {
    const isPart = child.type === 'element' && (child.tagName === 'thead' || child.tagName === 'tbody')
    if (child.type === 'element' && !isPart) misplaced(child, `<${child.tagName}> cannot stand in a table`, report)
  }
  return { kind: 'table', widths, head, body }
}

function sectionRows(table: Element, part: 'thead' | 'tbody', report: FaultSink): TableRow[] {
  return childElements(table, part).flatMap((section) =>
    childElements(section, 'tr').map((row) => ({
      cells: row.children.flatMap((cell) => (cell.type === 'element' ? [cellOf(cell, report)] : [])),
    })),
  )
}

function cellOf(node: Element, report: FaultSink): TableCell {
  const name = classOf(node)
  const head = node.tagName === 'th'
  return {
    head,
    columns: spanOf(node.properties.colSpan),
    rows: spanOf(node.properties.rowSpan),
    align: head || name === 'centre' ? 'centre' : 'left',
    tall: name === 'tall',
    content: inlinesOf(node, report),
  }
}

function childElements(node: Element, name: string): Element[] {
  return node.children.filter((child): child is Element => child.type === 'element' && child.tagName === name)
}

function spanOf(value: unknown): number {
  return Math.max(1, Number(value ?? 1) || 1)
}

function columnsOfRow(row: TableRow): number {
  return row.cells.reduce((sum, cell) => sum + cell.columns, 0)
}

/** Whether every row is covered exactly once, spans of earlier rows counted. */
function isFilled(rows: readonly TableRow[], columns: number): boolean {
  let carried: number[] = Array.from({ length: columns }, () => 0)
  for (const row of rows) {
    const next = carried.map((left) => Math.max(0, left - 1))
    let column = 0
    for (const cell of row.cells) {
      while (column < columns && (carried[column] ?? 0) > 0) column++
      for (let i = 0; i < cell.columns; i++, column++) {
        if (column >= columns || (carried[column] ?? 0) > 0) return false
        next[column] = cell.rows - 1
      }
    }
    while (column < columns && (carried[column] ?? 0) > 0) column++
    if (column !== columns) return false
    carried = next
  }
  return carried.every((left) => left === 0)
}
