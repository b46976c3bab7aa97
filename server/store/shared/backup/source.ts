/**
 * A backup as a folder whose files were compared with the list: an archive is unpacked beside the place it goes to, and
 * what was unpacked is taken away again in the end.
 */
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { StoreDamaged } from '../../../../core/store/errors.ts'
import { nodeFileSystem } from '../file-system.ts'
import { openSealed } from '../sealed-text.ts'
import { sha256 } from '../hash.ts'
import { readArchive, type Secret } from './archive.ts'
import { LIST_NAME, writeNew, type BackedUpFile, type BackupList } from './target.ts'

const INSIDE =
  /^(backup\.json|manifest\.json|journal\/\d{12}\.log|blobs\/[0-9a-f]{2}\/[0-9a-f]{64}|parts\/\d{6}\.jsonl)$/
const CURE = 'Take another backup.'

export interface BackupSource {
  readonly list: BackupList
  /** The content of a listed file. @throws StoreDamaged when it is not as written. */
  read(file: BackedUpFile): Promise<Uint8Array>
  /** Takes away what was unpacked. */
  close(): Promise<void>
}

/** @param beside where an archive may be unpacked: on the disk that it goes to. @throws StoreDamaged naming the place. */
export async function backupSource(from: string, secret: Secret | null, beside: string): Promise<BackupSource> {
  const found = await stat(from).catch(() => null)
  if (found === null) throw new StoreDamaged(from, 'there is no such backup', 'Name a folder or a file.')
  if (found.isDirectory()) return folderSource(from, from, async () => undefined)
  const folder = await mkdtemp(join(dirname(resolve(beside)), '.tongbiao-restore-'))
  const close = () => rm(folder, { recursive: true, force: true })
  try {
    await unpack(from, secret, folder)
    return await folderSource(folder, from, close)
  } catch (error) {
    await close()
    throw error
  }
}

async function folderSource(folder: string, named: string, close: () => Promise<void>): Promise<BackupSource> {
  const list = await readBackupList(folder, named)
  return { list, read: (file) => checked(folder, named, file), close }
}

/** @throws StoreDamaged when it is no backup, or not the one that was written. */
async function readBackupList(folder: string, named: string): Promise<BackupList> {
  const bytes = await nodeFileSystem.read(join(folder, LIST_NAME))
  const list = bytes === null ? null : (openSealed(bytes) as BackupList | null)
  if (list?.format === 1) return list
  const what = bytes === null ? 'this is no backup, or one that was broken off' : 'the list is not what was written'
  throw new StoreDamaged(join(named, LIST_NAME), what, CURE)
}

async function checked(folder: string, named: string, file: BackedUpFile): Promise<Uint8Array> {
  const place = join(named, file.path)
  if (!INSIDE.test(file.path)) throw new StoreDamaged(place, 'no such file belongs into a backup', CURE)
  const bytes = await nodeFileSystem.read(join(folder, file.path))
  if (bytes !== null && bytes.length === file.size && sha256(bytes) === file.sha256) return bytes
  throw new StoreDamaged(place, bytes === null ? 'the file is missing' : 'the file is not what was written', CURE)
}

/** Entries are a line with path and size, then so many bytes. Names are checked before a path is made of them. */
async function unpack(from: string, secret: Secret | null, folder: string): Promise<void> {
  const file = await open(from, 'r')
  try {
    let rest: Buffer = Buffer.alloc(0)
    for await (const bytes of readArchive(file, from, secret)) {
      rest = Buffer.concat([rest, bytes])
      for (let entry = firstEntry(rest, from); entry !== null; entry = firstEntry(rest, from)) {
        await writeNew(nodeFileSystem, join(folder, entry.path), entry.bytes)
        rest = rest.subarray(entry.end)
      }
    }
    if (rest.length > 0) throw new StoreDamaged(from, 'it ends in the middle of a file', CURE)
  } finally {
    await file.close()
  }
}

function firstEntry(bytes: Buffer, from: string): { path: string; bytes: Buffer; end: number } | null {
  const line = bytes.indexOf(0x0a)
  if (line < 0) return null
  const { path, size } = JSON.parse(bytes.toString('utf8', 0, line)) as { path: string; size: number }
  if (!INSIDE.test(path)) throw new StoreDamaged(from, 'it holds a file that does not belong into a backup', CURE)
  const end = line + 1 + size
  return bytes.length < end ? null : { path, bytes: bytes.subarray(line + 1, end), end }
}
