// Plants every small mistake and writes how many were noticed.
import { loadBundled } from '../../support/bundled.mjs'

await loadBundled(new URL('write-score.ts', import.meta.url))
