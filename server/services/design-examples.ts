/** The worked cases of a form of a design, run on it as it stands in a process of their own. */
import type { Id } from '../../core/store/query.ts'
import type { ExamplesReport } from '../plugins/example-runs.ts'
import type { DesignTrials } from './design-trials.ts'
import { storedDesign } from './designs.ts'
import type { Ports } from './ports.ts'
import { inForce, publicationsOf } from './publications.ts'
import { today } from './time.ts'

/** null when they took too long. @throws Problem `design.faulty`, `form.unknown`, `notFound`. */
export async function examplesOf(
  ports: Ports,
  trials: DesignTrials,
  design: Id,
  form: string,
): Promise<ExamplesReport | null> {
  await trials.bundle(design, form)
  const { plugin, files } = (await storedDesign(ports, design)).data
  const published = inForce(await publicationsOf(ports.store), today(ports.clock))
  return ports.workshop.examples(new Map([...published, [plugin, files]]), { plugin, form })
}
