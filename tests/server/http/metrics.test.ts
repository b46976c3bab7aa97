/** What a collector of metrics gets, and who else does not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type County } from '../support/county.ts'
import { childNamed } from '../support/story.ts'

let county: County

beforeAll(async () => {
  county = await openCounty()
}, 120_000)
afterAll(() => county.close())

const page = (headers: Record<string, string> = {}) => fetch(`${county.url}/metrics`, { headers })

describe('Metrics', () => {
  it('count requests by template and status, and tell of the store, without an id or a name', async () => {
    const director = await county.signIn('cm-dongfeng')
    const child = await childNamed(director, () => true)
    const answer = await director.get(`/subjects/${child}`)
    expect(answer.status).toBe(200)
    const response = await page()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('version=0.0.4')
    const text = await response.text()
    expect(text).toContain('tongbiao_requests_total{method="GET",route="/subjects/:id",status="200"} 1\n')
    expect(text).toContain('tongbiao_request_seconds_bucket{method="GET",route="/subjects/:id",le="+Inf"} 1\n')
    expect(text).toMatch(/^tongbiao_store_open 1$/m)
    expect(text).toMatch(/^tongbiao_journal_bytes [1-9]\d+$/m)
    expect(text).toMatch(/^tongbiao_transactions_committed_total [1-9]\d*$/m)
    expect(text).not.toContain(child)
    expect(text).not.toMatch(/[一-鿿]|341399/)
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{.+\})? [\d.e+]+)$/)
  })

  it('are refused to those who come through a proxy, unless with the token of an administrator', async () => {
    const forwarded = { 'x-forwarded-for': '203.0.113.9' }
    expect((await page(forwarded)).status).toBe(403)
    expect((await page({ ...forwarded, ...county.machine('CM').headers })).status).toBe(403)
    expect((await page({ ...forwarded, ...county.machine('ADMIN').headers })).status).toBe(200)
  })
})
