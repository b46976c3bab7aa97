/**
 * What a file is, by its first bytes. Photos lose the data that cameras write beside the picture (place, device), so
 * that a photo tells no more than it shows.
 */
export interface KnownFile {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
  readonly extensions: readonly string[]
  /** The content without metadata where the format has any. */
  readonly cleaned: Uint8Array
}

export function fileType(content: Uint8Array): KnownFile | null {
  if (startsWith(content, [0xff, 0xd8, 0xff])) {
    const cleaned = jpegWithoutMetadata(content)
    return cleaned === null ? null : { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], cleaned }
  }
  if (startsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    const cleaned = pngWithoutMetadata(content)
    return cleaned === null ? null : { type: 'image/png', extensions: ['png'], cleaned }
  }
  if (text(content, 0, 4) === 'RIFF' && text(content, 8, 12) === 'WEBP') {
    const cleaned = webpWithoutMetadata(content)
    return cleaned === null ? null : { type: 'image/webp', extensions: ['webp'], cleaned }
  }
  if (text(content, 0, 5) === '%PDF-') return { type: 'application/pdf', extensions: ['pdf'], cleaned: content }
  return null
}

function startsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => content[i] === byte)
}

function text(content: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...content.subarray(from, to))
}

/** Drops EXIF and XMP (APP1), IPTC (APP13) and comments; null when the segments do not add up. */
function jpegWithoutMetadata(content: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [content.subarray(0, 2)]
  let at = 2
  for (;;) {
    const marker = content[at + 1]
    if (content[at] !== 0xff || marker === undefined) return null
    if (marker === 0xda) return joined([...kept, content.subarray(at)])
    const length = (content[at + 2] ?? 0) * 256 + (content[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > content.length) return null
    const isMetadata = marker === 0xe1 || marker === 0xed || marker === 0xfe
    if (!isMetadata) kept.push(content.subarray(at, end))
    at = end
  }
}

const PNG_METADATA = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME']

function pngWithoutMetadata(content: Uint8Array): Uint8Array | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const kept: Uint8Array[] = [content.subarray(0, 8)]
  let at = 8
  while (at + 12 <= content.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > content.length) return null
    const type = text(content, at + 4, at + 8)
    if (!PNG_METADATA.includes(type)) kept.push(content.subarray(at, end))
    if (type === 'IEND') return joined(kept)
    at = end
  }
  return null
}

/** The RIFF header is written anew for the chunks that stay; the flags of the dropped ones are cleared. */
function webpWithoutMetadata(content: Uint8Array): Uint8Array | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const kept: Uint8Array[] = []
  let at = 12
  while (at + 8 <= content.length) {
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    if (end > content.length) return null
    const type = text(content, at, at + 4)
    const chunk = content.slice(at, end)
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(chunk)
    at = end
  }
  const body = joined(kept)
  const header = content.slice(0, 12)
  new DataView(header.buffer).setUint32(4, body.length + 4, true)
  return kept.length === 0 ? null : joined([header, body])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
