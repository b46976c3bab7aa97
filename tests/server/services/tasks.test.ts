import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, report, visit } from '../support/story.ts'

let county: County
let child: string
let director: Person
let police: Person
let supervisor: Person

beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  await handIn(county, director, 'LB-04', child, visit(county, { harmSigns: true, enrol: 'IN' }))
  await handIn(county, director, 'CU-02', child, report(county))
  police = await county.signIn('police')
  supervisor = await county.signIn('sup-xunlian')
})
afterAll(() => county.close())

interface Listed {
  id: string
  kind: string
  form: string | null
  role: string | null
  to: string[]
  notices: { to: string[] }[]
  status: string
  doneAt: string | null
  closedBy: unknown
  byHand: boolean
}

async function tasksOf(person: Person, query: string): Promise<Listed[]> {
  return (at((await person.get(`/tasks?${query}`)).json, 'items') ?? []) as Listed[]
}

async function noticeTo(person: Person, addressee: string): Promise<Listed> {
  const found = (await tasksOf(person, 'mine=1')).find((task) => task.kind === 'notify' && task.to.includes(addressee))
  if (found === undefined) throw new Error(`no notice to ${addressee}`)
  return found
}

const openTasksOfChild = async () =>
  (at((await director.get(`/subjects/${child}`)).json, 'tasks') as Listed[]).filter(isOpen)
const isOpen = ({ status }: Listed) => status === 'open'

describe('One’s own tasks', () => {
  it('hold what is to reach the police, although the village director has to tell them', async () => {
    const notice = await noticeTo(police, 'GA')
    expect(notice).toMatchObject({ role: 'CM', status: 'open' })
    expect((await tasksOf(director, 'mine=1')).map(({ id }) => id)).toContain(notice.id)
    expect(notice.byHand).toBe(true)
    expect((await tasksOf(director, 'mine=1')).filter(({ form, byHand }) => form !== null && byHand)).toEqual([])
  })

  it('hold nothing that is for others, but for what one was told to be late', async () => {
    for (const { role, to, notices } of await tasksOf(supervisor, 'mine=1')) {
      const told = notices.flatMap((notice) => notice.to)
      expect(role === 'SUP' || [...to, ...told].some((code) => ['SUP', 'XZ'].includes(code))).toBe(true)
    }
    expect((await tasksOf(supervisor, 'mine=0')).some(({ role, to }) => role === 'CM' && to.length === 0)).toBe(true)
  })
})

describe('Saying that a task is done', () => {
  it('closes it for everybody, with who, when and what was noted, and takes it off the child', async () => {
    const { id } = await noticeTo(director, 'SUP')
    const before = await openTasksOfChild()
    county.pass(60_000)
    const { status, json } = await supervisor.post(`/tasks/${id}/done`, { note: '已电话告知' })
    expect([status, json]).toMatchObject([
      200,
      { status: 'done', doneAt: '2026-11-24T01:01:00.000Z', closedBy: { name: '林志成', note: '已电话告知' } },
    ])
    expect((await tasksOf(director, 'mine=1&status=open')).map((task) => task.id)).not.toContain(id)
    expect((await tasksOf(director, 'mine=1&status=done')).map((task) => task.id)).toContain(id)
    expect((await openTasksOfChild()).length).toBe(before.length - 1)
  })

  it('twice changes nothing: the first time and the first note stand', async () => {
    const { id } = await noticeTo(director, 'GA')
    await police.post(`/tasks/${id}/done`, { note: '已受理' })
    county.pass(60_000)
    const { status, json } = await director.post(`/tasks/${id}/done`, { note: '又一次' })
    expect([status, json]).toMatchObject([200, { doneAt: '2026-11-24T01:01:00.000Z', closedBy: { note: '已受理' } }])
  })

  it('is not for roles that the task is not for', async () => {
    const { id } = await noticeTo(police, 'reporter')
    const { status, json } = await director.post(`/tasks/${id}/done`, {})
    expect([status, at(json, 'code')]).toEqual([403, 'access.denied'])
  })

  it('does not do away with a visit: that is closed by the form alone', async () => {
    const visits = (await tasksOf(director, 'mine=1')).filter(({ form }) => form === 'LB-04')
    const { status, json } = await director.post(`/tasks/${visits[0]?.id}/done`, {})
    expect([status, json]).toMatchObject([400, { code: 'request.invalid', form: 'LB-04' }])
    expect((await tasksOf(director, 'mine=1')).map(({ id }) => id)).toContain(visits[0]?.id)
  })

  it('finds nothing in another village', async () => {
    const { id } = await noticeTo(police, 'reporter')
    const stranger = await county.signIn('cm-xihe')
    expect((await stranger.post(`/tasks/${id}/done`, {})).status).toBe(404)
  })
})
