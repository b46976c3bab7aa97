/** `tongbiao backup` and `tongbiao restore` as an operator types them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectRoot } from '../../../server/plugins/project-root.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { dumpHash } from '../../../server/store/shared/dump.ts'
import { addChild } from '../../contracts/store/people.ts'

let folder: string
let hash: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbiao-backup-'))
  const store = await openStore({ data: join(folder, 'data'), clock: Date.now })
  await addChild(store, 1)
  hash = await dumpHash(store)
  await store.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function tongbiao(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(projectRoot(), 'bin/tongbiao.mjs'), ...args], {
    cwd: folder,
    env: { ...process.env, STORE: '' },
    timeout: 120_000,
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })))
}

it('One file, whatever its name, becomes the same store again; nothing is poured over what is there', async () => {
  expect(await tongbiao('backup', '-o', 'evening.bak')).toMatchObject({
    code: 0,
    out: expect.stringContaining('in evening.bak'),
  })
  expect(await tongbiao('restore', 'evening.bak', '--data', 'again')).toMatchObject({ code: 0 })
  const store = await openStore({ data: join(folder, 'again'), clock: Date.now })
  expect(await dumpHash(store)).toBe(hash)
  await store.close()
  expect(await tongbiao('restore', 'evening.bak')).toMatchObject({ code: 2, err: expect.stringContaining('not empty') })
  expect((await tongbiao('restore')).code).toBe(2)
  expect((await tongbiao('backup', '-o', 'evening.bak')).code).toBe(2)
}, 240_000)
