import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayDo, type Action } from '../../../server/access/actions.ts'
import { ROLES, type Role } from '../../../server/access/actor.ts'
import { readLevel } from '../../../server/access/field-rights.ts'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, shanghai, visit } from '../support/story.ts'

let county: County
let child: string
let record: string
let draft: string
let task: string
beforeAll(async () => {
  county = await openCounty()
  const director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  record = String(
    at((await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }))).json, 'record', 'id'),
  )
  task = String(at((await director.get(`/subjects/${child}`)).json, 'tasks', 0, 'id'))
  draft = newId()
  await director.put(`/drafts/${draft}`, { base: 0, form: 'LB-04', subject: child, answers: {} })
})
afterAll(() => county.close())

interface Try {
  action: Action
  name: string
  call(person: Person): Promise<{ status: number; text: string }>
}

function tries(): Try[] {
  const body = () => ({
    id: newId(),
    form: 'LB-04',
    version: 1,
    subject: child,
    answers: visit(county, { enrol: 'IN' }),
    filledAt: shanghai(county),
  })
  return [
    { action: 'subject.read', name: 'file of a child', call: (p) => p.get(`/subjects/${child}`) },
    {
      action: 'subject.read',
      name: 'questionnaire',
      call: (p) => p.get(`/subjects/${child}/questionnaire?purpose=quarterly`),
    },
    { action: 'duty.list', name: 'duties about a child', call: (p) => p.get(`/subjects/${child}/duties`) },
    { action: 'record.read', name: 'list of records', call: (p) => p.get(`/records?subject=${child}`) },
    { action: 'record.read', name: 'record', call: (p) => p.get(`/records/${record}`) },
    { action: 'record.read', name: 'print of a record', call: (p) => p.get(`/records/${record}/print.pdf`) },
    { action: 'record.change', name: 'change', call: (p) => p.put(`/records/${record}`, { base: 1, answers: {} }) },
    { action: 'document.read', name: 'documents', call: (p) => p.get(`/records/${record}/documents`) },
    { action: 'document.read', name: 'preview', call: (p) => p.get(`/records/${record}/documents/DOC-01/preview`) },
    {
      action: 'document.issue',
      name: 'issue',
      call: (p) => p.post(`/records/${record}/documents/DOC-01/issue`, { id: newId() }),
    },
    { action: 'document.read', name: 'paper', call: (p) => p.get(`/documents/${newId()}/file?copy=offender`) },
    {
      action: 'document.serve',
      name: 'service of a paper',
      call: (p) =>
        p.post(`/documents/${newId()}/service`, {
          id: newId(),
          recipient: 'offender',
          state: 'served',
          happenedAt: shanghai(county),
          receiver: '吴某',
        }),
    },
    {
      action: 'document.void',
      name: 'voiding a paper',
      call: (p) => p.post(`/documents/${newId()}/void`, { id: newId(), reason: '错发' }),
    },
    {
      action: 'document.read',
      name: 'filling a Word template',
      call: (p) => p.post(`/word-templates/${newId()}/render`, { record }),
    },
    {
      action: 'wordTemplate.change',
      name: 'retiring a Word template',
      call: (p) => p.delete(`/word-templates/${newId()}`),
    },
    { action: 'record.submit', name: 'hand in', call: (p) => p.post('/records', body()) },
    {
      action: 'record.submit',
      name: 'hand in together',
      call: (p) => p.post('/records/together', { records: [body()] }),
    },
    { action: 'task.close', name: 'close a task', call: (p) => p.post(`/tasks/${task}/done`, {}) },
    { action: 'draft.keep', name: 'drop a draft', call: (p) => p.delete(`/drafts/${draft}`) },
    {
      action: 'assess',
      name: 'assess with the child’s facts',
      call: (p) => p.post('/assess/LB-04', { answers: {}, subject: child }),
    },
  ]
}

const FOREIGN = ['cm-xihe', 'cm-nanqiao', 'sup-yanxi'] as const

describe('Promise 5: every role, every endpoint, a child of another area', () => {
  it.each(FOREIGN)('is not there for %s', async (login) => {
    const person = await county.signIn(login)
    for (const { name, call } of tries()) {
      const { status, text } = await call(person)
      expect([name, status === 403 ? 404 : status]).toEqual([name, 404])
      expect(text).not.toContain(child)
    }
    const lists = [await person.get('/subjects'), await person.get('/tasks'), await person.get('/drafts')]
    for (const list of lists) expect(list.text).not.toContain(child)
  })

  it.each(Object.keys(ROLES) as Role[])('lets %s do what the table says and nothing else', async (role) => {
    const person = county.machine(role)
    for (const { action, name, call } of tries()) {
      const { status } = await call(person)
      if (!mayDo(role, action)) expect([name, status]).toEqual([name, 403])
      else expect([name, status]).not.toEqual([name, 401])
    }
    expect((await person.get('/subjects')).status).toBe(mayDo(role, 'subject.list') ? 200 : 403)
    expect((await person.get('/tasks')).status).toBe(mayDo(role, 'task.list') ? 200 : 403)
    expect((await person.get('/duties')).status).toBe(mayDo(role, 'duty.list') ? 200 : 403)
  })

  it.each(['POLICE', 'HEALTH', 'INS', 'DPF', 'EDU', 'SCHOOL', 'ORG_WORKER', 'HOTLINE'])(
    'shows %s no child without a case or an assignment',
    async (role) => {
      expect(at((await county.machine(role).get('/subjects')).json, 'items')).toEqual([])
      expect((await county.machine(role).get(`/subjects/${child}`)).status).toBe(404)
    },
  )

  it('shows an auditor masked names', async () => {
    const { json, text } = await county.machine('AUDITOR').get(`/subjects/${child}`)
    const director = await county.signIn('cm-dongfeng')
    const facts = at((await director.get(`/subjects/${child}`)).json, 'facts')
    expect(text).not.toContain(String(at(facts, 'idNo')))
    expect(String(at(json, 'facts', 'name'))).toMatch(/^.＊+$/)
  })

  it('asks strangers to sign in, everywhere', async () => {
    for (const { name, call } of tries()) expect([name, (await call(county.stranger())).status]).toEqual([name, 401])
  })

  it('gives no role HIV data but the two that the law names', () => {
    const readers = (Object.keys(ROLES) as Role[]).filter((role) => readLevel(role, 'hiv') !== 'none')
    expect(readers.sort()).toEqual(['HEALTH', 'HIV_CASE'])
  })
})
