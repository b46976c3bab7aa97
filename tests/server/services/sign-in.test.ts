import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, cookieOf, openCounty, type County } from '../support/county.ts'

const MINUTE = 60_000
const LOGIN = 'cm-dongfeng'

let county: County
beforeEach(async () => {
  county = await openCounty()
})
afterEach(() => county.close())

function wrong(login = LOGIN) {
  return county.stranger().post('/session', { login, password: 'not the password' })
}

describe('Promise 1: passwords', () => {
  it('are kept as argon2id with 19 MiB, two passes, one lane, and never as they were typed', () => {
    const files = readdirSync(county.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const all = files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).join('\n')
    expect(all).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
    expect(all).not.toContain(`training-${LOGIN}`)
  })

  it('cost an unknown login the same answer as a known one', async () => {
    const [known, unknown] = [await wrong(), await wrong('nobody-here')]
    expect(unknown.status).toBe(401)
    expect(unknown.text).toBe(known.text)
  })
})

describe('Promise 2: sessions', () => {
  it('live in an HttpOnly cookie of this site only', async () => {
    const answer = await county.stranger().post('/session', { login: LOGIN, password: `training-${LOGIN}` })
    expect(answer.headers.get('set-cookie')).toMatch(/^tongbiao=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict/)
  })

  it('get a new secret at each sign-in, and the one before ends', async () => {
    const before = await county.signIn(LOGIN)
    const answer = await county
      .stranger()
      .post('/session', { login: LOGIN, password: `training-${LOGIN}` }, before.headers)
    expect(cookieOf(answer)).not.toBe(before.headers['cookie'])
    expect((await before.get('/session')).status).toBe(401)
  })

  it('end at sign-out', async () => {
    const person = await county.signIn(LOGIN)
    expect((await person.delete('/session')).status).toBe(204)
    expect((await person.get('/session')).status).toBe(401)
  })

  it('end after 30 minutes without a call', async () => {
    const person = await county.signIn(LOGIN)
    county.pass(29 * MINUTE)
    expect((await person.get('/session')).status).toBe(200)
    county.pass(29 * MINUTE)
    expect((await person.get('/session')).status).toBe(200)
    county.pass(31 * MINUTE)
    expect((await person.get('/session')).status).toBe(401)
  })

  it('end after 12 hours however busy they are', async () => {
    const person = await county.signIn(LOGIN)
    for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
      expect((await person.get('/session')).status).toBe(200)
      county.pass(20 * MINUTE)
    }
    expect((await person.get('/session')).status).toBe(401)
  })

  it('outlive a restart of the server', async () => {
    const person = await county.signIn(LOGIN)
    await county.restart()
    expect((await person.get('/session')).status).toBe(200)
  })
})

describe('Promise 3: guessing', () => {
  it('is stopped after ten wrong passwords, also over a restart, and the right one works after the wait', async () => {
    for (let n = 0; n < 10; n++) expect((await wrong()).status).toBe(401)
    const locked = await wrong()
    expect(locked.status).toBe(429)
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0)
    await county.restart()
    expect((await wrong()).status).toBe(429)
    county.pass(Number(locked.headers.get('retry-after')) * 1000 + 1000)
    const person = await county.signIn(LOGIN)
    expect(at((await person.get('/session')).json, 'user', 'login')).toBe(LOGIN)
  })

  it('of one login does not lock another', async () => {
    for (let n = 0; n < 11; n++) await wrong()
    expect((await county.signIn('police')).headers['cookie']).toBeDefined()
  })
})
