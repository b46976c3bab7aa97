/** The built pages: light enough for a phone, and nothing in them that the strict policy would refuse. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const FIELD_LIMIT_KB = 120
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbiao-web-'))
  const outDir = folder
  await build({ configFile: 'web/vite.config.ts', logLevel: 'error', build: { outDir, emptyOutDir: true } })
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the built pages', () => {
  it(`field entry with all it loads at start stays within ${FIELD_LIMIT_KB} kB gzip`, async () => {
    const html = await readFile(join(folder, 'field/index.html'), 'utf8')
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
    const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(folder, file))).length))
    expect(files.length).toBeGreaterThan(1)
    expect(sizes.reduce((sum, size) => sum + size, 0) / 1000).toBeLessThanOrEqual(FIELD_LIMIT_KB)
  })

  it('have neither inline scripts nor inline styles nor addresses of others', async () => {
    for (const page of ['field/index.html', 'office/index.html']) {
      const html = await readFile(join(folder, page), 'utf8')
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|https?:/)
    }
    expect((await readdir(join(folder, 'assets'))).every((name) => /-[\w-]{8}\.(js|css)$/.test(name))).toBe(true)
  })
})
