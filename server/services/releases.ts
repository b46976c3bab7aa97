/**
 * A new release of the product may change a plugin that the county changed too. Both changes are joined in a design;
 * what both changed waits for a person.
 */
import { mergeTexts, type Choices, type FileMerge } from '../../core/design/merge-texts.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { auditEntry } from '../audit/entries.ts'
import { changeDesign, storedDesign } from './designs.ts'
import { isBehind, keepRelease, keptRelease, releaseNow } from './kept-releases.ts'
import type { Ports } from './ports.ts'

/** Files that the release changed, joined with those of the design; empty where no release waits. */
export async function mergeRelease(ports: Ports, id: Id, choices: Choices = {}): Promise<FileMerge[]> {
  const { plugin, files, release } = (await storedDesign(ports, id)).data
  const theirs = ports.workshop.shipped.get(plugin)
  if (release === undefined || theirs === undefined || !isBehind(ports, plugin, release)) return []
  return mergeTexts({ base: await keptRelease(ports, plugin, release), mine: files, theirs }, choices)
}

export interface ReleaseWish {
  /** The revision that was seen. */
  base: number
  choices: Choices
}

/**
 * Takes the release over into the design, as decided. @returns the new revision.
 * @throws Problem `request.invalid` with the places that nobody decided, `design.stale`.
 */
export async function takeRelease(ports: Ports, actor: Actor, id: Id, { base, choices }: ReleaseWish): Promise<number> {
  const merged = await mergeRelease(ports, id, choices)
  const open = merged.flatMap(({ path, conflicts }) => conflicts.map(({ at }) => ({ path, at })))
  if (open.length > 0) throw new Problem('request.invalid', 'Not every conflict is decided.', { conflicts: open })
  const { plugin } = (await storedDesign(ports, id)).data
  const release = releaseNow(ports, plugin)
  const files = Object.fromEntries(merged.map(({ path, text }) => [path, text]))
  const entry = auditEntry('design.release', { kind: 'design', id }, { plugin, files: merged.length })
  return changeDesign(ports, actor, id, { base, files }, entry, async (t) => {
    await keepRelease(t, ports, plugin)
    return release === undefined ? {} : { release }
  })
}
