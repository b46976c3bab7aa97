/** `tongbiao coverage`: clause → artefacts → cases. No clause is forgotten, and a command proves it. */
import { reachOfCases } from '../../../core/cases/reach.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { type Command, type ExitCode, printJson } from '../command.ts'
import { type CoveredClause, coveredClauses } from '../coverage/clauses.ts'
import { parseOptions } from '../options.ts'

const HELP = `tongbiao coverage [--reach] [--json]

For each clause of the notice: the artefacts it must lead to, and how many worked cases prove it with their reasons.
Exit code 1 when an artefact is missing or no case proves a clause.
--reach names instead every band, trigger, floor, row, refusal, branch, threshold and unknown of scores and decisions
that no worked case reaches, with an example of how to get there.`

export const coverage: Command = {
  name: 'coverage',
  summary: 'every clause of the notice with its artefacts and cases',
  help: HELP,
  run: async (args) => {
    const { values } = parseOptions(args, { json: { type: 'boolean' }, reach: { type: 'boolean' } })
    const { registry } = loadRegistry({ trusted: true })
    if (values['reach']) return tellReach(registry, values['json'] === true)
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

/** Some elements cannot be reached by any answers, so that this tells and does not fail. */
function tellReach(registry: Registry, json: boolean): ExitCode {
  const { elements, missing } = reachOfCases(registry)
  if (json) printJson({ elements: elements.length, missing })
  else {
    for (const { definition, element, example } of missing)
      process.stdout.write(`${definition}: ${element} is not reached; give it ${example}\n`)
    process.stdout.write(`${elements.length - missing.length} of ${elements.length} elements reached\n`)
  }
  return 0
}

function clauseLine(clause: CoveredClause): string {
  const artefacts = clause.artefacts.map((entry) => `${entry.id}${entry.declared ? '' : ' (missing)'}`).join(', ')
  return `${clause.id.padEnd(8)} ${artefacts}; ${clause.cases} cases`
}
