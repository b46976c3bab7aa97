/** The process that checks plugins given as texts: it says what it found and is ended. */
import { pluginRemarks } from '../../core/design/findings/plugin-remarks.ts'
import { DefinitionError } from '../../core/errors/definition-error.ts'
import { jsonOf } from '../../core/design/part.ts'
import { tableRemarks } from '../../core/design/table/table-remarks.ts'
import { readingOf, rolesBehind } from '../access/field-readers.ts'
import { caseFaults } from './case-faults.ts'
import { exampleRuns, type ExamplesReport } from './example-runs.ts'
import { everyFault } from './every-fault.ts'
import { mountPlugins } from './load-registry.ts'
import type { CheckRequest, ExamplesRequest, WorkshopReport } from './workshop.ts'

function report({ root, plugins, changed }: CheckRequest): WorkshopReport {
  const loaded = mountPlugins(root, plugins)
  const faults = everyFault(loaded)
  if (faults.length > 0) return { faults, cases: [], remarks: [] }
  return {
    faults,
    cases: changed.flatMap((plugin) => caseFaults(loaded.registry, plugin)),
    remarks: changed.flatMap((plugin) => [
      ...tableRemarks(loaded.registry, plugin),
      ...pluginRemarks(loaded.registry, plugin, {
        reading: readingOf,
        addressee: rolesBehind,
        source: (path) => sourceOf(plugins, path),
      }),
    ]),
  }
}

function sourceOf(plugins: CheckRequest['plugins'], path: string): unknown {
  const at = path.indexOf('/')
  return jsonOf(plugins.get(path.slice(0, at))?.[path.slice(at + 1)] ?? '')
}

/** Faults of the form are told by those who ask before. */
function examples({ root, plugins, examples: wish }: ExamplesRequest): ExamplesReport | null {
  try {
    return exampleRuns(mountPlugins(root, plugins).registry, wish)
  } catch (error) {
    if (error instanceof DefinitionError) return null
    throw error
  }
}

process.once('message', (request: CheckRequest | ExamplesRequest) =>
  process.send?.('examples' in request ? examples(request) : report(request)),
)
process.once('disconnect', () => process.exit(0))
