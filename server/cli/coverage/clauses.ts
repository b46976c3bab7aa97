/** What carries each clause of the policy, and which worked cases prove it. */
import { clausesOf, runCase } from '../../../core/cases/run-case.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { answerValidator } from '../../../core/validate/validator.ts'

export interface CoveredClause {
  id: string
  artefacts: { id: string; declared: boolean; rendered: boolean }[]
  /** Worked cases whose reasons or trace contain the clause. */
  cases: number
}

/** A worked case: what it proves, and its sentence. */
export interface Proof {
  of: string
  description: string
}

export function coveredClauses(registry: Registry, proofs = proofsByClause(registry)): CoveredClause[] {
  return registry.clauses.flatMap((source) =>
    source.value.clauses.map((clause) => ({
      id: clause.id,
      artefacts: clause.artefacts.map((id) => artefact(id, registry)),
      cases: proofs.get(clause.id)?.length ?? 0,
    })),
  )
}

/** The worked cases that hold and whose reasons contain the clause, by clause. */
export function proofsByClause(registry: Registry): Map<string, Proof[]> {
  const proofs = new Map<string, Proof[]>()
  for (const source of registry.cases) {
    const bundle = registry.bundle(source.value.form)
    if (!bundle) continue
    const validate = answerValidator(bundle.form.schema)
    for (const worked of source.value.cases) {
      const { assessment, differences } = runCase(worked, {
        definition: source.value,
        bundle,
        validate,
        profiles: registry.profiles,
      })
      if (differences.length > 0) continue
      const proof = { of: source.value.of, description: worked.description }
      for (const clause of clausesOf(assessment)) proofs.set(clause, [...(proofs.get(clause) ?? []), proof])
    }
  }
  return proofs
}

function artefact(id: string, registry: Registry): CoveredClause['artefacts'][number] {
  const template = registry.documents.get(id)?.path.replace(/\.document\.json$/, '.hbs')
  return {
    id,
    declared: isDeclared(id, registry),
    rendered: template !== undefined && registry.templates.has(template),
  }
}

/** A form, instrument, decision, benefit, document, schedule, workflow or code list (`CL:cat`) of this id is mounted. */
export function isDeclared(id: string, registry: Registry): boolean {
  if (id.startsWith('CL:')) return registry.codeLists.has(id.slice(3))
  const benefits = [...registry.decisions.values()].flatMap((source) => source.value.benefits ?? [])
  return (
    registry.forms().some((form) => form.id === id) ||
    [registry.instruments, registry.decisions, registry.documents, registry.schedules, registry.workflows].some((map) =>
      map.has(id),
    ) ||
    benefits.some((benefit) => benefit.id === id)
  )
}
