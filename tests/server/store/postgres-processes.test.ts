/** Several processes on one database: they start at once, write at once, and one of them is killed. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../core/store/port.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import { postgresHarness } from './postgres-harness.ts'

const COUNT = 40 * Number(process.env['TONGBIAO_ROUNDS'] ?? 1)

let folder: string
let writer: string
beforeAll(async () => {
  // In the checkout, where the packages are found that the bundle leaves outside.
  const dist = fileURLToPath(new URL('../../../dist', import.meta.url))
  await mkdir(dist, { recursive: true })
  folder = await mkdtemp(join(dist, 'postgres-writer-'))
  writer = join(folder, 'postgres-writer.mjs')
  const entryPoints = [fileURLToPath(new URL('postgres-writer.ts', import.meta.url))]
  await build({ entryPoints, outfile: writer, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Writer {
  readonly child: ChildProcess
  readonly said: number[]
  readonly ended: Promise<unknown>
}

function start(url: string, first: number, killAfter = Infinity): Writer {
  const args = [writer, url, String(first), String(COUNT)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: number[] = []
  let text = ''
  child.stdout.on('data', (data: Buffer) => {
    const lines = (text + data.toString()).split('\n')
    text = lines.pop() ?? ''
    said.push(...lines.filter((line) => line !== 'open').map(Number))
    if (said.length >= killAfter) child.kill('SIGKILL')
  })
  return { child, said, ended: once(child, 'close') }
}

async function numbers(store: Store): Promise<number[]> {
  const found: number[] = []
  let after: string | undefined
  do {
    const page: Awaited<ReturnType<typeof store.find<'record'>>> = await store.find(
      'record',
      { order: [{ field: 'formVersion' }], limit: 500, ...(after === undefined ? {} : { after }) },
      EVERYTHING,
    )
    found.push(...page.rows.map((row) => Number(row.fields.formVersion)))
    after = page.next ?? undefined
  } while (after !== undefined)
  return found
}

async function events(store: Store): Promise<number> {
  let count = 0
  for (let after: string | null = null; ;) {
    const part: Awaited<ReturnType<typeof store.feed.read>> = await store.feed.read(after, 100, EVERYTHING)
    if (part.events.length === 0) return count
    count += part.events.length
    after = part.next
  }
}

describe('Several processes on one database', () => {
  it('start at once on an empty one, and number without gap or double', async () => {
    const harness = await postgresHarness()
    const writers = [start(harness.database.url, 1000), start(harness.database.url, 100_000)]
    await Promise.all(writers.map(({ ended }) => ended))
    expect(writers.map(({ child }) => child.exitCode)).toEqual([0, 0])
    const expected = Array.from({ length: 2 * COUNT }, (_, i) => i + 1)
    expect(writers.flatMap(({ said }) => said).sort((a, b) => a - b)).toEqual(expected)
    const store = await harness.open()
    expect(await numbers(store)).toEqual(expected)
    expect(await events(store)).toBe(2 * COUNT)
    expect(await store.verify()).toMatchObject({ auditEntries: 2 * COUNT, faults: [] })
    await store.close()
    await harness.dispose()
  })

  it('one is killed while it writes: the other goes on, nothing acknowledged is lost, no number is missing', async () => {
    const harness = await postgresHarness()
    const [dies, lives] = [start(harness.database.url, 1000, COUNT / 4), start(harness.database.url, 100_000)]
    await Promise.all([dies.ended, lives.ended])
    expect([dies.child.signalCode, lives.child.exitCode]).toEqual(['SIGKILL', 0])
    const store = await harness.open()
    const found = await numbers(store)
    expect(found).toEqual(Array.from({ length: found.length }, (_, i) => i + 1))
    expect(found).toEqual(expect.arrayContaining([...dies.said, ...lives.said]))
    expect((await store.verify()).faults).toEqual([])
    await store.close()
    await harness.dispose()
  })
})
