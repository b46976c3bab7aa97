/**
 * Real processes that do jobs and are killed while they do: what they held is taken over when their lease is over, and
 * each job has had its effects once at the end, on both adapters.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../../core/store/query.ts'
import type { Store } from '../../../core/store/port.ts'
import type { MovableStore } from '../../../core/store/transfer.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { addChild, director, id } from '../../contracts/store/people.ts'
import { testDatabase } from '../../support/postgres.ts'

const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 2)
const JOBS = 60

let folder: string
let script: string
beforeAll(async () => {
  const dist = fileURLToPath(new URL('../../../dist', import.meta.url))
  await mkdir(dist, { recursive: true })
  folder = await mkdtemp(join(dist, 'job-process-'))
  script = join(folder, 'job-process.mjs')
  const entryPoints = [fileURLToPath(new URL('job-process.ts', import.meta.url))]
  await build({ entryPoints, outfile: script, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** @param killAfter jobs that it says it has done. @returns how many it said. */
async function work(data: string, url: string, killAfter = Infinity): Promise<number> {
  const child = spawn(process.execPath, [script, data, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = 0
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString().match(/^\d+$/gm)?.length ?? 0
    if (said >= killAfter) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return said
}

async function give(store: Store, owners: readonly string[]): Promise<void> {
  for (let n = 1; n <= JOBS; n += 1) {
    const owner = owners[n % owners.length] ?? ''
    await store.tx(director, (t) => t.enqueue({ owner, type: 'count', key: String(n), payload: { n: 1000 + n } }))
  }
}

async function expectOnce(store: MovableStore): Promise<void> {
  expect(await store.jobs.counts()).toEqual([])
  const { rows } = await store.find('record', { where: { form: 'JOB' }, limit: 500 }, EVERYTHING)
  expect(rows.map((row) => row.id).sort()).toEqual(Array.from({ length: JOBS }, (_, i) => id(1001 + i)).sort())
  const numbers = rows.map(({ fields }) => Number(fields.formVersion)).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: JOBS }, (_, i) => i + 1))
  expect((await store.feed.read(null, 500, EVERYTHING)).events).toHaveLength(JOBS)
  expect((await store.verify()).faults).toEqual([])
}

describe('Processes that are killed while they do jobs', () => {
  it(
    'leave each job to the next process, which does it once: a folder',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const data = await mkdtemp(join(folder, 'data-'))
        const open = () => openStore({ data, clock: Date.now })
        const before = await open()
        await give(before, [await addChild(before, 1), await addChild(before, 2)])
        await before.close()
        for (let killed = 0; killed < 3; killed += 1) await work(data, '', 3 + ((round * 7 + killed * 5) % 11))
        await work(data, '')
        const after = await open()
        await expectOnce(after)
        await after.close()
      }
    },
    60_000 * ROUNDS,
  )

  it(
    'and two on one PostgreSQL never do a job twice, the one of them being killed',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const database = await testDatabase()
        const store = await openStore({ data: '', store: database.url, clock: Date.now })
        await give(store, [await addChild(store, 1), await addChild(store, 2), await addChild(store, 3)])
        const said = await Promise.all([work('', database.url, 5 + (round % 9)), work('', database.url)])
        expect(said[1]).toBeGreaterThan(0)
        await expectOnce(store)
        await store.close()
        await database.drop()
      }
    },
    60_000 * ROUNDS,
  )
})
