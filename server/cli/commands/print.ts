/** `tongbiao print FORM --to pdf -o FILE`: a form on paper, blank or with answers. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paperForm } from '../../../core/document/paper/paper-form.ts'
import type { PaperRecord } from '../../../core/document/paper/sheet.ts'
import { assess } from '../../../core/engine/index.ts'
import type { FormBundle } from '../../../core/model/plan.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { answerValidator } from '../../../core/validate/validator.ts'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { openPrinter } from '../../plugins/printing.ts'
import { formCode } from '../../print/paper-code.ts'
import { PrintError, type DocumentFormat } from '../../print/rendering.ts'
import { areaNames } from '../../services/area-names.ts'
import { areasOf } from '../../services/mounted-definitions.ts'
import { type Command, readJsonObject, UsageError } from '../command.ts'
import { asOfOption, parseOptions, text, type ParsedOptions } from '../options.ts'
import { bundleOf, paramsOption } from './assess.ts'

const HELP = `tongbiao print FORM --to html|pdf|docx -o FILE [--answers A.json [--facts F.json] [--as-of DATE]
               [--params P.json|profile,…]] [--site URL]

A form on A4: blank to be filled by hand, or with --answers as the print of a record (what is hidden is left out).
The code to scan leads to the form at the site, e.g. --site https://et.example.cn; without --site it holds the path.`

const FORMATS: readonly DocumentFormat[] = ['html', 'pdf', 'docx']

export const print: Command = {
  name: 'print',
  summary: 'print a form, blank or with answers',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      answers: { type: 'string' },
      facts: { type: 'string' },
      'as-of': { type: 'string' },
      params: { type: 'string' },
      site: { type: 'string' },
      to: { type: 'string' },
      output: { type: 'string', short: 'o' },
      json: { type: 'boolean' },
    })
    const [form, ...more] = positionals
    const output = text(values['output'])
    const to = FORMATS.find((format) => format === values['to'])
    if (!form || more.length > 0)
      throw new UsageError('print: name one form, e.g. tongbiao print BL-01 --to pdf -o form.pdf')
    if (!to) throw new UsageError(`print: --to must be one of ${FORMATS.join(', ')}`)
    if (!output) throw new UsageError('print: -o FILE is missing')
    if (values['facts'] !== undefined && values['answers'] === undefined)
      throw new UsageError('print: --facts goes with --answers')
    const { registry } = loadRegistry({ trusted: true })
    const bundle = bundleOf(registry, form)
    const record = recordOf(bundle, values, registry)
    const model = paperForm({
      bundle,
      code: formCode(siteOf(text(values['site'])), bundle.form.id, bundle.form.version),
      areaName: areaNames(areasOf(registry, true)),
      ...(record ? { record } : {}),
    })
    const printer = openPrinter(join(process.cwd(), 'data'))
    try {
      writeFileSync(output, (await printer.draw(model, to)).bytes)
      return 0
    } catch (error) {
      if (error instanceof PrintError) throw new UsageError(`print: ${error.code}: ${error.message}`)
      throw error
    } finally {
      printer.close()
    }
  },
}

function recordOf(bundle: FormBundle, values: ParsedOptions['values'], registry: Registry): PaperRecord | null {
  const answers = text(values['answers'])
  const facts = text(values['facts'])
  if (answers === undefined) return null
  const asOf = asOfOption(values['as-of'])
  const assessment = assess(
    bundle,
    {
      answers: readJsonObject(answers, '--answers'),
      facts: facts === undefined ? {} : readJsonObject(facts, '--facts'),
      asOf,
      params: paramsOption(text(values['params']), registry),
    },
    answerValidator(bundle.form.schema),
  )
  return { by: '', filledAt: asOf, assessment }
}

function siteOf(site: string | undefined): string {
  if (site === undefined) return ''
  if (URL.canParse(site) && /^https?:/.test(site)) return site.replace(/\/+$/, '')
  throw new UsageError(`--site ${site}: no address, give one like https://et.example.cn`)
}
