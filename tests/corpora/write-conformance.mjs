// Bundles and runs write-conformance.ts; the bundle lies as deep below the root as its source.
import { build } from 'esbuild'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const outfile = join(here, '../../dist/corpora/write-conformance.mjs')
await build({
  entryPoints: [join(here, 'write-conformance.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
await import(pathToFileURL(outfile).href)
