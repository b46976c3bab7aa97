// Builds what is not fresh: the command with its print worker (esbuild), and the pages (vite). Two builds at once do
// not disturb each other: each writes a folder of its own and moves it into place.
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { isFresh } from './fresh.mjs'

export async function buildCommand(root) {
  if (isFresh(root, 'dist/cli/tongbiao.mjs', ['core', 'server', 'schemas', 'bin'])) return
  const { build } = await import('esbuild')
  await into(root, 'cli', (outdir) =>
    build({
      entryPoints: {
        tongbiao: join(root, 'server/cli/main.ts'),
        'print-worker': join(root, 'server/print/worker.ts'),
        'check-worker': join(root, 'server/plugins/check-worker.ts'),
      },
      outdir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      logLevel: 'warning',
    }),
  )
}

export async function buildPages(root) {
  if (isFresh(root, 'dist/web/.built', ['web', 'core', 'bin'])) return
  process.stderr.write('building the pages …\n')
  const { build } = await import('vite')
  const { writeFile } = await import('node:fs/promises')
  await into(root, 'web', async (outDir) => {
    await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn', build: { outDir } })
    await writeFile(join(outDir, '.built'), '')
  })
}

async function into(root, name, make) {
  const target = join(root, 'dist', name)
  const fresh = `${target}.${process.pid}`
  mkdirSync(join(root, 'dist'), { recursive: true })
  await make(fresh)
  replace(target, fresh, `${fresh}.old`)
}

// Another build may have been quicker; then its result stays and ours is thrown away.
function replace(target, fresh, stale) {
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
