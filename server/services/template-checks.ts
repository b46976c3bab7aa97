/** The wording of a document while somebody writes it: checked and tried on made-up answers, nothing is kept. */
import { Problem } from '../../core/errors/problem.ts'
import { sampleSnapshot } from '../../core/document/sample/sample-snapshot.ts'
import type { TemplateReport } from '../print/lint/template-lint.ts'
import { PrintError } from '../print/rendering.ts'
import { choiceLabels } from './choice-labels.ts'
import type { Trials } from '../print/trials.ts'
import type { Definitions } from './ports.ts'

export interface TemplateCheckWish {
  document: string
  template: string
  /** The template as the plugin ships it, whose locked wording has to stand. */
  shipped?: string
}

/** The definitions in force, or those of a design. */
export interface TemplateDesk {
  readonly definitions: Pick<Definitions, 'document' | 'bundle'>
  readonly trials: Trials
}

/** @throws Problem `document.unknown` */
export async function checkTemplateText(
  { definitions, trials }: TemplateDesk,
  { document, template, shipped }: TemplateCheckWish,
): Promise<TemplateReport> {
  const { definition, labels, sample } = sampleOf(definitions, document)
  const source = { definition, template, labels, ...(shipped === undefined ? {} : { shipped }) }
  try {
    return await trials.lint(source, sample)
  } catch (error) {
    if (!(error instanceof PrintError)) throw error
    return {
      findings: [{ severity: 'error', code: error.code, message: error.message, line: 1, column: 1 }],
      trial: null,
    }
  }
}

/** What the wording makes of made-up answers, as a PDF with the watermark of a draft. @throws as above, PrintError */
export async function draftOfTemplate({ definitions, trials }: TemplateDesk, document: string): Promise<Uint8Array> {
  const { definition, template, labels, sample } = sampleOf(definitions, document)
  const rendering = await trials.draft({ definition, template, snapshot: sample, labels, to: 'pdf' })
  if (!rendering.ok) throw new Error('a draft is drawn whatever is missing')
  return rendering.bytes
}

function sampleOf(definitions: TemplateDesk['definitions'], document: string) {
  const printable = definitions.document(document)
  if (printable === null) throw new Problem('document.unknown', 'There is no such document.')
  const { definition, template } = printable
  const bundles = definition.forms.flatMap((form) => definitions.bundle(form) ?? [])
  const labels = Object.assign({}, ...bundles.map(choiceLabels)) as ReturnType<typeof choiceLabels>
  return { definition, template, labels, sample: sampleSnapshot(definition, bundles, labels) }
}
