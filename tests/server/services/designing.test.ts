import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtCheckWorker, type BuiltWorker } from '../support/check-worker.ts'
import { at, newId, openCounty, type Answer, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, shanghai, visit } from '../support/story.ts'

let county: County
let admin: Person
let worker: BuiltWorker

beforeAll(async () => {
  worker = await builtCheckWorker()
  county = await openCounty({ checkWorker: worker.file })
  admin = await county.signIn('admin')
}, 60_000)
afterAll(async () => {
  await county.close()
  worker.remove()
})

const TODAY = '2026-11-24'
const VISIT = 'forms/LB-04.form.json'
const code = ({ json }: Answer) => at(json, 'code')

interface Design {
  id: string
  revision: number
  files: Record<string, string>
}

async function begin(plugin: string): Promise<Design> {
  const { json, status } = await admin.post('/designs', { id: newId(), plugin })
  expect(status).toBe(200)
  return json as Design
}

async function save({ id, revision }: Design, files: Record<string, string | null>): Promise<Design> {
  const answer = await admin.put(`/designs/${id}`, { base: revision, files })
  expect(answer.status).toBe(200)
  return (await admin.get(`/designs/${id}`)).json as Design
}

function publish({ id, revision }: Design, effectiveFrom: string = TODAY): Promise<Answer> {
  return admin.post(`/designs/${id}/publish`, { base: revision, note: '县里的改动', effectiveFrom })
}

/** The text with this JSON changed in it. */
function changed(text: string | undefined, change: (form: Record<string, never>) => void): string {
  const form = JSON.parse(text ?? '') as Record<string, never>
  change(form)
  return `${JSON.stringify(form, null, 2)}\n`
}

const titled = (title: string) => (form: Record<string, never>) => Object.assign(form, { title })

describe('An administrator changes a form without touching the product', () => {
  it('sees the difference, publishes it, and field staff fill the new form at once; older records keep theirs', async () => {
    const director = await county.signIn('cm-dongfeng')
    const child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
    const before = await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }))
    const old = String(at(before.json, 'record', 'id'))
    const design = await begin('left-behind-care')
    const saved = await save(design, { [VISIT]: changed(design.files[VISIT], titled('季度走访核实表（县版）')) })
    expect((await admin.get(`/designs/${design.id}/difference`)).json).toEqual([
      {
        path: VISIT,
        state: 'changed',
        changes: [{ at: '/title', before: '季度走访核实表', after: '季度走访核实表（县版）' }],
      },
    ])
    expect(at((await admin.get(`/designs/${design.id}/forms/LB-04`)).json, 'form', 'title')).toBe(
      '季度走访核实表（县版）',
    )
    expect((await publish(saved)).json).toMatchObject({ version: 1, effectiveFrom: TODAY, disabled: false })
    expect(at((await director.get('/forms/LB-04')).json, 'form', 'title')).toBe('季度走访核实表（县版）')
    expect(at((await director.get(`/records/${old}`)).json, 'bundle', 'form', 'title')).toBe('季度走访核实表')
    expect((await admin.get(`/designs/${design.id}`)).status).toBe(404)
    await county.restart()
    expect(at((await director.get('/forms/LB-04')).json, 'form', 'title')).toBe('季度走访核实表（县版）')
  }, 60_000)

  it('goes back to the form as it ships, and both versions stay in the history', async () => {
    const wish = { version: 0, note: '恢复原版', effectiveFrom: TODAY }
    expect((await admin.post('/plugins/left-behind-care/revert', wish)).json).toMatchObject({ version: 2 })
    expect(at((await admin.get('/forms/LB-04')).json, 'form', 'title')).toBe('季度走访核实表')
    const history = (await admin.get('/plugins/left-behind-care/versions')).json as { version: number }[]
    expect(history.map(({ version }) => version)).toEqual([2, 1])
  }, 60_000)

  it('publishes for a later day, and nothing changes before it', async () => {
    const design = await begin('education')
    const path = 'forms/ED-05.form.json'
    const saved = await save(design, { [path]: changed(design.files[path], titled('下月启用的表')) })
    expect((await publish(saved, '2026-12-01')).status).toBe(200)
    expect(at((await admin.get('/forms/ED-05')).json, 'form', 'title')).not.toBe('下月启用的表')
    county.pass(8 * 86_400_000)
    await county.restart()
    admin = await county.signIn('admin')
    expect(at((await admin.get('/forms/ED-05')).json, 'form', 'title')).toBe('下月启用的表')
  }, 60_000)
})

describe('A design with a fault', () => {
  it('is told with file, place and cure, and cannot be published', async () => {
    const design = await begin('medical')
    const path = 'forms/MD-01.form.json'
    const saved = await save(design, {
      [path]: changed(design.files[path], (form) => Object.assign(form, { 'x-visible': 1 })),
    })
    const { faults } = (await admin.post(`/designs/${design.id}/check`)).json as { faults: { file: string }[] }
    expect(faults.map(({ file }) => file)).toContain(`medical/${path}`)
    const refused = await publish(saved, '2026-12-03')
    expect(code(refused)).toBe('design.faulty')
    await admin.delete(`/designs/${design.id}`)
  }, 60_000)

  it('is refused when one of its worked examples does not hold any more', async () => {
    const design = await begin('left-behind-care')
    const path =
      Object.keys(design.files).find((name) => name.includes('SC-2') && name.endsWith('.instrument.json')) ?? ''
    const instrument = JSON.parse(design.files[path] ?? '') as { bands: { from?: number }[] }
    const text = JSON.stringify(instrument).replace(/"points":3/g, '"points":2')
    const saved = await save(design, { [path]: text })
    const report = (await admin.post(`/designs/${design.id}/check`)).json as { faults: unknown[]; cases: string[] }
    expect(report.faults).toEqual([])
    expect(report.cases.length).toBeGreaterThan(0)
    expect(code(await publish(saved, '2026-12-03'))).toBe('design.faulty')
    await admin.delete(`/designs/${design.id}`)
  }, 60_000)
})

describe('A design whose table has a row that nobody reaches', () => {
  it('is told so beside the faults, and can be published all the same', async () => {
    const design = await begin('custody')
    const path = 'decisions/D6.decision.json'
    const saved = await save(design, {
      [path]: changed(design.files[path], (table) => {
        const rules = at(table, 'rules') as object[]
        Object.assign(table, { rules: [...rules, { ...rules.at(-1), id: 'D6-9' }] })
      }),
    })
    const report = (await admin.post(`/designs/${design.id}/check`)).json
    expect([at(report, 'faults'), at(report, 'cases')]).toEqual([[], []])
    expect(at(report, 'remarks')).toContainEqual({
      file: `custody/${path}`,
      pointer: '/rules/4',
      message: expect.stringMatching(/^规则 D6-9 永远轮不到/) as string,
      messageEn: expect.stringMatching(/^Row D6-9 is never reached/) as string,
    })
    expect((await publish(saved, '2026-12-03')).status).toBe(200)
  }, 120_000)
})

describe('Two administrators', () => {
  it('do not overwrite each other: the second save is told who saved first', async () => {
    const design = await begin('medical')
    await save(design, { 'README.md': '一' })
    const late = await admin.put(`/designs/${design.id}`, { base: design.revision, files: { 'README.md': '二' } })
    expect(code(late)).toBe('design.stale')
    expect(at(late.json, 'current', 'by')).toBe('桐管理')
    expect(code(await admin.post('/designs', { id: newId(), plugin: 'medical' }))).toBe('design.stale')
    await admin.delete(`/designs/${design.id}`)
  })
})

describe('The impact of a design', () => {
  it('is worked out over the records as they stand, told as sums without a child', async () => {
    const director = await county.signIn('cm-dongfeng')
    const items = at((await director.get('/subjects')).json, 'items') as { id: string }[]
    for (const { id } of items.slice(0, 3)) {
      await handIn(county, director, 'LB-04', id, visit(county, { enrol: 'IN' }))
    }
    const design = await begin('left-behind-care')
    const path = 'forms/LB-04.form.json'
    await save(design, {
      [path]: changed(design.files[path], (form) => {
        const required = [...(at(form, 'required') as string[]), 'newWish']
        const newWish = { type: 'string', maxLength: 100, title: '新愿望', 'x-section': 'needs' }
        Object.assign(form, { required, properties: { ...(at(form, 'properties') as object), newWish } })
      }),
    })
    await admin.post(`/designs/${design.id}/impact`)
    await expect
      .poll(async () => at((await admin.get(`/designs/${design.id}/impact`)).json, 'state'), { timeout: 20_000 })
      .toBe('done')
    const { json, text } = await admin.get(`/designs/${design.id}/impact`)
    const line = { form: 'LB-04', what: 'complete', before: 'complete', after: 'incomplete' }
    expect(at(json, 'counts')).toContainEqual({ ...line, records: expect.any(Number) as number })
    for (const { id } of items) expect(text).not.toContain(id)
    await admin.delete(`/designs/${design.id}`)
  }, 60_000)
})

describe('A pack', () => {
  it('comes back byte for byte after export, import and publication', async () => {
    const before = (await admin.get('/plugins/social-organisations/pack')).text
    const headers = { ...admin.headers, 'content-type': 'application/octet-stream' }
    const id = newId()
    const sent = await fetch(`${county.url}/api/v1/designs/import?id=${id}`, { method: 'POST', headers, body: before })
    expect(sent.status).toBe(200)
    expect((await publish((await sent.json()) as Design, '2026-12-02')).status).toBe(200)
    expect((await admin.get('/plugins/social-organisations/pack')).text).toBe(before)
  }, 60_000)

  it('is refused when it is none', async () => {
    const headers = { ...admin.headers, 'content-type': 'application/octet-stream' }
    const body = '{"tongbiaoPlugin":1,"id":"x","files":{"../escape.json":"{}"}}'
    const url = `${county.url}/api/v1/designs/import?id=${newId()}`
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(400)
  })
})

describe('A new policy area', () => {
  it('is begun from nothing, published and filled, and can be disabled while its records stay readable', async () => {
    const day = '2026-12-02'
    const design = await begin('bullying')
    expect(await (await publish(design, day)).json).toMatchObject({ version: 1 })
    const director = await county.signIn('cm-dongfeng')
    expect((await director.get('/forms/ZZ-01')).status).toBe(200)
    const child = await childNamed(director, () => true)
    const answers = { happenedOn: '2026-12-01', serious: false }
    const handed = await handIn(county, director, 'ZZ-01', child, answers, { filledAt: shanghai(county) })
    const record = String(at(handed.json, 'record', 'id'))
    expect((await admin.post('/plugins/bullying/disable', { note: '停用', effectiveFrom: day })).status).toBe(200)
    expect((await director.get('/forms/ZZ-01')).status).toBe(404)
    expect(at((await director.get(`/records/${record}`)).json, 'bundle', 'form', 'title')).toBe('新登记表')
  }, 90_000)
})

describe('Nobody else', () => {
  it('sees or changes a design', async () => {
    const director = await county.signIn('cm-dongfeng')
    expect((await director.get('/plugins')).status).toBe(403)
    expect((await director.post('/designs', { id: newId(), plugin: 'medical' })).status).toBe(403)
    expect((await county.machine('MZ_APPROVE').get('/plugins/medical/pack')).status).toBe(403)
  })
})
