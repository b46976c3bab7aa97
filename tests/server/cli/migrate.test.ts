/** `tongbiao migrate`: what an operator types to leave the folder for PostgreSQL, and to come back. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../../server/plugins/project-root.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { addChild, director, id, pieces } from '../../contracts/store/people.ts'
import { testDatabase, type TestDatabase } from '../../support/postgres.ts'

let folder: string
let database: TestDatabase
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbiao-migrate-'))
  database = await testDatabase()
  const store = await openStore({ data: join(folder, 'data'), clock: Date.now })
  for (let n = 1; n <= 3; n += 1) {
    const owner = await addChild(store, n)
    await store.tx(director, (t) => t.put('record', owner, id(10 + n), 0, { form: 'LB-04' }))
    await store.tx(director, (t) => t.append('outbox', owner, { action: 'record.submitted' }))
  }
  await store.blobs.put(pieces('照片'))
  await store.close()
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

function migrate(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const root = projectRoot()
  const command = [join(root, 'bin/tongbiao.mjs'), 'migrate', ...args]
  const child = spawn(process.execPath, command, { cwd: folder, timeout: 120_000 })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })))
}

describe('An operator moves the data', () => {
  it('into PostgreSQL and back, with progress, and reads that both are equal', async () => {
    const there = await migrate('--to', database.url)
    expect(there).toMatchObject({ code: 0, err: expect.stringContaining('reading the new store') })
    expect(there.out).toMatch(/^3 owners, 3 events, 1 files\n.*: ([0-9a-f]{64})\n.*: \1\n$/)
    const back = await migrate('--store', database.url, '--to', join(folder, 'again'))
    expect(back).toMatchObject({ code: 0, out: there.out })
  }, 120_000)

  it('is kept from pouring it over other data, and from an address that is none', async () => {
    const twice = await migrate('--to', database.url)
    expect(twice).toMatchObject({ code: 2, err: expect.stringContaining('there is data at --to already') })
    const elsewhere = await migrate('--to', 'mysql://localhost/x')
    expect(elsewhere).toMatchObject({ code: 2, err: expect.stringContaining('postgres://') })
  }, 120_000)
})
