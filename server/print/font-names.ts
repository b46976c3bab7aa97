/**
 * Reads the family name of a TrueType or OpenType font (table `name`), the way Typst does: the
 * first readable record of the typographic family, else of the family.
 */
const FAMILY = 1
const TYPOGRAPHIC_FAMILY = 16

/** Null when the bytes are no font or carry no family name. */
export function fontFamily(bytes: Buffer): string | null {
  try {
    const table = tableAt(bytes, 'name')
    if (!table) return null
    return firstName(table, TYPOGRAPHIC_FAMILY) ?? firstName(table, FAMILY)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function tableAt(bytes: Buffer, wanted: string): Buffer | null {
  const tables = bytes.readUInt16BE(4)
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16
    if (bytes.toString('latin1', record, record + 4) !== wanted) continue
    const offset = bytes.readUInt32BE(record + 8)
    return bytes.subarray(offset, offset + bytes.readUInt32BE(record + 12))
  }
  return null
}

function firstName(table: Buffer, nameId: number): string | null {
  const count = table.readUInt16BE(2)
  const strings = table.readUInt16BE(4)
  for (let i = 0; i < count; i++) {
    const record = 6 + i * 12
    if (table.readUInt16BE(record + 6) !== nameId) continue
    const start = strings + table.readUInt16BE(record + 10)
    const text = table.subarray(start, start + table.readUInt16BE(record + 8))
    const platform = table.readUInt16BE(record)
    if (platform === 0 || platform === 3) return Buffer.from(text).swap16().toString('utf16le')
    if (platform === 1 && table.readUInt16BE(record + 2) === 0) return text.toString('latin1')
  }
  return null
}
