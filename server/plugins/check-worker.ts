/** The process that checks plugins given as texts: it says what it found and is ended. */
import { caseFaults } from './case-faults.ts'
import { everyFault } from './every-fault.ts'
import { mountPlugins } from './load-registry.ts'
import type { CheckRequest, WorkshopReport } from './workshop.ts'

function report({ root, plugins, changed }: CheckRequest): WorkshopReport {
  const loaded = mountPlugins(root, plugins)
  const faults = everyFault(loaded)
  const cases = faults.length > 0 ? [] : changed.flatMap((plugin) => caseFaults(loaded.registry, plugin))
  return { faults, cases }
}

process.once('message', (request: CheckRequest) => process.send?.(report(request)))
process.once('disconnect', () => process.exit(0))
