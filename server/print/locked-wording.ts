/**
 * Locked legal wording of a template: what stands in `<section class="locked">`, with the
 * conditions around it. An office may write its own version of a template, but each locked
 * passage has to stand in it as it was shipped, under the same conditions and in the same order.
 */
import Handlebars from 'handlebars'
import { createHash } from 'node:crypto'
import { placeOf, writtenTags } from '../../core/document/markup-tags.ts'
import type { TemplateFault } from './rendering.ts'

export interface LockedPassage {
  /** The blocks the passage stands in, outermost first: `if (is branch "CRIME")`, `else if injury`. */
  conditions: readonly string[]
  /** Template text of the passage, white space folded and comments taken out. */
  text: string
  /** Hex sha256 over conditions and text. */
  sha256: string
  /** Where the passage begins, counted from 1. */
  line: number
  column: number
}

/** A branch of a block: the template text between two offsets and what it depends on. */
interface Branch {
  from: number
  to: number
  condition: string
}

const COMMENT = /\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}|<!--[\s\S]*?-->/g

/** In the order of the template; a template that cannot be parsed has none. A passage that never closes runs to the end. */
export function lockedPassages(template: string): LockedPassage[] {
  const text = template.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '))
  const branches = branchesOf(text)
  if (branches === null) return []
  return lockedRanges(text).map(({ from, to }) => {
    const conditions = branches.filter((b) => b.from <= from && from < b.to).map(({ condition }) => condition)
    const folded = text.slice(from, to).replace(/\s+/g, ' ').trim()
    const sha256 = createHash('sha256')
      .update(JSON.stringify([conditions, folded]))
      .digest('hex')
    return { conditions, text: folded, sha256, ...placeOf(template, from) }
  })
}

/**
 * Where a changed template leaves the locked wording of the shipped one: a passage that is
 * missing, changed, moved or put under another condition. Passages of its own may be added.
 */
export function lockedWordingFaults(shipped: string, changed: string): TemplateFault[] {
  const found = lockedPassages(changed)
  let next = 0
  return lockedPassages(shipped).flatMap((passage): TemplateFault[] => {
    const at = found.findIndex(({ sha256 }, index) => index >= next && sha256 === passage.sha256)
    if (at >= 0) {
      next = at + 1
      return []
    }
    const { line, column } = found[next] ?? { line: 1, column: 1 }
    const begins = passage.text
      .replace(/<[^>]*>/g, '')
      .trim()
      .slice(0, 20)
    return [
      {
        code: 'template.lockedChanged',
        message: `the locked wording “${begins}…” has to stand as shipped`,
        line,
        column,
      },
    ]
  })
}

function lockedRanges(text: string): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = []
  let open: { from: number; depth: number } | null = null
  for (const tag of writtenTags(text)) {
    if (tag.name !== 'section') continue
    if (open === null) {
      const locked = tag.attributes.some(({ name, value }) => name === 'class' && value === 'locked')
      if (!tag.closing && locked) open = { from: tag.end, depth: 1 }
      continue
    }
    open.depth += tag.closing ? -1 : 1
    if (open.depth > 0) continue
    ranges.push({ from: open.from, to: tag.start })
    open = null
  }
  return open === null ? ranges : [...ranges, { from: open.from, to: text.length }]
}

type Position = { line: number; column: number }
interface BlockNode {
  type: string
  loc: { start: Position; end: Position }
  program?: { body: BlockNode[] }
  inverse?: { body: BlockNode[] }
}

function branchesOf(text: string): Branch[] | null {
  const lines = text.split('\n')
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0))
  const offsetOf = ({ line, column }: Position) => (starts[line - 1] ?? 0) + column
  const within = (nodes: readonly BlockNode[]): Branch[] =>
    nodes.flatMap((node) => {
      if (node.type !== 'BlockStatement') return []
      const opening = (
        /\{\{~?\s*(?:#\s*)?([\s\S]*?)\s*~?\}\}/.exec(text.slice(offsetOf(node.loc.start)))?.[1] ?? ''
      ).replace(/\s+/g, ' ')
      return [...branchOf(node.program?.body, opening), ...branchOf(node.inverse?.body, `not ${opening}`)]
    })
  const branchOf = (body: readonly BlockNode[] | undefined, condition: string): Branch[] => {
    const [first, last] = [body?.[0], body?.at(-1)]
    if (!body || !first || !last) return []
    return [{ from: offsetOf(first.loc.start), to: offsetOf(last.loc.end), condition }, ...within(body)]
  }
  try {
    return within((Handlebars.parse(text) as unknown as { body: BlockNode[] }).body)
  } catch {
    return null
  }
}
