/** The house stays small to read: no long files, most of them short, and no `any` hidden anywhere. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourceFolders } from './cruise.ts'

const root = resolve(import.meta.dirname, '../..')

interface Source {
  path: string
  text: string
  lines: number
}

const sources: Source[] = sourceFolders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.gen\.ts$/.test(name) && !name.includes('node_modules'))
    .map((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8')
      return { path: `${folder}/${name}`, text, lines: text.split('\n').length - 1 }
    }),
)

/** Lines of the file at this share of all files, sorted by length. */
function linesAt(share: number): number {
  const lengths = sources.map((source) => source.lines).sort((a, b) => a - b)
  return lengths[Math.floor(share * (lengths.length - 1))] ?? 0
}

function saysAny({ path, text }: Source): boolean {
  const file = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.ES2022,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : undefined,
  )
  const visit = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.AnyKeyword || ts.forEachChild(node, visit) === true
  return visit(file)
}

describe('sources', () => {
  it('have at most 400 lines', () => {
    expect(sources.filter((source) => source.lines > 400).map((source) => source.path)).toEqual([])
  })

  it('are mostly short: half within 80 lines, nine tenths within 220', () => {
    expect(linesAt(0.5)).toBeLessThanOrEqual(80)
    expect(linesAt(0.9)).toBeLessThanOrEqual(220)
  })

  it('never say any', () => {
    expect(sources.filter(saysAny).map((source) => source.path)).toEqual([])
  })
})
