import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPorts } from '../../../server/main.ts'
import type { Ports } from '../../../server/services/ports.ts'
import { actorBehind, signIn } from '../../../server/services/sessions.ts'
import { createToken } from '../../../server/services/tokens.ts'
import { changeUser, createUser, type UserChange } from '../../../server/services/users.ts'
import { openLowdbStore } from '../../../server/store/lowdb/open.ts'
import { ROOT } from '../../documents/print-house.ts'

let dir: string
let ports: Ports
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'tongbiao-accounts-'))
  const store = await openLowdbStore({ dir, clock: () => Date.now() })
  const options = { data: dir, root: ROOT, printWorker: '', checkWorker: '', log: { level: 'silent' } }
  ports = (await openPorts(options, store)).ports
})
afterEach(async () => {
  await ports.store.close()
  rmSync(dir, { recursive: true, force: true })
})

const PERSON = {
  login: 'cm',
  password: 'a good password',
  name: '田春来',
  role: 'CM',
  area: '341399100201',
  org: '东风村',
} as const

describe('Promise 2: a session ends at once', () => {
  it.each<[string, UserChange]>([
    ['when the account is disabled', { disabled: true }],
    ['when its role changes', { role: 'SUP' }],
    ['when its area changes', { area: '341399200201' }],
  ])('%s', async (_when, change) => {
    const id = await createUser(ports, PERSON, 'system')
    const { secret } = await signIn(ports, {
      login: 'cm',
      password: PERSON.password,
      address: '127.0.0.1',
      before: null,
    })
    expect((await actorBehind(ports, secret, 'cookie'))?.role).toBe('CM')
    await changeUser(ports, id, change, 'system')
    expect(await actorBehind(ports, secret, 'cookie')).toBeNull()
  })

  it('and a disabled account cannot sign in', async () => {
    const id = await createUser(ports, PERSON, 'system')
    await changeUser(ports, id, { disabled: true }, 'system')
    const attempt = signIn(ports, { login: 'cm', password: PERSON.password, address: '127.0.0.1', before: null })
    await expect(attempt).rejects.toMatchObject({ code: 'session.badCredentials' })
  })
})

describe('Tokens for machines', () => {
  it('carry role and area, and do not pass for a cookie', async () => {
    const token = await createToken(ports, { role: 'SUP', area: '341399100' })
    expect(await actorBehind(ports, token, 'token')).toMatchObject({ role: 'SUP', area: '341399100' })
    expect(await actorBehind(ports, token, 'cookie')).toBeNull()
  })

  it('are refused for a role that does not exist', async () => {
    await expect(createToken(ports, { role: 'BOSS', area: '341399' })).rejects.toMatchObject({
      code: 'request.invalid',
    })
  })
})
