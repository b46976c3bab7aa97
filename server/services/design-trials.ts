/** Trying a design before it is published: its forms as bundles, and what they make of answers. */
import { DefinitionError } from '../../core/errors/definition-error.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { Language } from '../../core/model/session.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Registry } from '../../core/registry/registry.ts'
import type { Id } from '../../core/store/query.ts'
import { answerValidator } from '../../core/validate/validator.ts'
import type { LoadedRegistry } from '../plugins/load-registry.ts'
import type { PluginTexts } from '../plugins/read-folders.ts'
import { storedDesign } from './designs.ts'
import { printable } from './mounted-definitions.ts'
import type { Definitions, Ports } from './ports.ts'
import { inForce, publicationsOf } from './publications.ts'
import { today } from './time.ts'

export interface Trial {
  form: string
  answers: Record<string, unknown>
  facts: Record<string, unknown>
  asOf: string
  params: Record<string, unknown>
  lang: Language
}

export interface DesignTrials {
  /** @throws Problem `design.faulty` with the faults of the form, `form.unknown`, `notFound`. */
  bundle(design: Id, form: string): Promise<FormBundle>
  /** @throws as `bundle`. */
  assess(design: Id, trial: Trial): Promise<Assessment>
  /** Letters and forms as they would be in force; a form with faults is not there. @throws Problem `notFound` */
  definitions(design: Id): Promise<Pick<Definitions, 'document' | 'bundle'>>
  /** All plugins with the design in place. @throws Problem `notFound` */
  mounted(design: Id): Promise<Registry>
  /** All plugins as they are in force today. */
  inForce(): Promise<Registry>
}

/** Mounted designs that are kept ready; one administrator works on one or two. */
const MOST_READY = 4

export function designTrials(ports: Ports): DesignTrials {
  const ready = new Map<string, LoadedRegistry>()
  const together = (key: string, changed: ReadonlyMap<string, PluginTexts | null>): Registry => {
    const known = ready.get(key)
    if (known !== undefined) return known.registry
    const loaded = ports.workshop.mount(changed)
    ready.set(key, loaded)
    for (const old of [...ready.keys()].slice(0, -MOST_READY)) ready.delete(old)
    return loaded.registry
  }
  const mounted = async (id: Id): Promise<Registry> => {
    const { rev, data } = await storedDesign(ports, id)
    const published = inForce(await publicationsOf(ports.store), today(ports.clock))
    return together(`${id} ${rev}`, new Map([...published, [data.plugin, data.files]]))
  }
  const unchanged = async (): Promise<Registry> => {
    const [versions, day] = [await publicationsOf(ports.store), today(ports.clock)]
    return together(`${day} ${versions.map(({ plugin, version }) => `${plugin} ${version}`)}`, inForce(versions, day))
  }
  const bundle = async (id: Id, form: string): Promise<FormBundle> => bundleIn(await mounted(id), form)
  return {
    bundle,
    mounted,
    inForce: unchanged,
    async definitions(id) {
      const registry = await mounted(id)
      return {
        document: (document) => printable(registry, document),
        bundle: (form, version) => unlessFaulty(() => registry.bundle(form, version)),
      }
    },
    async assess(id, { form, answers, facts, asOf, params, lang }) {
      const drafted = await bundle(id, form)
      return ports.engine.assess(drafted, { answers, facts, asOf, params, lang }, answerValidator(drafted.form.schema))
    },
  }
}

function bundleIn(registry: Registry, form: string): FormBundle {
  try {
    const bundle = registry.bundle(form)
    if (bundle === null) throw new Problem('form.unknown', 'There is no such form.')
    return bundle
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error
    throw new Problem('design.faulty', 'The form cannot be tried yet.', { faults: error.faults, cases: [] })
  }
}

/** A letter can be written while a form still has a fault. */
function unlessFaulty(make: () => FormBundle | null): FormBundle | null {
  try {
    return make()
  } catch (error) {
    if (error instanceof DefinitionError) return null
    throw error
  }
}
