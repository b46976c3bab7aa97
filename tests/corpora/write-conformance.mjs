// Runs the conformance suites and writes what they found.
import { loadBundled } from '../support/bundled.mjs'

await loadBundled(new URL('write-conformance.ts', import.meta.url))
