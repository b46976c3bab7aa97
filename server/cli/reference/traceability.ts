/** From each clause of the policy to what carries it and to the worked cases that prove it. */
import type { Registry } from '../../../core/registry/registry.ts'
import { coveredClauses, proofsByClause } from '../coverage/clauses.ts'
import { code, lines, page, plain, table } from './markdown.ts'

const ABOUT =
  'Each clause with the artefacts it must lead to and the worked cases whose reasons, traces or tasks rest on it. `npx tongbiao coverage` tells the same and fails when something is missing.'

export function traceability(registry: Registry): string {
  const proofs = proofsByClause(registry)
  const covered = new Map(coveredClauses(registry, proofs).map((clause) => [clause.id, clause]))
  const body = registry.clauses.flatMap(({ value }) => [
    `## ${plain(value.title)}`,
    '',
    ...table(
      ['clause', 'requirement', 'who', 'artefacts', 'proved by'],
      value.clauses.map((clause) => [
        clause.id,
        plain(clause.requirement),
        plain(clause.actor),
        lines((covered.get(clause.id)?.artefacts ?? []).map(artefactLine)),
        lines((proofs.get(clause.id) ?? []).map(({ of, description }) => `${code(of)} ${plain(description)}`)),
      ]),
    ),
  ])
  return page('From clause to proof', ABOUT, body)
}

function artefactLine({ id, declared, rendered }: { id: string; declared: boolean; rendered: boolean }): string {
  if (!declared) return `${id} (missing)`
  return id.startsWith('DOC-') && !rendered ? `${id} (no wording yet)` : id
}
