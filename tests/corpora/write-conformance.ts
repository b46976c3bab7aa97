/**
 * Writes docs/conformance.gen.md from the DMN kit and the last count of mutants: `node tests/corpora/write-conformance.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readTck, tckFolder } from './dmn-tck-files.ts'
import { conformancePage } from './dmn-tck-report.ts'
import { runFile } from './dmn-tck-run.ts'
import { type MutationScore, mutationSection } from '../plugins/mutation/score.ts'

const DOCS = path.resolve(import.meta.dirname, '../../docs')

const folder = tckFolder()
if (folder) {
  const mutants = JSON.parse(readFileSync(path.join(DOCS, 'mutation.gen.json'), 'utf8')) as MutationScore
  const feel = conformancePage(readTck(folder).flatMap(runFile))
  writeFileSync(path.join(DOCS, 'conformance.gen.md'), `${feel}\n${mutationSection(mutants)}`)
} else {
  process.stderr.write('The DMN kit is absent: set TONGBIAO_CORPORA to the folder that holds dmn-tck\n')
  process.exitCode = 1
}
