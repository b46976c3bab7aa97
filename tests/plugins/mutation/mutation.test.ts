/** A small mistake in a weight, threshold or condition makes a worked case fail: a sample here, every mutant in the long run. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'
import { proofOf } from './kill.ts'
import type { Mutant } from './mutants.ts'
import { GOAL, mutationSection, type MutationScore, scoreOf } from './score.ts'

const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 110)
/** A sample may fall a little short of what holds for the whole. */
const SLACK = 0.05
const MINUTES = 60_000

const DOCS = path.resolve(import.meta.dirname, '../../../docs')
const stored = JSON.parse(readFileSync(path.join(DOCS, 'mutation.gen.json'), 'utf8')) as MutationScore
const { mutants, killer } = proofOf(loadRegistry({ trusted: true }).registry)

it(
  'a mistake planted in a score or decision is noticed by a worked case',
  () => {
    const chosen = sample(mutants, ROUNDS)
    const { killed, survivors } = scoreOf(chosen, killer)
    const told = survivors.map(({ of, what }) => `${of}: ${what}`).join('\n')
    expect(killed / chosen.length, told).toBeGreaterThanOrEqual(chosen.length < mutants.length ? GOAL - SLACK : GOAL)
  },
  5 * MINUTES,
)

it('the page tells the score of the last full count, and it reaches the goal', () => {
  expect(readFileSync(path.join(DOCS, 'conformance.gen.md'), 'utf8')).toContain(mutationSection(stored))
  expect(stored.killed / stored.mutants).toBeGreaterThanOrEqual(GOAL)
})

/** The same mutants at each run, spread over all definitions. */
function sample(all: readonly Mutant[], count: number): readonly Mutant[] {
  const step = all.length / Math.min(count, all.length)
  return Array.from({ length: Math.min(count, all.length) }, (_, n) => all[Math.floor(n * step)]).filter(
    (mutant) => mutant !== undefined,
  )
}
