// Bundles a script of the tests and loads it. The bundle lies as deep below the root as its source, so that paths that
// the source takes from its own place stay right.
import { build } from 'esbuild'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const tests = dirname(import.meta.dirname)

// `source`: the address of a script below tests/.
export async function loadBundled(source) {
  const entry = fileURLToPath(source)
  const outfile = join(tests, '../dist', relative(tests, entry).replace(/\.ts$/, '.mjs'))
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}
