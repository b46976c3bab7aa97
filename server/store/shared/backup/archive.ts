/**
 * A backup as one file: a line that says what it is, then frames of at most a mebibyte, each with its length and its
 * seal. With a secret each frame is AES-256-GCM under a key of this archive alone (scrypt or HKDF over a fresh salt),
 * numbered, and the last one marked: a frame that is missing, moved, cut off or changed is found, and so is a wrong
 * secret. Without one the seal is a SHA-256 over the same.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, scryptSync } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { StoreDamaged } from '../../../../core/store/errors.ts'

/** What opens an encrypted archive: words of a person, or the content of a key file. */
export type Secret =
  { readonly kind: 'passphrase'; readonly text: string } | { readonly kind: 'keyFile'; readonly bytes: Uint8Array }

interface Head {
  readonly format: 'tongbiao-backup'
  readonly version: 1
  /** Hexadecimal; null where nothing is encrypted. */
  readonly salt: string | null
  readonly secret: Secret['kind'] | null
}

interface Seal {
  readonly key: Uint8Array | null
  /** SHA-256 of the first line. */
  readonly head: Buffer
}

const FRAME_BYTES = 1024 * 1024
const MOST_HEAD_BYTES = 1024
const LENGTH_BYTES = 4
const TAG_BYTES = { sealed: 16, plain: 32 }
const SCRYPT = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 2 ** 20 }
/** Marks the last frame in its length. */
const LAST = 0x8000_0000

export interface ArchiveWriter {
  write(bytes: Uint8Array): Promise<void>
  /** Durable when it resolves. */
  end(): Promise<void>
}

export async function writeArchive(file: FileHandle, secret: Secret | null): Promise<ArchiveWriter> {
  const salt = secret === null ? null : randomBytes(32)
  const head: Head = {
    format: 'tongbiao-backup',
    version: 1,
    salt: salt?.toString('hex') ?? null,
    secret: secret?.kind ?? null,
  }
  const line = Buffer.from(`${JSON.stringify(head)}\n`)
  await file.write(line)
  const seal: Seal = { key: secret === null || salt === null ? null : keyOf(secret, salt), head: sha256(line) }
  let held: Uint8Array[] = []
  let size = 0
  let n = 0
  const frame = async (bytes: Uint8Array, last: boolean): Promise<void> => {
    for (const piece of sealed(seal, bytes, n, last)) await file.write(piece)
    n += 1
  }
  return {
    async write(bytes) {
      held.push(bytes)
      size += bytes.length
      if (size <= FRAME_BYTES) return
      const all = Buffer.concat(held)
      let at = 0
      for (; all.length - at > FRAME_BYTES; at += FRAME_BYTES) await frame(all.subarray(at, at + FRAME_BYTES), false)
      held = [all.subarray(at)]
      size = all.length - at
    },
    async end() {
      await frame(Buffer.concat(held), true)
      await file.sync()
    },
  }
}

/** The bytes that were written, in pieces. @throws StoreDamaged naming `place` for whatever is not as written. */
export async function* readArchive(file: FileHandle, place: string, secret: Secret | null): AsyncIterable<Uint8Array> {
  const { line, head } = await readHead(file, place)
  const seal: Seal = { key: unlocked(head, secret, place), head: sha256(line) }
  const tag = seal.key === null ? TAG_BYTES.plain : TAG_BYTES.sealed
  let at = line.length
  for (let n = 0; ; n += 1) {
    const start = await readAt(file, at, LENGTH_BYTES)
    if (start.length < LENGTH_BYTES) throw broken(place, n)
    const mark = start.readUInt32BE(0)
    const length = mark & (LAST - 1)
    const last = (mark & LAST) !== 0
    if (length > FRAME_BYTES) throw broken(place, n)
    const body = await readAt(file, at + LENGTH_BYTES, length + tag)
    if (body.length !== length + tag) throw broken(place, n)
    const bytes = opened(seal, body.subarray(0, length), body.subarray(length), { n, last })
    if (bytes === null) throw n === 0 && seal.key !== null ? wrongSecret(place) : broken(place, n)
    yield bytes
    at += LENGTH_BYTES + body.length
    if (last) break
  }
  if ((await readAt(file, at, 1)).length > 0) throw new StoreDamaged(place, 'something was added behind its end', CURE)
}

const CURE = 'Take another backup.'

function broken(place: string, n: number): StoreDamaged {
  return new StoreDamaged(place, `part ${n + 1} is missing, cut off or not what was written`, CURE)
}

function wrongSecret(place: string): StoreDamaged {
  return new StoreDamaged(place, 'the passphrase or key file does not open it, or its first part is damaged', CURE)
}

async function readHead(file: FileHandle, place: string): Promise<{ line: Buffer; head: Head }> {
  const start = await readAt(file, 0, MOST_HEAD_BYTES)
  const end = start.indexOf(0x0a)
  const line = start.subarray(0, end + 1)
  const head = end < 0 || !line.toString('utf8').startsWith('{"format":"tongbiao-backup"') ? null : parsed(line)
  if (head === null) throw new StoreDamaged(place, 'this is no backup', 'Name a file that tongbiao backup has made.')
  if (head.version === 1) return { line, head }
  throw new StoreDamaged(place, 'a newer version of the product made this backup', 'Restore it with that version.')
}

function parsed(line: Buffer): Head | null {
  try {
    return JSON.parse(line.toString('utf8')) as Head
  } catch {
    return null
  }
}

function unlocked({ salt, secret: kind }: Head, secret: Secret | null, place: string): Uint8Array | null {
  if (salt === null || kind === null) return null
  if (secret?.kind !== kind) {
    const option = kind === 'passphrase' ? '--passphrase-file' : '--key-file'
    throw new StoreDamaged(place, 'the backup is encrypted', `Give ${option}.`)
  }
  return keyOf(secret, Buffer.from(salt, 'hex'))
}

function keyOf(secret: Secret, salt: Uint8Array): Uint8Array {
  if (secret.kind === 'passphrase') return scryptSync(secret.text.normalize('NFC'), salt, 32, SCRYPT)
  return new Uint8Array(hkdfSync('sha256', secret.bytes, salt, 'tongbiao backup', 32))
}

function* sealed({ key, head }: Seal, bytes: Uint8Array, n: number, last: boolean): Iterable<Uint8Array> {
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE((bytes.length | (last ? LAST : 0)) >>> 0)
  yield length
  const about = aboutFrame(head, n, last)
  if (key === null) {
    yield bytes
    yield sha256(about, bytes)
    return
  }
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(n)).setAAD(about)
  yield Buffer.concat([cipher.update(bytes), cipher.final()])
  yield cipher.getAuthTag()
}

/** Null when it is not what was written at this place with this key. */
function opened(
  { key, head }: Seal,
  bytes: Buffer,
  tag: Buffer,
  { n, last }: { n: number; last: boolean },
): Uint8Array | null {
  const about = aboutFrame(head, n, last)
  if (key === null) return sha256(about, bytes).equals(tag) ? bytes : null
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(n)).setAAD(about).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(bytes), decipher.final()])
  } catch {
    return null
  }
}

/** Each key seals one archive, so that the number of a frame is a nonce that never comes twice. */
function nonceOf(n: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(n, 6, 6)
  return nonce
}

function aboutFrame(head: Buffer, n: number, last: boolean): Buffer {
  return Buffer.concat([head, nonceOf(n), Buffer.from([last ? 1 : 0])])
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Fewer bytes where the file ends. */
async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await file.read(buffer, read, length - read, at + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return buffer.subarray(0, read)
}
