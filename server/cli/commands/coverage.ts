/** `tongbiao coverage`: clause → artefacts → cases. No clause is forgotten, and a command proves it. */
import { loadRegistry } from '../../plugins/load-registry.ts'
import { type Command, printJson } from '../command.ts'
import { type CoveredClause, coveredClauses } from '../coverage/clauses.ts'
import { parseOptions } from '../options.ts'

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

function clauseLine(clause: CoveredClause): string {
  const artefacts = clause.artefacts.map((entry) => `${entry.id}${entry.declared ? '' : ' (missing)'}`).join(', ')
  return `${clause.id.padEnd(8)} ${artefacts}; ${clause.cases} cases`
}
