/**
 * What deploy/compose.yaml describes, as processes of this machine: two servers, one PostgreSQL, a small proxy. The
 * people behind it notice neither that there are two servers nor that one of them dies.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../support/postgres.ts'
import { startCommand, type RunningCommand } from '../support/running-server.ts'
import { smallProxy, type SmallProxy } from '../support/small-proxy.ts'
import { at, newId, personAt, type Person } from './support/county.ts'
import { report } from './support/story.ts'

let folder: string
let database: TestDatabase
let servers: RunningCommand[]
let proxy: SmallProxy
let director: Person
let children: string[]
const clock = { now: () => Date.now() }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbiao-two-'))
  database = await testDatabase()
  const start = (name: string) => startCommand(join(folder, name), ['--training', '--store', database.url])
  servers = [await start('a'), await start('b')]
  proxy = await smallProxy(servers.map(({ url }) => url))
  director = await personAt(proxy.url, 'cm-dongfeng')
  const items = at((await director.get('/subjects')).json, 'items') as unknown[]
  children = items.map((item) => String(at(item, 'id'))).slice(0, 6)
}, 240_000)
afterAll(async () => {
  await proxy.close()
  for (const server of servers) await server.stop()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const send = (child: string, id = newId()) =>
  director.post('/records', {
    ...{ id, form: 'CU-02', version: 1, subject: child, answers: report(clock) },
    filledAt: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  })

async function caseNumbers(): Promise<number[]> {
  const rows = await database.sql(`SELECT data->>'number' AS number FROM "case" ORDER BY 1`)
  return rows.map(({ number }) => Number(String(number).slice(-4)))
}

describe('Two servers on one database, behind one address', () => {
  it('know a session wherever it was opened', async () => {
    for (let i = 0; i < 4; i += 1) expect((await director.get('/session')).status).toBe(200)
    expect(proxy.answered.every((count) => count >= 3)).toBe(true)
  })

  it('number the cases without gap or double, whichever server takes a report', async () => {
    const answers = await Promise.all(children.slice(0, 4).map((child) => send(child)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(await caseNumbers()).toEqual([1, 2, 3, 4])
  })

  it('store a report once when the phone sends it to both at the same time', async () => {
    const [child = '', id] = [children[4], newId()]
    const statuses = (await Promise.all([send(child, id), send(child, id)])).map(({ status }) => status)
    expect(statuses.every((status) => status < 300)).toBe(true)
    expect(await database.sql('SELECT count(*)::int AS n FROM record WHERE id = $1', [id])).toEqual([{ n: 1 }])
    expect(await caseNumbers()).toEqual([1, 2, 3, 4, 5])
  })

  it('one is killed: the other serves on, with the same session and the next number', async () => {
    await servers[0]?.stop('SIGKILL')
    expect((await send(children[5] ?? '')).status).toBe(201)
    expect(await caseNumbers()).toEqual([1, 2, 3, 4, 5, 6])
    expect((await director.get('/ready')).json).toEqual({ status: 'ready' })
  })
})
