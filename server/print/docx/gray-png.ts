/** Rows of grey values as a PNG of eight bits, whose bytes depend on the picture alone. */
import { zlibSync } from 'fflate'
import { crc32 } from 'node:zlib'

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)

/** All rows of one length, 0 for black to 255 for white. */
export function grayPng(rows: readonly (readonly number[])[]): Uint8Array {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, rows[0]?.length ?? 0)
  view.setUint32(4, rows.length)
  header[8] = 8
  // Each row begins with the number of its filter: none.
  const pixels = Uint8Array.from(rows.flatMap((row) => [0, ...row]))
  return joined([SIGNATURE, chunk('IHDR', header), chunk('IDAT', zlibSync(pixels)), chunk('IEND', new Uint8Array())])
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), content])
  return joined([fourBytes(content.length), named, fourBytes(crc32(named))])
}

function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
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
