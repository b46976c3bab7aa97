/** docs/errors.md lists every code that the product can give, each once and for one meaning, and no other. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROBLEMS } from '../../../core/errors/problem.ts'
import { FEEL_FAULTS } from '../../../core/feel/faults.ts'
import { PROBLEM_OF } from '../../../core/store/errors.ts'
import { DEFINED_CODES, ISSUE_MESSAGES } from '../../../core/validate/messages.ts'

const root = resolve(import.meta.dirname, '../../..')
const page = readFileSync(join(root, 'docs/errors.md'), 'utf8')

/** Rows of the tables between a heading and the next of the same or a higher rank: their cells, the code first. */
function rowsUnder(heading: string): string[][] {
  const rank = /^#+/.exec(heading)?.[0].length ?? 0
  const [, after = ''] = page.split(`\n${heading}\n`)
  const [part = ''] = after.split(new RegExp(`\\n#{1,${rank}} `))
  return part
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/^`|`$/g, '')))
    .map((cells) => cells.slice(1, -1))
}

const codesUnder = (heading: string) => rowsUnder(heading).map(([code = '']) => code)

const FILES = ['plugin.json', 'package.json', 'decimal.js']

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
}

/** Dotted literals in the sources of folders where every such literal is a code, names of files apart. */
function literals(folders: readonly string[], pattern = /'([a-z][A-Za-z]*\.[a-z][A-Za-z-]*)'/g): string[] {
  const found = folders.flatMap(sources).flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
  return [...new Set(found)].filter((code) => !FILES.includes(code) && !code.endsWith('.xml'))
}

const issues = [
  ...Object.keys(ISSUE_MESSAGES),
  ...DEFINED_CODES,
  ...literals(['server/services'], /code: '([a-z][A-Za-z]*\.[a-z][A-Za-z-]*)'/g),
]
const feel = [...Object.keys(FEEL_FAULTS), ...literals(['core/feel']).filter((code) => code.startsWith('feel.'))]
const print = literals(['server/print', 'core/document'])
const definitions = literals(['core/registry', 'core/compile', 'core/calendar', 'core/workflow', 'server/plugins'])
  .filter((code) => !issues.includes(code) && !code.startsWith('format.') && code !== 'date.future')
  .concat('format.*')

const sorted = (codes: readonly string[]) => [...new Set(codes)].sort()

describe('The page of codes', () => {
  it.each([
    ['issues', "## Issues: somebody's answers", issues],
    ['faults of expressions', '### Faults of expressions', feel],
    ['faults of definitions', "## Definition faults: an author's file", [...definitions, ...feel]],
    ['problems', '## Problems: a request', Object.keys(PROBLEMS)],
    ['errors of the store', '## Errors of the store', Object.keys(PROBLEM_OF)],
    ['errors of templates and printing', '## Errors of templates and printing', print],
  ])('lists the %s that the code gives, and no other', (_, heading, codes) => {
    expect(codesUnder(heading).sort()).toEqual(sorted(codes))
  })

  it('says of each issue what people read', () => {
    const told = Object.fromEntries(
      rowsUnder("## Issues: somebody's answers").map(([code, , zh, en]) => [code, { zh, en }]),
    )
    const read = Object.entries(ISSUE_MESSAGES).map(
      ([code, text]) => [code, { zh: text['zh-CN'], en: text.en }] as const,
    )
    expect(Object.fromEntries(read.map(([code]) => [code, told[code]]))).toEqual(Object.fromEntries(read))
  })

  it('gives each problem the status that callers get, and each error of the store its problem', () => {
    const status = rowsUnder('## Problems: a request').map(([code, number]) => [code, Number(number)])
    expect(Object.fromEntries(status)).toEqual(PROBLEMS)
    const problem = rowsUnder('## Errors of the store').map(([code, name]) => [code, name])
    expect(Object.fromEntries(problem)).toEqual(PROBLEM_OF)
  })

  it('leaves no cell empty', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'))
    expect(rows.filter((line) => /\|\s*\|/.test(line))).toEqual([])
  })

  it('uses no code for two kinds of error', () => {
    const kinds = [issues, definitions, feel, print, Object.keys(PROBLEMS)].map(sorted).flat()
    expect(kinds.filter((code, at) => kinds.indexOf(code) !== at)).toEqual([])
  })
})
