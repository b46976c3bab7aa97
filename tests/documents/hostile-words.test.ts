import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WordData } from '../../core/document/word/word-data.ts'
import type { WordNames } from '../../core/document/word/word-names.ts'
import type { PrintError } from '../../server/print/rendering.ts'
import { createTrials, type Trials } from '../../server/print/trials.ts'
import { openPrintHouse, print, requestFor, ROOT, type PrintHouse } from './print-house.ts'
import { paragraphs, wordFile } from './word-files.ts'

const TEXT = { kind: 'text' } as const
const NAMES: WordNames = {
  name: TEXT,
  one: { kind: 'rows', prints: false, inside: { text: TEXT } },
  other: { kind: 'rows', prints: false, inside: { text: TEXT } },
}
const PROPERTIES = { title: '试验', issuedOn: '2026-06-01' }
const GOOD = wordFile(paragraphs('{{name}}'))

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

async function withTrials<R>(workerPath: string, work: (trials: Trials) => Promise<R>): Promise<R> {
  const trials = createTrials({ workerPath, layoutFolder: join(ROOT, 'templates'), timeoutMs: 10_000 })
  try {
    return await work(trials)
  } finally {
    trials.close()
  }
}

const codeOf = (trial: Promise<unknown>) => trial.then(() => 'done').catch((error: PrintError) => error.code)

describe('A hostile trial', () => {
  it('of a Word file that grows without end is ended, and the next one is done', async () => {
    const rows = Array.from({ length: 2000 }, (_, n) => ({ text: { text: String(n) } }))
    const data: WordData = { name: { text: '甲' }, one: { text: '', rows }, other: { text: '', rows } }
    const nested = wordFile(paragraphs('{{#one}}', '{{#other}}', '{{text}}', '{{/other}}', '{{/one}}'))
    await withTrials(house.folder + '/worker.mjs', async (trials) => {
      expect((await trials.checkWord({ bytes: nested, names: NAMES })).findings).toEqual([])
      const bad = codeOf(trials.fillWord({ bytes: nested, data, properties: PROPERTIES }))
      const good = trials.fillWord({ bytes: GOOD, data, properties: PROPERTIES })
      expect(await bad).toMatch(/^render\.(timeout|crashed)$/)
      expect((await good).length).toBeGreaterThan(100)
    })
  })

  it('that hangs or dies takes no paper with it', async () => {
    const path = house.folder + '/hostile-trial.mjs'
    const hostile = `process.prependListener('message', (m) => { if (m.task === 'lint') for (;;) {} else if (m.task === 'checkWord') process.exit(3) })`
    writeFileSync(path, `import './worker.mjs'\n${hostile}\n`)
    await withTrials(path, async (trials) => {
      const { definition, template, snapshot } = requestFor('DOC-01')
      const hanging = codeOf(trials.lint({ definition, template }, snapshot))
      const dying = codeOf(trials.checkWord({ bytes: GOOD, names: NAMES }))
      const paper = await print(house, requestFor('DOC-01'))
      expect(paper.bytes.length).toBeGreaterThan(1000)
      expect(await Promise.race([hanging, Promise.resolve('still hanging')])).toBe('still hanging')
      expect([await hanging, await dying]).toEqual(['render.timeout', 'render.crashed'])
      const filled = await trials.fillWord({ bytes: GOOD, data: { name: { text: '甲' } }, properties: PROPERTIES })
      expect(filled.length).toBeGreaterThan(100)
    })
  })

  it('of a wording with thousands of nested blocks or unclosed tags ends in findings', async () => {
    const { definition, snapshot } = requestFor('DOC-01')
    const deep = `${'{{#if offenderName}}'.repeat(1200)}甲${'{{/if}}'.repeat(1200)}`
    await withTrials(house.folder + '/worker.mjs', async (trials) => {
      for (const template of [deep, '<a'.repeat(30_000), '{{'.repeat(30_000), '<p>'.repeat(20_000)]) {
        const { findings } = await trials.lint({ definition, template }, snapshot)
        expect(findings.length).toBeGreaterThan(0)
      }
      const fair = await trials.lint({ definition, template: '<p>{{offenderName}}</p>' }, snapshot)
      expect(fair.trial).toMatchObject({ ok: true })
    })
  }, 60_000)
})
