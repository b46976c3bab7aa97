/** A new policy area is a folder: mounted from anywhere, filled, scored and answered with a letter, without a line of code. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../documents/print-house.ts'
import { readPdf } from '../documents/pdf-reading.ts'
import { at, newId, openCounty, type County, type Person } from '../server/support/county.ts'
import { handIn } from '../server/support/story.ts'

const HARMED = {
  happenedOn: '2026-11-23',
  place: 'DORM',
  account: '同宿舍的同学多次推搡，致手臂擦伤。',
  often: 'a',
  power: 'b',
  harmed: true,
}
const MEASURES = '调换宿舍，安排专人看护，每周谈话一次。'

const parent = mkdtempSync(join(tmpdir(), 'tongbiao-seventh-'))
const folder = join(parent, 'school-bullying')
let county: County
let supervisor: Person
let child: string
let record: string

beforeAll(async () => {
  cpSync(join(import.meta.dirname, 'school-bullying'), folder, { recursive: true })
  county = await openCounty({ plugins: [folder] })
  supervisor = county.machine('SUP')
  child = String(at((await supervisor.get('/subjects')).json, 'items', 0, 'id'))
})
afterAll(async () => {
  await county.close()
  rmSync(parent, { recursive: true, force: true })
})

describe('A seventh plugin from a folder outside the product', () => {
  it('is proved by the command, faults and worked cases', () => {
    const command = ['bin/tongbiao.mjs', 'plugin', 'check', 'school-bullying', '--in', parent]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toBe('school-bullying: 0 faults, 3 of 3 cases hold\n')
    expect(status).toBe(0)
  })

  it('offers its form beside those that ship', async () => {
    const { json } = await supervisor.get('/forms')
    const ids = (json as unknown[]).map((form) => at(form, 'id'))
    expect(ids).toEqual(expect.arrayContaining(['SB-01', 'LB-04', 'CU-02']))
  })

  it('refuses a serious incident that does not say what the school has to do', async () => {
    const { status, json } = await handIn(county, supervisor, 'SB-01', child, HARMED)
    expect(status).toBe(422)
    expect(at(json, 'issues')).toContainEqual(expect.objectContaining({ path: '/measures', code: 'field.required' }))
  })

  it('scores the incident, knows the child by name without asking, and puts the letter on the list of things to do', async () => {
    const { status, json } = await handIn(county, supervisor, 'SB-01', child, { ...HARMED, measures: MEASURES })
    expect(status).toBe(201)
    expect(at(json, 'assessment', 'scores', 'SC-91')).toMatchObject({
      score: 40,
      finalBand: 'SERIOUS',
      triggers: ['harmed'],
    })
    expect(at(json, 'assessment', 'carried')).toEqual(['/name'])
    expect(at(json, 'tasks')).toContainEqual(
      expect.objectContaining({ kind: 'document', document: 'DOC-91', due: '2026-11-26' }),
    )
    expect(at(json, 'documents', 0)).toMatchObject({ id: 'DOC-91', ready: true })
    record = String(at(json, 'record', 'id'))
  })

  it('issues the letter as PDF under the first number of its own series and does away with the task', async () => {
    const id = newId()
    const { status, json } = await supervisor.post(`/records/${record}/documents/DOC-91/issue`, { id })
    expect(status).toBe(201)
    expect(at(json, 'document', 'number')).toContain('校护〔2026〕1号')
    const file = await fetch(`${county.url}/api/v1/documents/${id}/file`, { headers: supervisor.headers })
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(at(json, 'document', 'sha256'))
    const { text } = await readPdf(bytes)
    expect(text).toContain('校园欺凌保护告知书')
    expect(text).toContain('宿舍')
    expect(text).toContain(MEASURES)
    const { json: tasks } = await supervisor.get('/tasks?status=open')
    expect((at(tasks, 'items') as unknown[]).filter((task) => at(task, 'document') === 'DOC-91')).toEqual([])
  })
})
