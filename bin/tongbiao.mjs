#!/usr/bin/env node
// The command. It builds itself when the sources are newer than the build, so that a checkout is always what it says.
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildCommand, buildPages } from './build.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const args = process.argv.slice(2)
await buildCommand(root)
if (args[0] === 'serve' && !args.includes('--help')) await buildPages(root)
const { main } = await import(pathToFileURL(join(root, 'dist/cli/tongbiao.mjs')).href)
process.exitCode = await main(args)
