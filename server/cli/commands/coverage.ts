/** `tongbiao coverage`: clause → artefacts → cases. No clause is forgotten, and a command proves it. */
import { clausesOf, runCase } from '../../../core/cases/run-case.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { answerValidator } from '../../../core/validate/validator.ts'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { type Command, printJson } from '../command.ts'
import { parseOptions } from '../options.ts'

export interface CoveredClause {
  id: string
  artefacts: { id: string; declared: boolean; rendered: boolean }[]
  /** Worked cases whose reasons or trace contain the clause. */
  cases: number
}

const HELP = `tongbiao coverage [--json]

For each clause of the notice: the artefacts it must lead to, and how many worked cases prove it with their reasons.
Exit code 1 when an artefact is missing or no case proves a clause.`

export const coverage: Command = {
  name: 'coverage',
  summary: 'every clause of the notice with its artefacts and cases',
  help: HELP,
  run: async (args) => {
    const { values } = parseOptions(args, { json: { type: 'boolean' } })
    const { registry } = loadRegistry({ trusted: true })
    const clauses = coveredClauses(registry)
    const uncovered = clauses
      .filter((clause) => clause.cases === 0 || clause.artefacts.some((artefact) => !artefact.declared))
      .map((clause) => clause.id)
    if (values['json']) printJson({ clauses, uncovered })
    else {
      for (const clause of clauses) process.stdout.write(`${clauseLine(clause)}\n`)
      process.stdout.write(`${clauses.length - uncovered.length} of ${clauses.length} clauses covered\n`)
    }
    return uncovered.length === 0 ? 0 : 1
  },
}

export function coveredClauses(registry: Registry): CoveredClause[] {
  const proofs = proofsByClause(registry)
  return registry.clauses.flatMap((source) =>
    source.value.clauses.map((clause) => ({
      id: clause.id,
      artefacts: clause.artefacts.map((id) => artefact(id, registry)),
      cases: proofs.get(clause.id) ?? 0,
    })),
  )
}

function proofsByClause(registry: Registry): Map<string, number> {
  const proofs = new Map<string, number>()
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
      for (const clause of clausesOf(assessment)) proofs.set(clause, (proofs.get(clause) ?? 0) + 1)
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

function isDeclared(id: string, registry: Registry): boolean {
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

function clauseLine(clause: CoveredClause): string {
  const artefacts = clause.artefacts.map((entry) => `${entry.id}${entry.declared ? '' : ' (missing)'}`).join(', ')
  return `${clause.id.padEnd(8)} ${artefacts}; ${clause.cases} cases`
}
