import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type County } from '../support/county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty({ training: false })
})
afterAll(() => county.close())

const ADMIN = { login: 'first', password: 'a long enough password', name: '第一管理员' }

describe('The first start on an empty place', () => {
  it('makes the first administrator by a link that works once', async () => {
    const token = county.setupLink?.split('#setup=')[1] ?? ''
    const stranger = county.stranger()
    expect((await stranger.post('/setup', { ...ADMIN, token: 'guessed' })).status).toBe(403)
    expect((await stranger.post('/setup', { ...ADMIN, token })).status).toBe(204)
    expect((await stranger.post('/setup', { ...ADMIN, login: 'second', token })).status).toBe(403)
    const { login, password } = ADMIN
    expect((await stranger.post('/session', { login, password })).status).toBe(200)
  })

  it('tells no accounts, and prints no link once there is somebody', async () => {
    expect((await county.stranger().get('/training')).status).toBe(404)
    await county.restart()
    expect(county.setupLink).toBeNull()
  })
})
