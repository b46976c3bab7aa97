/** The process that checks plugins given as texts: it says what it found and is ended. */
import { tableRemarks } from '../../core/design/table/table-remarks.ts'
import { caseFaults } from './case-faults.ts'
import { everyFault } from './every-fault.ts'
import { mountPlugins } from './load-registry.ts'
import type { CheckRequest, WorkshopReport } from './workshop.ts'

function report({ root, plugins, changed }: CheckRequest): WorkshopReport {
  const loaded = mountPlugins(root, plugins)
  const faults = everyFault(loaded)
  if (faults.length > 0) return { faults, cases: [], remarks: [] }
  return {
    faults,
    cases: changed.flatMap((plugin) => caseFaults(loaded.registry, plugin)),
    remarks: changed.flatMap((plugin) => tableRemarks(loaded.registry, plugin)),
  }
}

process.once('message', (request: CheckRequest) => process.send?.(report(request)))
process.once('disconnect', () => process.exit(0))
