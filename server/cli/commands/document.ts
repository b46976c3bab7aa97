/** `tongbiao document DOC-ID --data D.json --to pdf -o FILE`: renders one document from its frozen snapshot. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { documentSource, openPrinter } from '../../plugins/printing.ts'
import { documentCommand } from '../../print/document-command.ts'
import type { DocumentFormat } from '../../print/rendering.ts'
import { type Command, type ExitCode, printJson, readJsonFile, UsageError } from '../command.ts'
import { parseOptions, text } from '../options.ts'

const HELP = `tongbiao document DOC-ID --data D.json --to html|pdf|docx -o FILE [--draft] [--json]

D.json is the snapshot {answers, facts, assessment?, number?, issuedAt?, agency?, recipient?, signers?}.
Exit code 1 lists the mandatory elements that are missing. Without number and issuedAt only --draft renders.`

export const document: Command = {
  name: 'document',
  summary: 'render a letter or form from its snapshot',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      data: { type: 'string' },
      to: { type: 'string' },
      output: { type: 'string', short: 'o' },
      draft: { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const [id, ...more] = positionals
    const data = text(values['data'])
    const output = text(values['output'])
    const to = values['to']
    if (!id || more.length > 0)
      throw new UsageError(
        'document: name one document, e.g. tongbiao document DOC-01 --data D.json --to pdf -o letter.pdf',
      )
    if (!data) throw new UsageError('document: --data FILE is missing')
    if (!output) throw new UsageError('document: -o FILE is missing')
    if (to !== 'html' && to !== 'pdf' && to !== 'docx') throw new UsageError('document: --to must be html, pdf or docx')
    return render({
      id,
      data: readJsonFile(data, '--data'),
      to,
      output,
      draft: values['draft'] === true,
      json: values['json'] === true,
    })
  },
}

interface Request {
  id: string
  data: unknown
  to: DocumentFormat
  output: string
  draft: boolean
  json: boolean
}

async function render(request: Request): Promise<ExitCode> {
  const { registry } = loadRegistry({ trusted: true })
  const source = documentSource(registry, request.id)
  if (!source)
    throw new UsageError(
      `unknown document ${request.id}; there are ${[...registry.documents.keys()].sort().join(', ')}`,
    )
  const printer = openPrinter(join(process.cwd(), 'data'))
  try {
    const outcome = await documentCommand(
      { ...source, data: request.data, to: request.to, draft: request.draft },
      printer,
    )
    if (outcome.exit === 0) writeFileSync(request.output, outcome.document.bytes)
    if (outcome.exit === 1 && request.json)
      printJson({ missing: outcome.refused.missing.map((element) => element.id), needs: outcome.refused.needs })
    for (const line of outcome.lines) process.stderr.write(`${line}\n`)
    return outcome.exit
  } finally {
    printer.close()
  }
}
