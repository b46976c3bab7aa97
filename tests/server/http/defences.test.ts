import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, newId, openCounty, type Answer, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, shanghai, visit } from '../support/story.ts'

let county: County
let director: Person
let admin: Person
let supervisor: Person
let child: string
beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
  admin = await county.signIn('admin')
  supervisor = await county.signIn('sup-xunlian')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
})
afterAll(() => county.close())

type Operation = {
  responses: Record<string, { content?: Record<string, { schema: object }> }>
  parameters: { name: string; in: string }[]
  requestBody?: { content: Record<string, unknown> }
}

async function description(): Promise<Record<string, Record<string, Operation>>> {
  return at((await county.stranger().get('/api/openapi.json')).json, 'paths') as Record<
    string,
    Record<string, Operation>
  >
}

describe('Promise 11: hostile bodies', () => {
  it.each([
    ['100,000 levels deep', '['.repeat(100_000) + ']'.repeat(100_000), 400],
    ['of 2 MB', JSON.stringify({ a: 'x'.repeat(2_000_000) }), 413],
    ['with 20,000 keys', `{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join(',')}}`, 400],
    ['that is no JSON', '{', 400],
    ['that is no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400],
  ])('%s are refused and the server goes on', async (_name, body, status) => {
    expect((await director.post('/records', body)).status).toBe(status)
    expect((await county.stranger().get('/health')).status).toBe(200)
  })

  it('in another encoding are refused before they are unpacked', async () => {
    expect((await director.post('/records', '{}', { 'content-encoding': 'gzip' })).status).toBe(415)
  })
})

/** Somebody whose role allows the call, so that the body alone is what is refused. */
function whoMayCall(path: string): Person {
  if (/^.api.v1.(designs|plugins|document-templates|migrations)/.test(path)) return admin
  return path.startsWith('/api/v1/conflicts') ? supervisor : director
}

describe('Promise 12: keys that reach prototypes', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused by every route that takes a body', async (key) => {
    for (const [path, methods] of Object.entries(await description())) {
      for (const method of ['post', 'put'].filter((m) => methods[m] !== undefined)) {
        const filled = path
          .replace('{form}', 'LB-04')
          .replace('{doc}', 'DOC-01')
          .replace('{plugin}', 'medical')
          .replace('{id}', newId())
        if (methods[method]?.requestBody?.content['application/json'] === undefined) continue
        const body = `{"answers":{"a":{"${key}":{"polluted":true}}}}`
        const whoMay = whoMayCall(filled)
        const { status, json } = method === 'post' ? await whoMay.post(filled, body) : await whoMay.put(filled, body)
        expect([filled, status, at(json, 'title')]).toEqual([filled, 400, 'The body has a key that is not allowed.'])
      }
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('Promise 19: other sites', () => {
  const foreign = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
  ]

  it.each(foreign)('cannot write with %j', async (headers) => {
    const { status, json } = await director.post(
      '/assess/LB-04',
      { answers: {} },
      headers as unknown as Record<string, string>,
    )
    expect(status).toBe(403)
    expect(at(json, 'code')).toBe('access.crossOrigin')
  })

  it('cannot send a form: only JSON is taken', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect((await director.post('/assess/LB-04', '{"answers":{}}', { 'content-type': type })).status).toBe(415)
    }
  })

  it('lets our own pages write', async () => {
    const own = { origin: county.url, 'sec-fetch-site': 'same-origin' }
    expect((await director.post('/assess/LB-04', { answers: {} }, own)).status).toBe(200)
  })
})

describe('Promise 18: files', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const send = (content: Uint8Array, name: string, type: string) =>
    director.post('/files', content, { 'content-type': type, 'x-file-name': encodeURIComponent(name) })

  it('are told by their first bytes, name and declared type together', async () => {
    expect((await send(PNG, 'a.png', 'image/png')).status).toBe(201)
    expect((await send(PNG, 'a.jpg', 'image/png')).status).toBe(415)
    expect((await send(PNG, 'a.png.svg', 'image/png')).status).toBe(415)
    expect((await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.png', 'image/png')).status).toBe(
      415,
    )
    expect((await send(Buffer.alloc(6 * 1024 * 1024), 'a.png', 'image/png')).status).toBe(413)
  })

  it('come back as downloads that no browser runs, to the sender and nobody else', async () => {
    const id = String(at((await send(PNG, '现场.png', 'image/png')).json, 'id'))
    const { status, headers } = await director.get(`/files/${id}`)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect((await (await county.signIn('sup-xunlian')).get(`/files/${id}`)).status).toBe(404)
  })
})

describe('Promise 20: bursts', () => {
  it('are answered with 429, and a made-up forwarded address does not help', async () => {
    const small = await openCounty({ rates: { perAddress: 5, perSession: 100, costly: 100, signIn: 100 } })
    try {
      const answers: Answer[] = []
      for (let n = 0; n < 8; n++) answers.push(await small.stranger().get('/health'))
      expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
      const spoofed = await fetch(`${small.url}/api/v1/health`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
      expect(spoofed.status).toBe(429)
    } finally {
      await small.close()
    }
  })
})

describe('Promise 21: headers', () => {
  it('allow our own files and nothing else, and nothing of the interface is kept in caches', async () => {
    const answer = await director.get('/session')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-powered-by')).toBeNull()
  })
})

describe('Promise 31: errors and logs', () => {
  it('carry no stack, no answers and no names', async () => {
    const canary = 'CANARY-4711'
    const body = {
      id: newId(),
      form: 'LB-04',
      version: 1,
      subject: child,
      answers: { visitAt: canary, name: canary },
      filledAt: shanghai(county),
    }
    const answers = [
      await director.post('/records', body),
      await director.post('/session', { login: canary, password: canary }),
      await director.get(`/subjects?q=${canary}`),
      await director.get(`/records/${canary}`),
    ]
    for (const { text } of answers) expect(text).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/)
    expect(county.logs.length).toBeGreaterThan(4)
    const logged = county.logs.join('\n')
    expect(logged).not.toContain(canary)
    expect(logged).not.toContain(child)
  })
})

describe('Promise 7: the audit', () => {
  it('names reads and refusals as well as writes, without their content', async () => {
    await director.get(`/subjects/${child}`)
    await county.machine('AUDITOR').get('/tasks')
    await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }))
    const { readdirSync, readFileSync } = await import('node:fs')
    const { join } = await import('node:path')
    const files = readdirSync(county.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const all = files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).join('\n')
    for (const action of ['session.start', 'subject.read', 'record.submit', 'access.denied', 'token.create'])
      expect(all).toContain(action)
  })
})

describe('OpenAPI', () => {
  it('describes every route, and real answers fit the description', async () => {
    const paths = await description()
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/v1/subjects', '/api/v1/records/{id}', '/api/v1/documents/{id}/file']),
    )
    const record = String(
      at((await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }))).json, 'record', 'id'),
    )
    const gets = [
      ['/api/v1/session', '/session'],
      ['/api/v1/training', '/training'],
      ['/api/v1/areas', '/areas'],
      ['/api/v1/forms', '/forms'],
      ['/api/v1/subjects', '/subjects'],
      ['/api/v1/subjects/{id}', `/subjects/${child}`],
      ['/api/v1/subjects/{id}/questionnaire', `/subjects/${child}/questionnaire?purpose=quarterly`],
      ['/api/v1/questionnaire', '/questionnaire?purpose=first'],
      ['/api/v1/records', `/records?subject=${child}`],
      ['/api/v1/records/{id}', `/records/${record}`],
      ['/api/v1/records/{id}/documents', `/records/${record}/documents`],
      ['/api/v1/tasks', '/tasks?mine=1'],
      ['/api/v1/duties', '/duties'],
      ['/api/v1/duties/places', '/duties/places'],
      ['/api/v1/subjects/{id}/duties', `/subjects/${child}/duties?lang=en`],
      ['/api/v1/drafts', '/drafts'],
      ['/api/v1/ready', '/ready'],
    ] as const
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    for (const [path, address] of gets) {
      const schema = paths[path]?.['get']?.responses['200']?.content?.['application/json']?.schema ?? false
      const validate = ajv.compile(schema as object)
      const { json, status } = await director.get(address)
      expect([path, status, validate(json), validate.errors]).toEqual([path, 200, true, null])
    }
  })

  it('gives a browser a validator that needs no eval', async () => {
    const { text, status } = await director.get('/assets/validators/LB-04/1.js')
    expect(status).toBe(200)
    expect(text).not.toMatch(/\beval\(|new Function/)
    const module = (await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)) as {
      default: (answers: unknown) => unknown[]
    }
    expect(module.default({ mode: 'HOME' })).toEqual([])
    expect(module.default({ mode: 'NOWHERE' })).toHaveLength(1)
  })
})
