/** How many mutants the worked cases notice, and the part of the page about conformance that tells it. */
import type { Proof } from './kill.ts'
import type { Mutant } from './mutants.ts'

export interface MutationScore {
  mutants: number
  killed: number
  byDefinition: { of: string; mutants: number; killed: number }[]
  /** What no case notices. */
  survivors: { of: string; place: string; what: string }[]
}

export const GOAL = 0.95
export const HEADING = '## Small mistakes planted in scores and decisions'

export function scoreOf(mutants: readonly Mutant[], killer: Proof['killer']): MutationScore {
  const alive = mutants.filter((mutant) => killer(mutant) === null)
  const ids = [...new Set(mutants.map((mutant) => mutant.of))].sort((a, b) => a.localeCompare(b))
  const count = (list: readonly Mutant[], of: string) => list.filter((mutant) => mutant.of === of).length
  return {
    mutants: mutants.length,
    killed: mutants.length - alive.length,
    byDefinition: ids.map((of) => {
      const all = count(mutants, of)
      return { of, mutants: all, killed: all - count(alive, of) }
    }),
    survivors: alive.map(({ of, place, what }) => ({ of, place: place.join('/'), what })),
  }
}

export function mutationSection({ mutants, killed, byDefinition }: MutationScore): string {
  const rows = byDefinition.map((entry) => `| ${entry.of} | ${entry.mutants} | ${entry.killed} | ${percent(entry)} |`)
  return `${HEADING}

From \`docs/mutation.gen.json\`, which \`node tests/plugins/mutation/write-score.mjs\` measures over every mutant; those
that live are listed there. A mutant is one small mistake in a compiled score or decision: a point, an edge of a band, a
threshold or another number one off, a comparison too strict or too lax, another text, a condition, row, trigger,
consequence or document left out, branches exchanged, a time allowed one longer. It is killed when a worked case that
holds on the real definition does not hold on it. Not counted is what no answers can tell apart: points in a score whose
formula reads none, the edge of the lowest band, and names that the check refuses at load. A sample runs with every test.

**${killed} of ${mutants} killed (${percent({ mutants, killed })})**

| definition | mutants | killed | |
|---|---|---|---|
${rows.join('\n')}
`
}

function percent({ mutants, killed }: { mutants: number; killed: number }): string {
  return `${((killed / mutants) * 100).toFixed(1)} %`
}
