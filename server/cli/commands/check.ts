/** `tongbiao check [DIR…]`: every fault of plugins and definitions in one report. */
import { existsSync } from 'node:fs'
import type { DefinitionFault } from '../../../core/errors/definition-error.ts'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { type Command, printJson, UsageError } from '../command.ts'
import { parseOptions, text } from '../options.ts'

const HELP = `tongbiao check [DIR…] [--json] [--json-schema FORM]

Checks the shipped plugins and the given folders: formats, references, expressions, translations.
--json-schema FORM prints the standard JSON Schema of a form's answers, for any other tool.`

export const check: Command = {
  name: 'check',
  summary: 'check plugins and definitions, every fault with file, place and cure',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' }, 'json-schema': { type: 'string' } })
    for (const dir of positionals) if (!existsSync(dir)) throw new UsageError(`check ${dir}: no such folder`)
    const loaded = loadRegistry({ extra: positionals })
    const { registry } = loaded
    const form = text(values['json-schema'])
    if (form) {
      const schema = registry.jsonSchema(form)
      if (!schema) throw new UsageError(`unknown form ${form}`)
      printJson(schema)
      return 0
    }
    const { everyFault } = await import('../../plugins/every-fault.ts')
    const all = everyFault(loaded)
    if (values['json']) printJson({ faults: all })
    else {
      for (const fault of all) process.stderr.write(`${faultLine(fault)}\n`)
      process.stdout.write(summary(registry, all.length))
    }
    return all.length === 0 ? 0 : 1
  },
}

export function faultLine(fault: DefinitionFault): string {
  const place = fault.line === undefined ? '' : ` (${fault.line}:${fault.column ?? 1})`
  return `${fault.file}#${fault.pointer}${place} ${fault.code}: ${fault.message}${fault.hint ? `；${fault.hint}` : ''}`
}

function summary(registry: ReturnType<typeof loadRegistry>['registry'], faults: number): string {
  const counts = [
    `${registry.manifests.size} plugins`,
    `${registry.forms().length} forms`,
    `${registry.instruments.size} instruments`,
    `${registry.decisions.size} decisions`,
    `${registry.documents.size} documents`,
    `${registry.codeLists.size} code lists`,
    `${registry.params.size} parameters`,
  ]
  return `${counts.join(', ')}: ${faults === 0 ? 'no faults' : `${faults} faults`}\nparameters: ${[...registry.params.keys()].join(' ')}\n`
}
