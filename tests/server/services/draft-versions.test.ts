/** A form is published anew while somebody is in the middle of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtCheckWorker, type BuiltWorker } from '../support/check-worker.ts'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed } from '../support/story.ts'

const PATH = 'forms/CU-01.form.json'

let county: County
let worker: BuiltWorker
let supervisor: Person
let child: string
const draft = newId()

beforeAll(async () => {
  worker = await builtCheckWorker()
  county = await openCounty({ checkWorker: worker.file })
  supervisor = await county.signIn('sup-xunlian')
  child = await childNamed(supervisor, (item) => Number(at(item, 'age')) >= 8)
}, 120_000)
afterAll(async () => {
  await county.close()
  worker.remove()
})

interface Form {
  'x-form': { version: number }
  properties: Record<string, Record<string, unknown>>
}

async function publishWithout(question: string): Promise<void> {
  const admin = await county.signIn('admin')
  const design = (await admin.post('/designs', { id: newId(), plugin: 'custody' })).json
  const id = String(at(design, 'id'))
  const form = JSON.parse(String(at(design, 'files', PATH))) as Form
  const { [question]: gone, ...kept } = form.properties
  const properties = { ...kept, kinHelp: { ...gone, title: '亲属能帮什么' } }
  const changed = { ...form, 'x-form': { ...form['x-form'], version: form['x-form'].version + 1 }, properties }
  const files = { [PATH]: `${JSON.stringify(changed, null, 2)}\n` }
  const saved = await admin.put(`/designs/${id}`, { base: at(design, 'revision'), files })
  const wish = { base: at(saved.json, 'revision'), note: '换一个问题', effectiveFrom: '2026-11-24' }
  const published = await admin.post(`/designs/${id}/publish`, wish)
  expect(published.text).toContain('"version":1')
}

const shown = async () => at((await supervisor.get(`/drafts?subject=${child}`)).json, 'items', 0)

describe('A draft that was begun under the version before', () => {
  it('opens as it is while its version is in force', async () => {
    const answers = { childTalk: true, strengths: '外婆身体好，愿意照看。' }
    const hash = String(at((await supervisor.get('/forms/CU-01')).json, 'form', 'hash'))
    const kept = await supervisor.put(`/drafts/${draft}`, { base: 0, form: 'CU-01', subject: child, answers, hash })
    expect(kept.status).toBe(200)
    expect(await shown()).toMatchObject({ answers, upgrade: null, aside: [] })
  })

  it('opens under the new one with what is new and gone, its answers in place, the one that fits nowhere beside them', async () => {
    await publishWithout('strengths')
    expect(await shown()).toMatchObject({
      answers: { childTalk: true },
      upgrade: {
        from: 1,
        to: 2,
        changes: [
          { at: '/kinHelp', title: '亲属能帮什么', change: 'new' },
          { at: '/strengths', change: 'gone' },
        ],
      },
      aside: [{ at: '/strengths', value: '外婆身体好，愿意照看。', reason: 'gone' }],
    })
  }, 120_000)

  it('keeps that answer beside it when it is saved under the new version, and after a restart', async () => {
    const { answers, revision } = (await shown()) as { answers: object; revision: number }
    const hash = String(at((await supervisor.get('/forms/CU-01')).json, 'form', 'hash'))
    const next = { base: revision, form: 'CU-01', subject: child, answers: { ...answers, kinHelp: '外婆' }, hash }
    expect((await supervisor.put(`/drafts/${draft}`, next)).status).toBe(200)
    await county.restart()
    expect(await shown()).toMatchObject({
      answers: { childTalk: true, kinHelp: '外婆' },
      upgrade: null,
      aside: [{ at: '/strengths', value: '外婆身体好，愿意照看。', reason: 'gone' }],
    })
  }, 120_000)
})
