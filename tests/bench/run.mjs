// Builds what is measured, then runs the measures.
import { join } from 'node:path'
import process from 'node:process'
import { buildCommand, buildPages } from '../../bin/build.mjs'
import { loadBundled } from '../support/bundled.mjs'

const root = join(import.meta.dirname, '../..')
await buildCommand(root)
await buildPages(root)
const { runBench } = await loadBundled(new URL('bench.ts', import.meta.url))
await runBench(process.argv.slice(2))
