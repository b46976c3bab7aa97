/** `tongbiao template check FILE.hbs --document DOC-ID`: what is wrong with a template, and what the sample becomes. */
import { readFileSync } from 'node:fs'
import { sampleSnapshot } from '../../../core/document/sample/sample-snapshot.ts'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { documentParts, documentSource, openTrials } from '../../plugins/printing.ts'
import type { TemplateFinding } from '../../print/lint/finding.ts'
import type { TemplateReport } from '../../print/lint/template-lint.ts'
import { PrintError } from '../../print/rendering.ts'
import { type Command, type ExitCode, printJson, UsageError } from '../command.ts'
import { parseOptions, text } from '../options.ts'

const HELP = `tongbiao template check FILE.hbs --document DOC-ID [--text] [--json]

Checks the template against the definition of the document: what may not stand in it, unknown names, fields and codes,
branches that are never reached, locked wording that differs from what is shipped, mandatory elements and data that the
wording never reads. Then tries it on made-up answers. --text prints what the sample becomes. Exit code 1 when there is
an error; warnings alone give 0.`

export const template: Command = {
  name: 'template',
  summary: 'check the wording of a document and try it on sample data',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      document: { type: 'string' },
      text: { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const [action, file, ...more] = positionals
    const id = text(values['document'])
    if (action !== 'check' || !file || more.length > 0)
      throw new UsageError('template: write tongbiao template check FILE.hbs --document DOC-01')
    if (!id) throw new UsageError('template: --document DOC-ID is missing')
    const report = await checked(readTemplate(file), id)
    if (values['json'] === true) printJson(report)
    else tell(file, report, values['text'] === true)
    return exitCode(report)
  },
}

async function checked(written: string, id: string): Promise<TemplateReport> {
  const { registry } = loadRegistry({ trusted: true })
  const parts = documentParts(registry, id)
  if (!parts)
    throw new UsageError(`unknown document ${id}; there are ${[...registry.documents.keys()].sort().join(', ')}`)
  const { definition, bundles, labels } = parts
  const trials = openTrials()
  try {
    const shipped = documentSource(registry, id)?.template
    const source = { definition, template: written, labels, ...(shipped === undefined ? {} : { shipped }) }
    return await trials.lint(source, sampleSnapshot(definition, bundles, labels))
  } catch (error) {
    if (error instanceof PrintError) throw new UsageError(`template: ${error.code}: ${error.message}`)
    throw error
  } finally {
    trials.close()
  }
}

function readTemplate(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`${file}: no file that can be read`)
  }
}

function tell(file: string, { findings, trial }: TemplateReport, withText: boolean): void {
  for (const finding of findings) process.stderr.write(`${lineOf(file, finding)}\n`)
  if (trial?.ok === false) {
    process.stderr.write(`${file}: the sample cannot be rendered: ${trial.code}: ${trial.message}\n`)
    for (const fault of trial.faults)
      process.stderr.write(`rendered text:${fault.line}:${fault.column}: ${fault.code}: ${fault.message}\n`)
  }
  if (trial?.ok && withText) process.stdout.write(`${trial.text}\n`)
}

function lineOf(file: string, { severity, code, message, line, column, partial }: TemplateFinding): string {
  return `${partial ?? file}:${line}:${column}: ${severity}: ${code}: ${message}`
}

function exitCode({ findings, trial }: TemplateReport): ExitCode {
  return findings.some(({ severity }) => severity === 'error') || trial?.ok === false ? 1 : 0
}
