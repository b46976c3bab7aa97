/** docs/reading.md, the notice clause by clause: every clause once, and nothing named that is not there. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isDeclared } from '../../server/cli/coverage/clauses.ts'
import { loadRegistry } from '../../server/plugins/load-registry.ts'

const root = resolve(import.meta.dirname, '../..')
const { registry } = loadRegistry({ trusted: true })
const clauses = registry.clauses.flatMap((source) => source.value.clauses)
const page = readFileSync(join(root, 'docs/reading.md'), 'utf8')
const rows = page
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, clause = '', demand = '', carried = '', proved = '', , end]) =>
    end === undefined || clause === 'clause' || /^-+$/.test(clause) ? [] : [{ clause, demand, carried, proved }],
  )
const idsIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

describe('the reading of the notice', () => {
  it('has one row for each clause, in the order of the notice', () => {
    expect(rows.map(({ clause }) => clause)).toEqual(clauses.map(({ id }) => id))
  })

  it.each(rows.map((row) => [row.clause, row] as const))(
    '%s names only what is there, and all that carries it',
    (_, row) => {
      const named = idsIn(row.carried)
      const expected = clauses.find(({ id }) => id === row.clause)?.artefacts ?? []
      expect(row.demand).not.toBe('')
      expect(named.filter((id) => !isDeclared(id, registry))).toEqual([])
      expect(named.filter((id, n) => named.indexOf(id) !== n)).toEqual([])
      expect(expected.filter((id) => !named.includes(id))).toEqual([])
    },
  )

  it.each(rows.map((row) => [row.clause, row] as const))('%s is proved by files that are there', (_, row) => {
    const paths = row.proved.split(', ').map((path) => (path.startsWith('tests/') ? path : `plugins/${path}`))
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('names no definition that is gone anywhere on the page', () => {
    const named = idsIn(page).filter((id) => /^(?:[A-Z]{2}-\d|DOC-|SC-|[BDG]\d|CL:)/.test(id))
    expect(named.filter((id) => !isDeclared(id, registry))).toEqual([])
  })
})
