/** Measures every mutant, writes docs/mutation.gen.json and its part of docs/conformance.gen.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'
import { proofOf } from './kill.ts'
import { HEADING, mutationSection, scoreOf } from './score.ts'

const docs = path.resolve(import.meta.dirname, '../../../docs')
const page = path.join(docs, 'conformance.gen.md')
const { mutants, killer } = proofOf(loadRegistry({ trusted: true }).registry)
const score = scoreOf(mutants, killer)
const [before = ''] = readFileSync(page, 'utf8').split(HEADING)

writeFileSync(path.join(docs, 'mutation.gen.json'), `${JSON.stringify(score, null, 2)}\n`)
writeFileSync(page, `${before.trimEnd()}\n\n${mutationSection(score)}`)
process.stdout.write(`${score.killed} of ${score.mutants} killed\n`)
