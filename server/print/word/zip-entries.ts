/**
 * Reads a zip that somebody sent. Sizes are counted while it is unpacked, whatever the zip says
 * about itself; what lies outside of plain zips (encryption, other methods, odd names) is refused.
 */
import { inflateRawSync } from 'node:zlib'
import { finding, type WordFinding } from './word-finding.ts'

export type ZipEntries = ReadonlyMap<string, Uint8Array>
export type ZipReading = { ok: true; entries: ZipEntries } | { ok: false; finding: WordFinding }

const MAX_ENTRIES = 400
/** Bytes of all entries together. */
const MAX_TOTAL = 24 * 1024 * 1024
/** No text packs better than this; counted from {@link RATIO_FROM} bytes on. */
const MAX_RATIO = 150
const RATIO_FROM = 256 * 1024

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8

interface Header {
  name: string
  method: number
  packed: number
  size: number
  offset: number
}

class Refused extends Error {
  readonly finding: WordFinding
  constructor(code: string, part: string, message: string) {
    super(message)
    this.name = 'Refused'
    this.finding = finding(code, part, message)
  }
}

export function readZip(bytes: Uint8Array): ZipReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entries = new Map<string, Uint8Array>()
    let left = MAX_TOTAL
    for (const header of headers(view, bytes)) {
      if (header.name.endsWith('/')) continue
      if (entries.has(header.name)) throw new Refused('word.unreadable', header.name, 'the same name stands twice')
      const content = contentOf(header, view, bytes, left)
      left -= content.length
      entries.set(header.name, content)
    }
    return { ok: true, entries }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, finding: error.finding }
    if (error instanceof RangeError)
      return { ok: false, finding: finding('word.unreadable', '', 'the file is cut off') }
    throw error
  }
}

function headers(view: DataView, bytes: Uint8Array): Header[] {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ENTRIES) throw new Refused('word.tooLarge', '', `the file has more than ${MAX_ENTRIES} parts`)
  const list: Header[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new Refused('word.unreadable', '', 'the file is no whole zip')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const name = nameOf(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)))
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Refused('word.unreadable', name, 'the file is encrypted')
    list.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return list
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at
  throw new Refused('word.unreadable', '', 'this is no .docx file')
}

/** Plain relative paths of ASCII letters, as Word writes them. */
function nameOf(bytes: Uint8Array): string {
  const name = String.fromCharCode(...bytes)
  const isPlain = /^[\x20-\x7e]{1,200}$/.test(name) && !/\\|^\/|(^|\/)\.\.?(\/|$)|:/.test(name)
  if (!isPlain) throw new Refused('word.unreadable', '', 'a part of the file has no plain name')
  return name
}

function contentOf(
  { name, method, packed, size, offset }: Header,
  view: DataView,
  bytes: Uint8Array,
  left: number,
): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL) throw new Refused('word.unreadable', name, 'the file is no whole zip')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const content = bytes.subarray(start, start + packed)
  const bomb = new Refused('word.tooLarge', name, `the file grows beyond ${MAX_TOTAL} bytes when it is unpacked`)
  if (size > left || content.length < packed) throw size > left ? bomb : new RangeError(name)
  if (method === STORED) return content
  if (method !== DEFLATED) throw new Refused('word.unreadable', name, 'the file is packed in an unusual way')
  const unpacked = inflated(content, name, size, bomb)
  if (unpacked.length > RATIO_FROM && unpacked.length > packed * MAX_RATIO) {
    throw new Refused('word.tooLarge', name, `a part unpacks to more than ${MAX_RATIO} times its size`)
  }
  return unpacked
}

function inflated(content: Uint8Array, name: string, size: number, bomb: Refused): Uint8Array {
  try {
    const unpacked = inflateRawSync(content, { maxOutputLength: size + 1 })
    if (unpacked.length === size) return unpacked
  } catch (error) {
    if (error instanceof RangeError) throw bomb
  }
  throw new Refused('word.unreadable', name, 'a part of the file is damaged')
}
