// Builds the command and its print worker into dist/cli with esbuild. Two builds at once do not disturb each other:
// each writes a folder of its own and moves it into place.
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { build as bundle } from 'esbuild'

export async function build(root) {
  const target = join(root, 'dist/cli')
  const fresh = `${target}.${process.pid}`
  const stale = `${fresh}.old`
  mkdirSync(join(root, 'dist'), { recursive: true })
  await bundle({
    entryPoints: { tongbiao: join(root, 'server/cli/main.ts'), 'print-worker': join(root, 'server/print/worker.ts') },
    outdir: fresh,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  moveInto(fresh, target, stale)
}

// Another build may have been quicker; then its result stays and ours is thrown away.
function moveInto(fresh, target, stale) {
  try {
    renameSync(target, stale)
  } catch {
    // Nothing there yet.
  }
  try {
    renameSync(fresh, target)
  } catch {
    rmSync(fresh, { recursive: true, force: true })
  }
  rmSync(stale, { recursive: true, force: true })
}
