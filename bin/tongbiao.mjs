#!/usr/bin/env node
// The command. It builds itself when the sources are newer than the build, so that a checkout is always what it says.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildIsFresh } from './fresh.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = join(root, 'dist/cli/tongbiao.mjs')
if (!existsSync(built) || !buildIsFresh(root)) {
  const { build } = await import('./build.mjs')
  await build(root)
}
const { main } = await import(pathToFileURL(built).href)
process.exitCode = await main(process.argv.slice(2))
