/** The printer of this checkout: its worker, its layouts, the office's fonts; and the labels that documents need. */
import { join } from 'node:path'
import type { DocumentDefinition } from '../../core/document/definition.ts'
import type { ChoiceLabels } from '../../core/document/snapshot.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Registry } from '../../core/registry/registry.ts'
import { createPrinter } from '../print/printer.ts'
import type { Printer } from '../print/rendering.ts'
import { createTrials, type Trials } from '../print/trials.ts'
import { projectRoot } from './project-root.ts'

export function openPrinter(dataFolder: string): Printer {
  const root = projectRoot()
  return createPrinter({
    workerPath: join(root, 'dist/cli/print-worker.mjs'),
    layoutFolder: join(root, 'templates'),
    officeFonts: join(dataFolder, 'fonts'),
  })
}

export function openTrials(): Trials {
  return createTrials({
    workerPath: join(projectRoot(), 'dist/cli/print-worker.mjs'),
    layoutFolder: join(projectRoot(), 'templates'),
  })
}

export interface DocumentParts {
  definition: DocumentDefinition
  /** Of the forms that feed it. */
  bundles: FormBundle[]
  labels: ChoiceLabels
}

export interface DocumentSource {
  definition: DocumentDefinition
  template: string
  labels: ChoiceLabels
}

/** A document with its template and the labels of the forms that feed it; null when it is unknown or only declared. */
export function documentSource(registry: Registry, id: string): DocumentSource | null {
  const source = registry.documents.get(id)
  const template = source && registry.templates.get(source.path.replace(/\.document\.json$/, '.hbs'))
  const parts = documentParts(registry, id)
  if (parts === null || template === undefined) return null
  return { definition: parts.definition, template, labels: parts.labels }
}

/** A document without its wording; null when it is unknown. */
export function documentParts(registry: Registry, id: string): DocumentParts | null {
  const source = registry.documents.get(id)
  if (!source) return null
  const definition = source.value as unknown as DocumentDefinition
  const bundles = definition.forms.flatMap((form) =>
    registry.forms().some((entry) => entry.id === form) ? (registry.bundle(form) ?? []) : [],
  )
  return { definition, bundles, labels: labelsOf(bundles) }
}

/** Chinese labels of all choices, by pointer of the field. */
function labelsOf(bundles: readonly FormBundle[]): ChoiceLabels {
  return Object.fromEntries(
    bundles.flatMap((bundle) =>
      bundle.form.fields.flatMap((field) => (field.options ? [[field.pattern, field.options] as const] : [])),
    ),
  )
}
