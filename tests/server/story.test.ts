import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, newId, openCounty, type County, type Person } from './support/county.ts'
import { childNamed, handIn, incident, report, visit, FILL } from './support/story.ts'

let county: County
let child: string
let director: Person
let police: Person
let incidentRecord: string
const issued: Record<string, { id: string; sha256: string }> = {}

beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
})
afterAll(() => county.close())

describe('One visit from the phone to the letter', () => {
  it('shows the village director the children of her own village who are due this quarter', async () => {
    const { json } = await director.get('/subjects?filter=due')
    const areas = (at(json, 'items') as unknown[]).map((item) => at(item, 'area'))
    expect(new Set(areas)).toEqual(new Set(['341399100201']))
    expect(at(json, 'items', 0, 'due')).toMatchObject({
      form: 'LB-04',
      quarter: '2026Q4',
      due: '2026-12-31',
      state: 'due',
    })
  })

  it('asks only what is missing or stale and lets her confirm the rest', async () => {
    const { json } = await director.get(`/subjects/${child}/questionnaire?purpose=quarterly`)
    const sections = at(json, 'questionnaire', 'sections') as { items: { fact: string | null; state: string }[] }[]
    const states = new Map(sections.flatMap((s) => s.items).map((item) => [item.fact, item.state]))
    expect(states.get('name')).toBe('known')
    expect(states.get('harmSigns')).toBe('ask')
    expect(Number(at(json, 'questionnaire', 'counts', 'confirm'))).toBeGreaterThan(0)
  })

  it('turns bruises into trigger HT1, RED whatever the score, with the answer and the clause that say so', async () => {
    const { status, json } = await handIn(
      county,
      director,
      'LB-04',
      child,
      visit(county, { harmSigns: true, enrol: 'IN' }),
    )
    expect(status).toBe(201)
    expect(at(json, 'assessment', 'scores', 'SC-1')).toMatchObject({ finalBand: 'RED', triggers: ['HT1'] })
    expect(at(json, 'assessment', 'scores', 'SC-1', 'reasons', 0)).toMatchObject({
      facts: ['/harmSigns'],
      clause: 'S2.6-3',
    })
    expect(at(json, 'tasks')).toContainEqual(expect.objectContaining({ form: 'CU-02', due: '2026-11-24' }))
  })

  it('takes the mandatory report without any approval and does away with the task for it', async () => {
    const { status, json } = await handIn(county, director, 'CU-02', child, report(county))
    expect(status).toBe(201)
    expect(at(json, 'documents', 0)).toMatchObject({ id: 'DOC-05', ready: true })
    const { json: tasks } = await director.get('/tasks?status=open')
    expect((at(tasks, 'items') as unknown[]).filter((task) => at(task, 'form') === 'CU-02')).toEqual([])
  })

  it('opens a case with a number, and only now the police see the child', async () => {
    police = await county.signIn('police')
    const { json } = await police.get('/subjects')
    expect((at(json, 'items') as unknown[]).map((item) => at(item, 'id'))).toEqual([child])
    expect(at((await police.get(`/subjects/${child}`)).json, 'case')).toMatchObject({
      number: 'CASE-341399-2026-0001',
      state: 'W1',
    })
  })

  it('blocks the admonition while an element the law asks for is missing, and takes no number for it', async () => {
    const { json } = await handIn(
      county,
      police,
      'CU-05',
      child,
      incident(county, { offender: { gName: '星某', gRelation: '01', gPhone: '13800000001' } }),
    )
    const record = String(at(json, 'record', 'id'))
    expect(at(json, 'assessment', 'decisions', 'D6', 'outcomes')).toEqual(['ADMONISH'])
    const refused = await police.post(`/records/${record}/documents/DOC-01/issue`, { id: newId() })
    expect(refused.status).toBe(422)
    expect(at(refused.json, 'code')).toBe('document.notReady')
    expect(at(refused.json, 'missing', 0)).toMatchObject({
      id: 'offender',
      fields: expect.arrayContaining(['/offender/gId']),
    })
  })

  it('previews drafts with a watermark in a page that runs nothing', async () => {
    const { json } = await handIn(county, police, 'CU-05', child, incident(county))
    incidentRecord = String(at(json, 'record', 'id'))
    const preview = await police.get(`/records/${incidentRecord}/documents/DOC-01/preview?to=html`)
    expect(preview.status).toBe(200)
    expect(preview.text).toContain('草稿')
    expect(preview.headers.get('content-security-policy')).toContain('sandbox')
    const pdf = await police.get(`/records/${incidentRecord}/documents/DOC-02/preview?to=pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const word = await police.get(`/records/${incidentRecord}/documents/DOC-02/preview?to=docx`)
    expect(word.headers.get('content-type')).toContain('wordprocessingml')
    expect(word.headers.get('content-disposition')).toBe('attachment; filename="DOC-02.docx"')
  })

  it('issues both letters as PDF under the first numbers of their series', async () => {
    for (const [document, number] of [
      ['DOC-01', '训公告诫〔2026〕1号'],
      ['DOC-02', expect.stringContaining('〔2026〕1号')],
    ] as const) {
      const { status, json } = await police.post(`/records/${incidentRecord}/documents/${document}/issue`, {
        id: newId(),
      })
      expect(status).toBe(201)
      expect(at(json, 'document')).toMatchObject({ number })
      issued[document] = at(json, 'document') as { id: string; sha256: string }
    }
  })

  it('gives the supervisor the assessment to do and scores it item by item', async () => {
    const supervisor = await county.signIn('sup-xunlian')
    const { json } = await supervisor.get('/tasks?mine=1&status=open')
    expect(at(json, 'items')).toContainEqual(expect.objectContaining({ form: 'CU-01', document: null }))
    const items = Object.fromEntries(
      ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10'].map((item) => [item, 'b']),
    )
    const none = { HT1: true, HT2: false, HT3: false, HT4: false, HT5: false, HT6: false }
    const answers = {
      occasion: 'REPORT',
      evidence: '入户查看，与儿童单独谈话。',
      childTalk: true,
      childView: '想和奶奶住。',
      ...items,
      ...none,
      plan: [{ goal: '不再发生殴打', action: '每周走访', owner: '林志成', due: '2026-12-10' }],
      fills: ['林志成', '苗秀英'].map((filler) => ({ ...FILL, filler })),
    }
    const { status, json: done } = await handIn(county, supervisor, 'CU-01', child, answers)
    expect(at(done, 'issues') ?? []).toEqual([])
    expect(status).toBe(201)
    expect(at(done, 'assessment', 'scores', 'SC-1', 'status')).toBe('COMPLETE')
    expect(at(done, 'assessment', 'scores', 'SC-1', 'trace')).toHaveLength(10)
    expect(at(done, 'assessment', 'answers', 'fills')).toMatchObject([
      { filler: '林志成', fillDate: '2026-11-24' },
      { filler: '苗秀英', fillDate: '2026-11-24' },
    ])
  })

  it('loses nothing when the server is started again, and the letter has the bytes that were issued', async () => {
    await county.restart()
    const again = await county.signIn('police')
    const { json } = await again.get(`/records/${incidentRecord}`)
    expect(at(json, 'record', 'answers', 'harmPlace')).toBe('家中')
    expect(at(json, 'bundle', 'form', 'version')).toBe(1)
    for (const { id, sha256 } of Object.values(issued)) {
      const file = await fetch(`${county.url}/api/v1/documents/${id}/file`, { headers: again.headers })
      const bytes = Buffer.from(await file.arrayBuffer())
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
  })
})
