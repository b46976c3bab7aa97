/** A generated county: the same wish gives the same county, and what is in it went through the services. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../../core/store/query.ts'
import { openPorts } from '../../../server/main.ts'
import { openLowdbStore } from '../../../server/store/lowdb/open.ts'
import { dumpHash } from '../../../server/store/shared/dump.ts'
import { countyEvents } from '../../../server/training/county-events.ts'
import { childOfCounty, type CountyWish } from '../../../server/training/county-people.ts'
import { generateCounty } from '../../../server/training/generate-county.ts'
import { openPrintHouse, ROOT, type PrintHouse } from '../../documents/print-house.ts'

const WISH: CountyWish = { children: 6, years: 1, seed: 7, until: '2026-11-20' }

let house: PrintHouse
const folders: string[] = []

beforeAll(async () => {
  house = await openPrintHouse()
}, 120_000)
afterAll(() => {
  house.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function generated(wish: CountyWish) {
  const data = mkdtempSync(join(tmpdir(), 'tongbiao-county-'))
  folders.push(data)
  const clock = { ms: 0 }
  const store = await openLowdbStore({ dir: data, clock: () => clock.ms })
  const options = { root: ROOT, data, printWorker: `${house.folder}/worker.mjs`, checkWorker: '', training: true }
  const { ports, printer } = await openPorts({ ...options, log: { level: 'silent' } }, store)
  try {
    const made = await generateCounty(ports, clock, wish, () => undefined)
    const subjects = (await store.find('subject', { limit: 100 }, EVERYTHING)).rows.length
    const records = (await store.find('record', { limit: 100 }, EVERYTHING)).rows.length
    const again = await generateCounty(ports, clock, wish, () => undefined).catch((error: unknown) => String(error))
    return { made, subjects, records, again, hash: await dumpHash(store), report: await store.verify() }
  } finally {
    printer.close()
    ports.trials.close()
    await store.close()
  }
}

describe('A generated county', () => {
  it('is the same to the last byte for the same wish, another for another seed, and refuses a place in use', async () => {
    const [first, second] = [await generated(WISH), await generated(WISH)]
    expect(first.hash).toBe(second.hash)
    expect(first.subjects).toBe(6)
    expect(first.records).toBe(first.made.records)
    expect(first.made.records).toBeGreaterThanOrEqual(6 * 4)
    expect(first.report.faults).toEqual([])
    expect(first.again).toContain('needs an empty place')
    expect((await generated({ ...WISH, seed: 8 })).hash).not.toBe(first.hash)
  }, 180_000)

  it('has left-behind children most of all, in all four villages and of every age', () => {
    const wish = { ...WISH, children: 400 }
    const children = Array.from({ length: 400 }, (_, i) => childOfCounty(wish, i + 1, 0))
    const share = (plight: string) => children.filter((child) => child.plight === plight).length / 400
    expect(share('leftBehind')).toBeGreaterThan(0.5)
    for (const plight of ['poor', 'unsupported', 'disabled', 'orphan']) expect(share(plight)).toBeGreaterThan(0.01)
    expect(new Set(children.map((child) => child.village)).size).toBe(4)
    const years = new Set(children.map((child) => String(child.registration.answers['birth']).slice(0, 4)))
    expect(years.size).toBeGreaterThan(14)
  })

  it('happens in the order of days, each child registered before it is visited', () => {
    const events = countyEvents({ ...WISH, children: 50 })
    const registered = new Set<number>()
    let day = 0
    for (const event of events) {
      expect(event.day).toBeGreaterThanOrEqual(day)
      day = event.day
      if (event.kind === 'register') registered.add(event.n)
      expect(registered.has(event.n)).toBe(true)
    }
    expect(registered.size).toBe(50)
  })
})
