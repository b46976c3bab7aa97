// After an install in a checkout: build the command, so that its first call is quick.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCommand } from './build.mjs'

await buildCommand(dirname(dirname(fileURLToPath(import.meta.url))))
