/** The process that checks designs, built as the product builds it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from '../../documents/print-house.ts'

export interface BuiltWorker {
  file: string
  remove(): void
}

export async function builtCheckWorker(): Promise<BuiltWorker> {
  const folder = mkdtempSync(join(ROOT, 'node_modules/.tongbiao-check-'))
  const file = join(folder, 'check-worker.mjs')
  await build({
    entryPoints: [join(ROOT, 'server/plugins/check-worker.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
