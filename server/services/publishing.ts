/**
 * Publishing a design: it is checked whole, kept as a new version for good, and put in force on its day. Going back is
 * publishing an older version again; disabling is publishing nothing.
 */
import { Problem } from '../../core/errors/problem.ts'
import { DefinitionError } from '../../core/errors/definition-error.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Tx } from '../../core/store/port.ts'
import type { Actor } from '../access/actor.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { everyFault } from '../plugins/every-fault.ts'
import type { PluginTexts } from '../plugins/read-folders.ts'
import type { WorkshopReport } from '../plugins/workshop.ts'
import { notThere } from './choke-point.ts'
import { storedDesign } from './designs.ts'
import { keepRelease, releaseNow } from './kept-releases.ts'
import { mountedDefinitions } from './mounted-definitions.ts'
import type { Ports } from './ports.ts'
import { inForce, publicationId, publicationsOf } from './publications.ts'
import type { Publication } from './stored.ts'
import { instant, today } from './time.ts'

export interface PublishWish {
  note: string
  /** First day in force, inclusive; not before today. */
  effectiveFrom: string
}

/** @throws Problem `notFound` */
export async function checkDesign(ports: Ports, id: Id): Promise<WorkshopReport> {
  const { data } = await storedDesign(ports, id)
  return checkWith(ports, data.plugin, data.files)
}

async function checkWith(ports: Ports, plugin: string, files: PluginTexts | null): Promise<WorkshopReport> {
  const published = inForce(await publicationsOf(ports.store), today(ports.clock))
  return ports.workshop.check(new Map([...published, [plugin, files]]))
}

/**
 * Publishes the revision that was seen and ends the design.
 * @throws Problem `design.faulty` with faults and cases, `design.stale`, `request.invalid` for a day that is past.
 */
export async function publishDesign(
  ports: Ports,
  actor: Actor,
  id: Id,
  wish: PublishWish & { base: number },
): Promise<Publication> {
  const design = await storedDesign(ports, id)
  if (design.rev !== wish.base) {
    throw new Problem('design.stale', 'Somebody else changed the design.', { current: { revision: design.rev } })
  }
  const { plugin, files, release } = design.data
  return publish(ports, actor, { ...wish, plugin, files, release }, (t) => t.remove('design', id, id, design.rev))
}

/** Puts an older version, or the plugin as it ships (0), in force again as a new version. */
export async function revertPlugin(
  ports: Ports,
  actor: Actor,
  plugin: string,
  wish: PublishWish & { version: number },
): Promise<Publication> {
  const old = (await publicationsOf(ports.store, plugin)).find(({ version }) => version === wish.version)
  const files = wish.version === 0 ? ports.workshop.shipped.get(plugin) : old?.files
  if (files === undefined) throw notThere()
  const release = wish.version === 0 ? releaseNow(ports, plugin) : old?.release
  return publish(ports, actor, { ...wish, plugin, files, release })
}

/** Old records stay readable under the definitions that were kept with them. */
export async function disablePlugin(
  ports: Ports,
  actor: Actor,
  plugin: string,
  wish: PublishWish,
): Promise<Publication> {
  const known = ports.workshop.shipped.has(plugin) || (await publicationsOf(ports.store, plugin)).length > 0
  if (!known) throw notThere()
  return publish(ports, actor, { ...wish, plugin, files: null, release: undefined })
}

interface Publishing extends PublishWish {
  plugin: string
  files: PluginTexts | null
  release: string | undefined
}

async function publish(
  ports: Ports,
  actor: Actor,
  { plugin, files, release, note, effectiveFrom }: Publishing,
  also: (t: Tx) => Promise<void> = () => Promise.resolve(),
): Promise<Publication> {
  if (effectiveFrom < today(ports.clock)) {
    throw new Problem('request.invalid', 'A version comes into force today or later.', { field: 'effectiveFrom' })
  }
  const report = await checkWith(ports, plugin, files)
  if (report.faults.length > 0 || report.cases.length > 0) {
    throw new Problem('design.faulty', 'The design cannot be published yet.', { ...report })
  }
  const version = ((await publicationsOf(ports.store, plugin)).at(-1)?.version ?? 0) + 1
  const publication: Publication = {
    key: `plugin/${plugin}`,
    version,
    plugin,
    files: files === null ? null : { ...files },
    ...(release === undefined ? {} : { release }),
    note,
    effectiveFrom,
    publishedAt: instant(ports.clock.now()),
    by: actor.id,
    byName: actor.name,
    engine: ports.workshop.engine,
  }
  const id = publicationId(plugin, version)
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    await t.put('definition', id, id, 0, publication)
    await keepRelease(t, ports, plugin)
    await also(t)
    await audit(t, id, auditEntry('design.publish', { kind: 'definition', id }, { plugin, version }))
  })
  await putInForce(ports)
  return publication
}

/**
 * Mounts what is in force today.
 * @throws DefinitionError when it does not hold together: what was in force stays.
 */
export async function putInForce(ports: Ports): Promise<void> {
  const changed = inForce(await publicationsOf(ports.store), today(ports.clock))
  const loaded = ports.workshop.mount(changed)
  const faults = everyFault(loaded)
  if (faults.length > 0) throw new DefinitionError(faults)
  ports.definitions.replace(mountedDefinitions(loaded.registry, { training: ports.training !== null }))
}
