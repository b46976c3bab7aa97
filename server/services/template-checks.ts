/** The wording of a document while somebody writes it: checked and tried on made-up answers, nothing is kept. */
import { Problem } from '../../core/errors/problem.ts'
import { sampleSnapshot } from '../../core/document/sample/sample-snapshot.ts'
import type { TemplateReport } from '../print/lint/template-lint.ts'
import { PrintError } from '../print/rendering.ts'
import { choiceLabels } from './choice-labels.ts'
import type { Ports } from './ports.ts'

export interface TemplateCheckWish {
  document: string
  template: string
}

/** @throws Problem `document.unknown` */
export async function checkTemplateText(
  ports: Ports,
  { document, template }: TemplateCheckWish,
): Promise<TemplateReport> {
  const printable = ports.definitions.document(document)
  if (printable === null) throw new Problem('document.unknown', 'There is no such document.')
  const { definition } = printable
  const bundles = definition.forms.flatMap((form) => ports.definitions.bundle(form) ?? [])
  const labels = Object.assign({}, ...bundles.map(choiceLabels)) as ReturnType<typeof choiceLabels>
  try {
    return await ports.trials.lint({ definition, template, labels }, sampleSnapshot(definition, bundles, labels))
  } catch (error) {
    if (!(error instanceof PrintError)) throw error
    return {
      findings: [{ severity: 'error', code: error.code, message: error.message, line: 1, column: 1 }],
      trial: null,
    }
  }
}
