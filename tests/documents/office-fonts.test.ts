import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fontFamily } from '../../server/print/font-names.ts'
import { createPrinter } from '../../server/print/printer.ts'
import type { RenderedDocument } from '../../server/print/rendering.ts'
import { LAYOUTS, openPrintHouse, print, requestFor, type PrintHouse } from './print-house.ts'

const SANS = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
)

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

/** The font under another family name of at most the same length. */
function renamed(bytes: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(bytes)
  const old = utf16(from)
  const [start, length] = tableAt(copy, 'name')
  const strings = start + copy.readUInt16BE(start + 4)
  for (let record = start + 6; record < strings; record += 12) {
    const at = strings + copy.readUInt16BE(record + 10)
    if (copy.readUInt16BE(record + 8) !== old.length || copy.compare(old, 0, old.length, at, at + old.length) !== 0)
      continue
    utf16(to).copy(copy, at)
    copy.writeUInt16BE(utf16(to).length, record + 8)
  }
  expect(length).toBeGreaterThan(0)
  return copy
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

function tableAt(bytes: Buffer, name: string): [number, number] {
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const record = 12 + i * 16
    if (bytes.toString('latin1', record, record + 4) === name)
      return [bytes.readUInt32BE(record + 8), bytes.readUInt32BE(record + 12)]
  }
  return [0, 0]
}

const embedded = ({ bytes }: RenderedDocument) =>
  new Set(
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g),
    ].map((match) => match[1]),
  )

describe('the fonts of the office', () => {
  it('are found by their family name', () => {
    expect(fontFamily(readFileSync(SANS))).toBe('Noto Sans SC')
    expect(fontFamily(renamed(readFileSync(SANS), 'Noto Sans SC', '仿宋_GB2312'))).toBe('仿宋_GB2312')
    expect(fontFamily(Buffer.from('no font at all'))).toBeNull()
    expect(fontFamily(Buffer.alloc(0))).toBeNull()
  })

  it('set the running text where the office has put a 仿宋 into its folder, and change the hash of the fonts', async () => {
    const officeFonts = join(house.folder, 'office')
    mkdirSync(officeFonts)
    writeFileSync(join(officeFonts, 'fangsong.ttf'), renamed(readFileSync(SANS), 'Noto Sans SC', '仿宋_GB2312'))
    const printer = createPrinter({ workerPath: join(house.folder, 'worker.mjs'), layoutFolder: LAYOUTS, officeFonts })
    try {
      const own = await print({ ...house, printer }, requestFor('DOC-02'))
      const bundled = await print(house, requestFor('DOC-02'))
      expect(embedded(bundled)).toContain('NotoSerifSC-Regular')
      expect(embedded(own)).toContain('NotoSansSC-Regular')
      expect(embedded(own)).not.toContain('NotoSerifSC-Regular')
      expect(own.hashes.fonts).not.toBe(bundled.hashes.fonts)
    } finally {
      printer.close()
    }
  })

  it('may be absent: a folder that is not there is no fault', async () => {
    const printer = createPrinter({
      workerPath: join(house.folder, 'worker.mjs'),
      layoutFolder: LAYOUTS,
      officeFonts: join(house.folder, 'nowhere'),
    })
    try {
      expect((await printer.render(requestFor('DOC-05'))).ok).toBe(true)
    } finally {
      printer.close()
    }
  })
})
