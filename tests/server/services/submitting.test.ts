import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, shanghai, visit } from '../support/story.ts'

let county: County
let director: Person
let child: string
beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
})
afterAll(() => county.close())

function submission(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: newId(),
    form: 'LB-04',
    version: 1,
    subject: child,
    answers: visit(county, { enrol: 'IN' }),
    filledAt: shanghai(county),
    ...more,
  }
}

async function recordCount(): Promise<number> {
  return (at((await director.get(`/records?subject=${child}`)).json, 'items') as unknown[]).length
}

describe('Promise 23: a record sent twice', () => {
  it('is one record when the same body comes twenty times at once', async () => {
    const before = await recordCount()
    const body = submission()
    const answers = await Promise.all(Array.from({ length: 20 }, () => director.post('/records', body)))
    expect(answers.map((a) => a.status).sort()).toEqual([...Array<number>(19).fill(200), 201])
    expect(new Set(answers.map((a) => a.text)).size).toBe(1)
    expect(await recordCount()).toBe(before + 1)
  })

  it('is refused when the body differs, and the first one stays', async () => {
    const body = submission()
    expect((await director.post('/records', body)).status).toBe(201)
    const other = await director.post('/records', { ...body, answers: visit(county, { enrol: 'OUT' }) })
    expect(other.status).toBe(409)
    expect(at(other.json, 'code')).toBe('record.duplicate')
  })

  it('cannot take the id of another child’s record', async () => {
    const body = submission()
    await director.post('/records', body)
    const second = await childNamed(director, (item) => at(item, 'id') !== child)
    expect((await director.post('/records', { ...body, subject: second })).status).toBe(409)
  })
})

describe('Promise 24: two people on one record', () => {
  it('tells the later one field by field what the other changed, and overwrites nothing', async () => {
    const body = submission({ answers: visit(county, { enrol: 'IN', carerPerform: 'GOOD' }) })
    await director.post('/records', body)
    const base = at((await director.get(`/records/${String(body['id'])}`)).json, 'record', 'revision')
    const path = `/records/${String(body['id'])}`
    expect(
      (await director.put(path, { base, answers: visit(county, { enrol: 'IN', carerPerform: 'PART' }) })).status,
    ).toBe(200)
    const late = await director.put(path, { base, answers: visit(county, { enrol: 'IN', carerPerform: 'FAIL' }) })
    expect(late.status).toBe(409)
    expect(at(late.json, 'fields')).toContainEqual({
      path: '/carerPerform',
      base: 'GOOD',
      current: 'PART',
      yours: 'FAIL',
    })
    expect(at((await director.get(path)).json, 'record', 'answers', 'carerPerform')).toBe('PART')
  })
})

describe('What a record teaches', () => {
  it('renews a confirmed section, keeps what was true before a correction, and closes the duty of the quarter', async () => {
    const corrected = { 'guardian.gPhone': '13900000000' }
    const confirmed = [{ section: 'family', facts: ['father.pName'], at: shanghai(county) }]
    const answers = visit(county, { enrol: 'IN' })
    expect((await handIn(county, director, 'LB-04', child, answers, { corrected, confirmed })).status).toBe(201)
    const { json } = await director.get(`/subjects/${child}`)
    expect(at(json, 'facts', 'guardian', 'gPhone')).toBe('13900000000')
    expect(at(json, 'meta', 'father.pName', 'confirmed')).toBe('2026-11-24')
    const { json: list } = await director.get('/subjects')
    const item = (at(list, 'items') as unknown[]).find((entry) => at(entry, 'id') === child)
    expect(at(item, 'due', 'state')).toBe('done')
  })

  it('refuses a correction of something that is no fact', async () => {
    const answer = await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }), {
      corrected: { nonsense: 1 },
    })
    expect(answer.status).toBe(422)
  })

  it('names every wrong answer', async () => {
    const answer = await handIn(county, director, 'LB-04', child, { ...visit(county), visitAt: 'yesterday' })
    expect(answer.status).toBe(422)
    expect(at(answer.json, 'issues')).toContainEqual(expect.objectContaining({ path: '/visitAt' }))
  })

  it('takes the filler from the session, whatever the body says', async () => {
    const body = submission({
      answers: visit(county, { enrol: 'IN', fill: { sign: '签', consent: true, filler: '冒名', fillRole: 'POLICE' } }),
    })
    const { json } = await director.post('/records', body)
    expect(at(json, 'assessment', 'answers', 'fill')).toMatchObject({ filler: '田春来', fillRole: 'CM' })
  })
})

describe('Drafts', () => {
  it('are one’s own and never overwritten unseen', async () => {
    const id = newId()
    const draft = { base: 0, form: 'LB-04', subject: child, answers: { mode: 'HOME' } }
    expect((await director.put(`/drafts/${id}`, draft)).status).toBe(200)
    expect((await director.put(`/drafts/${id}`, draft)).status).toBe(409)
    expect(at((await director.get(`/drafts?subject=${child}`)).json, 'items', 0, 'id')).toBe(id)
    const supervisor = await county.signIn('sup-xunlian')
    expect(at((await supervisor.get(`/drafts?subject=${child}`)).json, 'items')).toEqual([])
    expect((await supervisor.delete(`/drafts/${id}`)).status).toBe(404)
    expect((await director.delete(`/drafts/${id}`)).status).toBe(204)
  })
})
