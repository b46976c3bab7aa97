import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPrintHouse, type PrintHouse } from '../../documents/print-house.ts'
import { at, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, incident, report, visit } from '../support/story.ts'

const LETTERS = Number(process.env.TONGBIAO_ROUNDS ?? 25)
/** Asked for at the same time. */
const AT_ONCE = 25
/** Far above what an answer takes; a server that waits for letters would pass it. */
const PATIENCE_MS = 5_000

let house: PrintHouse
let county: County
let police: Person
let record: string

beforeAll(async () => {
  house = await openPrintHouse()
  const printWorker = `${house.folder}/hostile.mjs`
  const hostile = `process.prependListener('message', (m) => { if (m.task === 'lint' && m.job.source.template.includes('BAD')) for (;;) {} })`
  writeFileSync(printWorker, `import './worker.mjs'\n${hostile}\n`)
  county = await openCounty({ printWorker })
  const director = await county.signIn('cm-dongfeng')
  const child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  await handIn(county, director, 'LB-04', child, visit(county, { harmSigns: true, enrol: 'IN' }))
  await handIn(county, director, 'CU-02', child, report(county))
  police = await county.signIn('police')
  record = String(at((await handIn(county, police, 'CU-05', child, incident(county))).json, 'record', 'id'))
}, 60_000)
afterAll(async () => {
  await county.close()
  house.close()
})

async function letter(): Promise<number> {
  const path = `/api/v1/records/${record}/documents/DOC-01/preview?to=pdf`
  const response = await fetch(county.url + path, { headers: police.headers })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return response.status === 200 && String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-' ? 200 : response.status
}

/** Asks for the record again and again until the work is done: how long the slowest answer took, and how many came. */
async function askingMeanwhile(work: Promise<unknown>): Promise<{ slowest: number; answers: number }> {
  let done = false
  void work.finally(() => (done = true))
  let [slowest, answers] = [0, 0]
  while (!done) {
    const asked = Date.now()
    const { status } = await police.get(`/records/${record}`)
    if (status !== 200) throw new Error(`answered ${status}`)
    slowest = Math.max(slowest, Date.now() - asked)
    answers++
  }
  return { slowest, answers }
}

async function letters(count: number): Promise<number[]> {
  const all: number[] = []
  while (all.length < count) {
    const wave = Math.min(AT_ONCE, count - all.length)
    all.push(...(await Promise.all(Array.from({ length: wave }, letter))))
  }
  return all
}

describe('The server', () => {
  it(`keeps answering while ${LETTERS} letters are drawn, and draws them all`, async () => {
    const drawing = letters(LETTERS)
    const { slowest, answers } = await askingMeanwhile(drawing)
    const drawn = await drawing
    expect([drawn.length, drawn.every((status) => status === 200)]).toEqual([LETTERS, true])
    expect(answers).toBeGreaterThan(2)
    expect(slowest).toBeLessThan(PATIENCE_MS)
  }, 120_000)

  it('keeps answering and drawing while a hostile wording hangs, which is ended after 20 seconds', async () => {
    const wish = { document: 'DOC-01', template: '<p>BAD</p>' }
    const hanging = county.machine('ADMIN').post('/document-templates/check', wish)
    const { slowest } = await askingMeanwhile(letters(3))
    expect(slowest).toBeLessThan(PATIENCE_MS)
    const { status, json } = await hanging
    expect([status, at(json, 'findings', 0, 'code'), at(json, 'trial')]).toEqual([200, 'render.timeout', null])
    const fair = await county.machine('ADMIN').post('/document-templates/check', { ...wish, template: '<p>好</p>' })
    expect(at(fair.json, 'trial', 'ok')).toBe(true)
  }, 60_000)
})
