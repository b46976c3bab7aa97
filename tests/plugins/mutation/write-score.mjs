// Bundles and runs write-score.ts; the bundle lies two folders below the root, as its paths expect.
import { build } from 'esbuild'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const outfile = join(here, '../../../dist/mutation/write-score.mjs')
await build({
  entryPoints: [join(here, 'write-score.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
await import(pathToFileURL(outfile).href)
