/**
 * kill -9 in a loop, with a real process on a real disk: every acknowledged record is there after the restart, the
 * numbers have no gap, and a record sent again under its key is not stored twice.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../core/store/port.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import { director, id } from '../../contracts/store/people.ts'
import { lowdbHarness } from './lowdb-harness.ts'

const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 6)
const PER_ROUND = 100_000

let folder: string
let writer: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbiao-writer-'))
  writer = join(folder, 'kill-writer.mjs')
  const entryPoints = [fileURLToPath(new URL('kill-writer.ts', import.meta.url))]
  await build({ entryPoints, outfile: writer, bundle: true, platform: 'node', format: 'esm', logLevel: 'silent' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/**
 * Lets the writer run for a while, kills it, and gives the numbers it said were acknowledged.
 * @param lines that it has said before the while begins: 1 is that it has opened, 2 that something is acknowledged.
 */
async function writeAndKill(dir: string, first: number, lines: 1 | 2, afterMs: number): Promise<readonly number[]> {
  const child = spawn(process.execPath, [writer, dir, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let ends = false
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString()
    if (!ends && said.split('\n').length > lines) setTimeout(() => child.kill('SIGKILL'), afterMs)
    ends ||= said.split('\n').length > lines
  })
  await once(child, 'close')
  expect(child.signalCode).toBe('SIGKILL')
  const whole = said.slice(0, said.lastIndexOf('\n')).split('\n')
  return whole.filter((line) => line !== 'open').map(Number)
}

async function recordNumbers(store: Store): Promise<readonly number[]> {
  const numbers: number[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof store.find<'record'>>> = await store.find(
      'record',
      { order: [{ field: 'formVersion' }], limit: 500, ...(after === null ? {} : { after }) },
      EVERYTHING,
    )
    numbers.push(...page.rows.map((row) => Number(row.fields.formVersion)))
    after = page.next
  } while (after !== null)
  return numbers
}

describe('kill -9', () => {
  it(
    `in ${ROUNDS} rounds loses no acknowledged record and leaves no gap in the numbers`,
    async () => {
      const harness = await lowdbHarness()
      const acknowledged: number[] = []
      for (let round = 1; round <= ROUNDS; round += 1) {
        const said = await writeAndKill(
          harness.dir,
          round * PER_ROUND,
          round % 2 === 0 ? 1 : 2,
          20 + ((round * 37) % 200),
        )
        acknowledged.push(...said)
        const store = await harness.open()
        for (const n of said) {
          expect(await store.get('record', id((n % 7) + 1), id(n), EVERYTHING), `record ${n}`).not.toBeNull()
        }
        const numbers = await recordNumbers(store)
        expect(numbers).toEqual(numbers.map((_, i) => i + 1))
        expect(numbers.length).toBeGreaterThanOrEqual(acknowledged.length)
        const again = said[0]
        if (again !== undefined) {
          const owner = id((again % 7) + 1)
          const idempotency = { owner, key: id(again), body: again }
          expect((await store.tx(director, async () => null, { idempotency })).replayed).toBe(true)
        }
        if (round === ROUNDS) expect((await store.verify()).faults).toEqual([])
        await store.close()
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(Math.ceil(ROUNDS / 2))
      await harness.dispose()
    },
    60_000 + ROUNDS * 10_000,
  )

  it('a second process is refused while the first runs, and told which one it is', async () => {
    const harness = await lowdbHarness()
    const child = spawn(process.execPath, [writer, harness.dir, '1'], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    await expect(harness.open()).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`Process ${child.pid}`),
    })
    child.kill('SIGKILL')
    await once(child, 'close')
    const store = await harness.open()
    expect((await store.health()).state).toBe('open')
    await store.close()
    await harness.dispose()
  })
})
