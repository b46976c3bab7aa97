/**
 * Runs a checked template over its flat data, in an environment of its own without the built-in
 * helpers that reach further (`with`, `lookup`, `log`). Rows and output are counted while it runs.
 */
import Handlebars from 'handlebars'
import { MAX_ROWS, type PrintData } from '../../core/document/print-data.ts'
import type { ChoiceLabels } from '../../core/document/snapshot.ts'
import { templateHelpers } from '../../core/document/template-helpers.ts'
import { PrintError } from './rendering.ts'

/** Bytes of UTF-8 that a rendered template may have. */
export const MAX_OUTPUT_BYTES = 1024 * 1024

/** Rows over all `each` of one rendering, nested ones counted each time. */
const MAX_PASSES = 20_000

export interface TemplateRun {
  template: string
  partials: Readonly<Record<string, string>>
  data: PrintData
  labels: ChoiceLabels
}

/** The HTML text. @throws PrintError when rows or output pass the limits */
export function runTemplate({ template, partials, data, labels }: TemplateRun): string {
  const environment = Handlebars.create()
  for (const name of Object.keys(environment.helpers)) {
    if (name !== 'if' && name !== 'unless') environment.unregisterHelper(name)
  }
  const helpers = templateHelpers(labels)
  for (const [name, helper] of Object.entries(helpers)) {
    environment.registerHelper(name, (...values: unknown[]) => helper(...values.slice(0, -1)))
  }
  environment.registerHelper('each', countedEach(environment))
  const known = Object.fromEntries(['if', 'unless', 'each', ...Object.keys(helpers)].map((name) => [name, true]))
  const options = { knownHelpers: known, knownHelpersOnly: true, strict: false } as const
  const compiled = environment.compile(template, options)
  const parts = Object.fromEntries(
    Object.entries(partials).map(([name, text]) => [name, environment.compile(text, options)]),
  )
  const html = compiled(data, {
    partials: parts,
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  })
  if (Buffer.byteLength(html) > MAX_OUTPUT_BYTES) {
    throw new PrintError('output.tooLarge', `the rendered document has more than ${MAX_OUTPUT_BYTES} bytes`)
  }
  return html
}

/** `each` over lists only; counts what has been written, so that nested lists end in an error and not in a hang. */
function countedEach(environment: typeof Handlebars): Handlebars.HelperDelegate {
  let passes = 0
  let written = 0
  return function each(this: unknown, list: unknown, options: Handlebars.HelperOptions): string {
    if (!Array.isArray(list) || list.length === 0) return options.inverse(this)
    if (list.length > MAX_ROWS) {
      throw new PrintError('output.tooMany', `a list has ${list.length} rows; a document takes ${MAX_ROWS}`)
    }
    passes += list.length
    if (passes > MAX_PASSES) {
      throw new PrintError('output.tooMany', `the template goes through more than ${MAX_PASSES} rows`)
    }
    return list
      .map((item: unknown, index) => {
        const data = environment.createFrame(options.data) as Record<string, unknown>
        Object.assign(data, { index, first: index === 0, last: index === list.length - 1 })
        const text = options.fn(item, { data })
        written += text.length
        if (written > MAX_OUTPUT_BYTES * 2) {
          throw new PrintError('output.tooLarge', `the rendered document has more than ${MAX_OUTPUT_BYTES} bytes`)
        }
        return text
      })
      .join('')
  }
}
