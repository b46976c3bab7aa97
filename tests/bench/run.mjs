// Builds what is measured, then bundles and runs bench.ts; the bundle lies as deep below the root as its source.
import { build } from 'esbuild'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildCommand, buildPages } from '../../bin/build.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const outfile = join(root, 'dist/bench/bench.mjs')
await buildCommand(root)
await buildPages(root)
await build({
  entryPoints: [join(here, 'bench.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
const { runBench } = await import(pathToFileURL(outfile).href)
await runBench(process.argv.slice(2))
