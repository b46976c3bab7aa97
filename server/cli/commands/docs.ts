/** `tongbiao docs [--check]`: the pages that are written from the definitions. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { projectRoot } from '../../plugins/project-root.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'
import { burdenPage } from '../reference/burden-report.ts'
import { formReference } from '../reference/form-reference.ts'
import { traceability } from '../reference/traceability.ts'

const HELP = `tongbiao docs [--check]

Writes docs/form-reference.gen.md (every form with its fields, rules and clauses), docs/traceability.gen.md (every
clause with its artefacts and cases) and docs/burden.gen.md (what the questionnaires ask of a worker). --check only
tells what differs (exit code 1).`

export const docs: Command = {
  name: 'docs',
  summary: 'write the reference of forms and clauses, or check that it is up to date',
  help: HELP,
  run: async (args) => {
    const { values } = parseOptions(args, { check: { type: 'boolean' }, json: { type: 'boolean' } })
    const { registry } = loadRegistry({ trusted: true })
    const pages = {
      'docs/burden.gen.md': burdenPage(registry),
      'docs/form-reference.gen.md': formReference(registry),
      'docs/traceability.gen.md': traceability(registry),
    }
    const stale = Object.entries(pages).filter(([path, text]) => kept(path) !== text)
    if (values['check']) {
      for (const [path] of stale)
        process.stderr.write(`${path} is not what the definitions say; run npx tongbiao docs\n`)
      return stale.length === 0 ? 0 : 1
    }
    for (const [path, text] of stale) writeFileSync(join(projectRoot(), path), text)
    process.stdout.write(`${Object.keys(pages).length} pages, ${stale.length} written anew\n`)
    return 0
  },
}

function kept(path: string): string | null {
  const file = join(projectRoot(), path)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
