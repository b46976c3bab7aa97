/** What a phone has to load: the field entry as it was built, and engine and rules without any screen. */
import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface PageWeight {
  /** Bytes after gzip: page, scripts and styles that the field entry loads before its first screen. */
  fieldGzip: number
  fieldFiles: { name: string; gzip: number }[]
  /** Bytes after gzip of core/engine with the rule interpreter, for browsers. */
  engineGzip: number
}

export async function pageWeight(root: string): Promise<PageWeight> {
  const web = join(root, 'dist/web')
  const html = await readFile(join(web, 'field/index.html'))
  const named = [...html.toString().matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
  const loaded = await Promise.all(
    named.map(async (name) => ({ name, gzip: gzipSync(await readFile(join(web, name))).length })),
  )
  const fieldFiles = [{ name: 'field/index.html', gzip: gzipSync(html).length }, ...loaded]
  return {
    fieldGzip: fieldFiles.reduce((sum, { gzip }) => sum + gzip, 0),
    fieldFiles,
    engineGzip: await engineGzip(root),
  }
}

async function engineGzip(root: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'core/engine/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    write: false,
  })
  const script = outputFiles[0]
  if (script === undefined) throw new Error('the bundler gave nothing back')
  return gzipSync(script.contents).length
}
