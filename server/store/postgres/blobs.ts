/**
 * Files by content, in pieces. The pieces of an upload lie under a name of its own and count for nothing until the
 * blob names them: what broke off is never seen, and the same content lies there once.
 */
import { createHash, randomUUID } from 'node:crypto'
import { StoreDamaged, StoreError } from '../../../core/store/errors.ts'
import type { Blobs } from '../../../core/store/port.ts'
import { sha256 } from '../shared/hash.ts'
import type { Database } from './database.ts'

export interface PgBlobs extends Blobs {
  /** Hashes of all blobs there are. */
  list(): AsyncIterable<string>
  /** Takes away what broke off more than a day ago. */
  sweep(): Promise<void>
}

const HASH = /^[0-9a-f]{64}$/
const PIECE_BYTES = 256 * 1024
const DAY_MS = 86_400_000
const LIST_PAGE = 1000

export function makeBlobs(db: Database, clock: () => number): PgBlobs {
  const drop = (upload: string) => db.run('DELETE FROM blob_chunk WHERE upload = $1', [upload])
  return {
    async put(content) {
      db.checkOpen()
      const upload = randomUUID()
      try {
        const blob = await keepPieces(db, upload, new Date(clock()).toISOString(), content)
        await db.run('INSERT INTO blob VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [blob.sha256, blob.size, upload])
        const [kept] = await db.run<{ upload: string }>('SELECT upload FROM blob WHERE sha256 = $1', [blob.sha256])
        if (kept?.upload !== upload) await drop(upload)
        return blob
      } catch (error) {
        await drop(upload).catch(() => undefined)
        throw error
      }
    },
    async get(hash) {
      if (!HASH.test(hash)) throw new StoreError('invalid', 'That is no SHA-256 in lower case.')
      const rows = await db.run<{ bytes: Uint8Array | null }>(
        `SELECT bytes FROM blob LEFT JOIN blob_chunk USING (upload) WHERE sha256 = $1 ORDER BY n`,
        [hash],
      )
      if (rows.length === 0) return null
      const bytes = Buffer.concat(rows.map((row) => row.bytes ?? new Uint8Array()))
      if (sha256(bytes) === hash) return bytes
      throw new StoreDamaged(`blob ${hash}`, 'the content is not what its name says', 'Put it back from a backup.')
    },
    async *list() {
      for (let after = ''; ;) {
        const rows = await db.run<{ sha256: string }>(
          `SELECT sha256 FROM blob WHERE sha256 > $1 ORDER BY sha256 LIMIT ${LIST_PAGE}`,
          [after],
        )
        for (const row of rows) yield row.sha256
        const last = rows.at(-1)
        if (last === undefined) return
        after = last.sha256
      }
    },
    async sweep() {
      await db.run(
        `DELETE FROM blob_chunk c WHERE begun_at < $1 AND NOT EXISTS (SELECT FROM blob b WHERE b.upload = c.upload)`,
        [new Date(clock() - DAY_MS).toISOString()],
      )
    },
  }
}

async function keepPieces(db: Database, upload: string, begun: string, content: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  let [n, size] = [0, 0]
  for await (const piece of pieces(content)) {
    hash.update(piece)
    size += piece.length
    await db.run('INSERT INTO blob_chunk VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [upload, n, begun, piece])
    n += 1
  }
  return { sha256: hash.digest('hex'), size }
}

/** The same bytes in pieces of about one size. */
async function* pieces(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const part of content) {
    held.push(part)
    size += part.length
    if (size < PIECE_BYTES) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
