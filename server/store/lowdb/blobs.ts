/**
 * Files by content. An upload goes to a draft name, and gets its own only when it is whole and durable: what broke
 * off is never seen, and the same content lies there once.
 */
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { StoreDamaged, StoreError } from '../../../core/store/errors.ts'
import type { Blobs } from '../../../core/store/port.ts'
import { sha256 } from '../shared/hash.ts'
import { writeAll, type FileSystem } from '../shared/file-system.ts'

export interface LowdbBlobs extends Blobs {
  /** Hashes of all blobs there are. */
  list(): AsyncIterable<string>
}

const HASH = /^[0-9a-f]{64}$/

export function makeBlobs(
  fs: FileSystem,
  dir: string,
  checkWritable: () => void,
  failed: (error: unknown) => Error,
): LowdbBlobs {
  const pathOf = (hash: string) => join(dir, hash.slice(0, 2), hash)

  const keep = async (draft: string, hash: string): Promise<void> => {
    const shard = join(dir, hash.slice(0, 2))
    if ((await fs.stat(pathOf(hash))) === null) {
      await fs.makeDir(shard)
      await fs.rename(draft, pathOf(hash))
    } else await fs.remove(draft)
    // Also for a file that lies there already: whoever put it may not have got as far as this.
    await fs.syncDir(shard)
    await fs.syncDir(dir)
  }

  return {
    async put(content) {
      checkWritable()
      const draft = join(dir, `${randomUUID()}.tmp`)
      const upload = await writeDraft(fs, draft, content).catch(async (error: unknown) => {
        await fs.remove(draft).catch(() => undefined)
        throw error instanceof DiskError ? failed(error.cause) : error
      })
      try {
        await keep(draft, upload.sha256)
      } catch (error) {
        throw failed(error)
      }
      return upload
    },
    async get(hash) {
      if (!HASH.test(hash)) throw new StoreError('invalid', 'That is no SHA-256 in lower case.')
      const bytes = await fs.read(pathOf(hash))
      if (bytes !== null && sha256(bytes) !== hash) {
        throw new StoreDamaged(pathOf(hash), 'the content is not what its name says', 'Put it back from a backup.')
      }
      return bytes
    },
    async *list() {
      for (const shard of await fs.list(dir)) {
        if (shard.length === 2) yield* (await fs.list(join(dir, shard))).filter((name) => HASH.test(name))
      }
    },
  }
}

/** Tells a failing disk from a failing sender. */
class DiskError extends Error {}

async function writeDraft(fs: FileSystem, draft: string, content: AsyncIterable<Uint8Array>) {
  const disk = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (cause) {
      throw new DiskError('The disk failed.', { cause })
    }
  }
  const hash = createHash('sha256')
  let size = 0
  const file = await disk(fs.open(draft, 'create'))
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      size += chunk.length
      await disk(writeAll(file, chunk))
    }
    await disk(file.sync())
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), size }
}
