/**
 * What the readers of the model share about parsed nodes: their class, their place, and telling
 * of one that stands where it has no meaning.
 */
import type { Element, Nodes } from 'hast'
import type { MarkupFault } from './markup.ts'

/** Collects faults while blocks are read. */
export type FaultSink = (fault: MarkupFault) => void

export function classOf(node: Element): string {
  const value = node.properties.className
  return Array.isArray(value) ? value.join(' ') : ''
}

export function misplaced(node: Nodes, message: string, report: FaultSink): void {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  report({ code: 'markup.misplaced', message, line, column })
}
