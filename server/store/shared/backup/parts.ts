/**
 * The backup of a store that has no files of its own: everything it holds, as of one moment, in the parts by which a
 * store moves. It is restored into any empty store, whichever adapter, and compared as a whole.
 */
import { StoreDamaged, StoreError } from '../../../../core/store/errors.ts'
import type { MovableStore, Part } from '../../../../core/store/transfer.ts'
import { dumpHash } from '../dump.ts'
import type { BackupSource } from './source.ts'
import type { BackupList, BackupTarget, Told } from './target.ts'

const PIECE_CHARS = 4 * 1024 * 1024

/** @param now milliseconds since 1970, UTC. The store may be written meanwhile: all is of the moment of the start. */
export async function backUpParts(
  store: MovableStore,
  target: BackupTarget,
  now: number,
  told: Told,
): Promise<BackupList> {
  const { owners } = await store.health()
  let held: string[] = []
  const count = { chars: 0, pieces: 0, owners: 0 }
  const flush = async (): Promise<void> => {
    count.pieces += 1
    await target.add(`parts/${String(count.pieces).padStart(6, '0')}.jsonl`, Buffer.from(held.join('')))
    held = []
    count.chars = 0
  }
  const dump = await dumpHash(store, async (part) => {
    if (part.part === 'blob') await addBlob(store, target, part.sha256)
    if (part.part === 'owner') told((count.owners += 1), Math.max(owners, count.owners))
    const line = `${JSON.stringify(part)}\n`
    held.push(line)
    count.chars += line.length
    if (count.chars > PIECE_CHARS) await flush()
  })
  await flush()
  return target.end({ at: new Date(now).toISOString(), seq: 0, dump })
}

async function addBlob({ blobs }: MovableStore, target: BackupTarget, hash: string): Promise<void> {
  const bytes = await blobs.get(hash)
  if (bytes === null) throw new StoreDamaged(`blob ${hash}`, 'the file is missing', 'Put it back from a backup.')
  await target.add(blobPath(hash), bytes)
}

/** @throws StoreError `invalid` when the store is not empty; StoreDamaged when it does not hold what was backed up. */
export async function restoreParts(source: BackupSource, store: MovableStore, told: Told): Promise<void> {
  if (!(await store.transfer.isEmpty()))
    throw new StoreError('invalid', 'There is data in that store; name an empty one.')
  const { files, dump } = source.list
  const blobs = new Map(files.map((file) => [file.path, file]))
  for (const [i, file] of files.entries()) {
    if (!file.path.startsWith('parts/')) continue
    const lines = Buffer.from(await source.read(file))
      .toString('utf8')
      .split('\n')
    for (const line of lines) if (line !== '') await take(JSON.parse(line) as Part)
    told(i + 1, files.length)
  }
  if ((await dumpHash(store)) !== dump) {
    throw new StoreDamaged('the restored store', 'it does not hold what was backed up', 'Take another backup.')
  }

  async function take(part: Part): Promise<void> {
    if (part.part !== 'blob') return store.transfer.load(part)
    const file = blobs.get(blobPath(part.sha256))
    if (file === undefined) throw new StoreDamaged(`blob ${part.sha256}`, 'it is missing', 'Take another backup.')
    await store.blobs.put(oneByOne(await source.read(file)))
  }
}

function blobPath(hash: string): string {
  return `blobs/${hash.slice(0, 2)}/${hash}`
}

async function* oneByOne(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
