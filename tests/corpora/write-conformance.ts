/** Writes docs/conformance.gen.md from the DMN kit: `node tests/corpora/write-conformance.mjs`. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { readTck, tckFolder } from './dmn-tck-files.ts'
import { conformancePage } from './dmn-tck-report.ts'
import { runFile } from './dmn-tck-run.ts'

const DOCS = path.resolve(import.meta.dirname, '../../docs')

const folder = tckFolder()
if (folder) {
  writeFileSync(path.join(DOCS, 'conformance.gen.md'), conformancePage(readTck(folder).flatMap(runFile)))
} else {
  process.stderr.write('The DMN kit is absent: set TONGBIAO_CORPORA to the folder that holds dmn-tck\n')
  process.exitCode = 1
}
