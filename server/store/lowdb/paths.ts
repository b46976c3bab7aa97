/**
 * Where things lie in the data folder. A path is made from a checked UUID or hash and from nothing else.
 */
import { join } from 'node:path'
import { checkId, isId } from '../../../core/store/id.ts'

export interface Paths {
  readonly root: string
  readonly manifest: string
  readonly manifestBefore: string
  readonly snapshot: string
  readonly subjects: string
  readonly journal: string
  readonly blobs: string
  readonly lock: string
  /** @throws StoreError `invalid` for an id that is no UUID. */
  subject(owner: string): SubjectPaths
}

export interface SubjectPaths {
  readonly dir: string
  readonly file: string
  /** The generation before. */
  readonly before: string
}

export function pathsIn(root: string): Paths {
  const subjects = join(root, 'subjects')
  return {
    root,
    manifest: join(root, 'manifest.json'),
    manifestBefore: join(root, 'manifest.prev.json'),
    snapshot: join(root, 'index.snapshot'),
    subjects,
    journal: join(root, 'journal'),
    blobs: join(root, 'blobs'),
    lock: join(root, 'owner.sock'),
    subject(owner) {
      checkId(owner, 'owner')
      const dir = join(subjects, shardOf(owner))
      return { dir, file: join(dir, `${owner}.json`), before: join(dir, `${owner}.prev.json`) }
    },
  }
}

/** The last two digits: the first ones of a version-7 id are a time, and would put a whole month in one folder. */
function shardOf(owner: string): string {
  return owner.slice(-2)
}

/** The owner whose present generation a file name means; null for all other files. */
export function ownerOfName(name: string): string | null {
  const owner = name.endsWith('.json') ? name.slice(0, -'.json'.length) : ''
  return isId(owner) ? owner : null
}
