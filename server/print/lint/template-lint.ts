/**
 * The engine of the template editor: everything that can be told about a template without a
 * case, each with line and column, and a trial on sample data. The command, the designer's page
 * and the interface ask here.
 */
import type { DocumentDefinition } from '../../../core/document/definition.ts'
import { textOfModel, type DocumentModel } from '../../../core/document/model.ts'
import type { ChoiceLabels, DocumentSnapshot } from '../../../core/document/snapshot.ts'
import { modelOfTemplate } from '../render-job.ts'
import { PrintError, type TemplateFault } from '../rendering.ts'
import { lockedWordingFaults } from '../locked-wording.ts'
import { checkTemplate } from '../template-check.ts'
import { asErrors, type TemplateFinding } from './finding.ts'
import { choiceFindings } from './choices.ts'
import { promisedDataFindings } from './promised-data.ts'
import { readTemplate } from './reading.ts'

export interface TemplateSource {
  definition: DocumentDefinition
  template: string
  partials?: Readonly<Record<string, string>>
  /** Labels of the choices of the forms that feed the document; without them, fields of choices are not checked. */
  labels?: ChoiceLabels
  /** The template as the plugin ships it, whose locked wording has to stand unchanged; absent for a new document. */
  shipped?: string
}

/** What the sample became; `faults` have their places in the rendered text, not in the template. */
export type TemplateTrial =
  | { ok: true; model: DocumentModel; text: string }
  | { ok: false; code: string; message: string; faults: readonly TemplateFault[] }

export interface TemplateReport {
  findings: TemplateFinding[]
  /** Null when the template may not run. */
  trial: TemplateTrial | null
}

/** Nobody reads more; a hostile text has tens of thousands. */
const MOST_FINDINGS = 500

/** Findings in the order of their places; the template may be used when none is an error. */
export function lintTemplate({
  definition,
  template,
  partials = {},
  labels,
  shipped,
}: TemplateSource): TemplateFinding[] {
  const faults = checkTemplate(definition, template, partials)
  if (faults.length > 0) return inOrder(asErrors(faults))
  const reading = readTemplate(template, partials)
  return inOrder([
    ...asErrors(shipped === undefined ? [] : lockedWordingFaults(shipped, template)),
    ...promisedDataFindings(definition, reading.names),
    ...reading.findings,
    ...(labels === undefined ? [] : choiceFindings(definition, reading, labels)),
  ])
}

/** Lint, and the sample as a draft where the template may run. Never throws for what template or data hold. */
export function checkTemplateWithSample(source: TemplateSource, sample: DocumentSnapshot): TemplateReport {
  const findings = lintTemplate(source)
  const { definition, template, partials = {} } = source
  if (checkTemplate(definition, template, partials).length > 0) return { findings, trial: null }
  return { findings, trial: tryTemplate({ definition, template, partials }, sample) }
}

function tryTemplate(
  source: Required<Pick<TemplateSource, 'definition' | 'template' | 'partials'>>,
  snapshot: DocumentSnapshot,
): TemplateTrial {
  try {
    const model = modelOfTemplate({ ...source, snapshot, draft: true })
    return { ok: true, model, text: textOfModel(model) }
  } catch (error) {
    if (!(error instanceof PrintError)) throw error
    const { code, message, faults } = error
    return { ok: false, code, message, faults }
  }
}

function inOrder(findings: readonly TemplateFinding[]): TemplateFinding[] {
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MOST_FINDINGS)
}
