import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, newId, openCounty, type Answer, type County, type Person } from '../support/county.ts'
import { childNamed, report } from '../support/story.ts'
import { openBranch, phoneOf, visitItem, type Phone } from './device.ts'

let county: County
let director: Person
let phone: Phone
let child: string
beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  phone = phoneOf(director)
  await phone.read()
})
afterAll(() => county.close())

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const hash = createHash('sha256').update(PNG).digest('hex')

async function upload(id: string, sha256: string): Promise<Answer> {
  const headers = { ...director.headers, 'content-type': 'image/png', 'x-file-name': 'a.png', 'x-file-id': id }
  const url = `${county.url}/api/v1/sync/files/${sha256}`
  const response = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(PNG) })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) as unknown }
}

describe('A record with photos', () => {
  it('waits for them, names what is missing, and is done by itself when the last one is there', async () => {
    const id = newId()
    const injuryPhotos = [{ id, name: 'a.png', type: 'image/png', size: PNG.length }]
    const answers = { ...report(county), injuryPhotos }
    const branch = openBranch(phone.children.get(child)?.revision ?? -1)()
    const more = { form: 'CU-02', answers, files: [{ id, sha256: hash }] }
    const item = visitItem(county, child, branch, {}, more)
    expect(await phone.send(item)).toEqual([{ id: item.id, state: 'held', because: 'files', missing: [hash] }])
    expect((await director.get(`/records/${item.id}`)).status).toBe(404)
    expect((await upload(id, hash)).status).toBe(200)
    expect(await phone.send(item)).toMatchObject([{ state: 'doubled', was: 'stored' }])
    expect(at((await director.get(`/records/${item.id}`)).json, 'record', 'answers', 'injuryPhotos', 0, 'id')).toBe(id)
  })

  it('takes a file that is sent again once, and no other under its name', async () => {
    const id = newId()
    const [first, second] = [await upload(id, hash), await upload(id, hash)]
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.json).toEqual(first.json)
    expect((await upload(newId(), 'a'.repeat(64))).status).toBe(400)
  })
})
