import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, newId, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, report, shanghai, visit } from '../support/story.ts'
import { openBranch, openField, phoneOf, visitItem, type Phone } from './device.ts'

let county: County
let director: Person
let supervisor: Person
let phone: Phone
let child: string

beforeAll(async () => {
  ;({ county, director, supervisor, child } = await openField())
  phone = phoneOf(director)
  await phone.read()
})
afterAll(() => county.close())

const revision = () => phone.children.get(child)?.revision ?? -1
const recordIds = async () => {
  const items = at((await director.get(`/records?subject=${child}`)).json, 'items')
  return (items as unknown[]).map((item) => at(item, 'id'))
}

describe('A first reading', () => {
  it('gives a worker the children of the own village and no other, with facts, records and tasks', async () => {
    const list = at((await director.get('/subjects')).json, 'items') as unknown[]
    const ids = [...phone.children.keys()].sort()
    for (const item of list) expect(ids).toContain(at(item, 'id'))
    const other = phoneOf(await county.signIn('cm-xihe'))
    await other.read()
    expect([...other.children.keys()].filter((id) => ids.includes(id))).toEqual([])
    expect(at(phone.children.get(child)?.facts, 'name')).toEqual(expect.any(String))
  })

  it('begins with the children most at risk', async () => {
    const endangered = await childNamed(director, (item) => at(item, 'id') !== child)
    await handIn(county, director, 'LB-04', endangered, visit(county, { enrol: 'IN', harmSigns: true }))
    const anew = phoneOf(director)
    await anew.read()
    expect(anew.order[0]).toBe(endangered)
  })

  it('tells the forms once and again only when they change', async () => {
    const first = await phone.page()
    expect(at(first.json, 'definitions', 'forms')).toContainEqual(expect.objectContaining({ id: 'LB-04' }))
    const second = await phone.page(String(at(first.json, 'cursor')))
    expect(at(second.json, 'definitions')).toBeNull()
  })

  it('is refused to roles without casework', async () => {
    expect((await county.machine('AUDITOR').get(`/sync?device=${newId()}`)).status).toBe(403)
  })
})

describe('Changes since', () => {
  it('hold what others did, once, and nothing when nothing happened', async () => {
    await phone.read()
    await handIn(county, supervisor, 'CU-01', child, {}).catch(() => null)
    const seen = phone.children.get(child)?.records.size ?? 0
    await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }))
    expect(await phone.read()).toBe(1)
    expect(phone.children.get(child)?.records.size).toBe(seen + 1)
  })

  it('are for one device, and begin anew for another or after a month', async () => {
    const cursor = String(at((await phone.page()).json, 'cursor'))
    const other = await phoneOf(director).page(cursor)
    expect([other.status, at(other.json, 'code')]).toEqual([410, 'sync.begin'])
    const forged = await phone.page('eyJzdGFnZSI6bnVsbH0')
    expect(forged.status).toBe(410)
  })

  it('let a device drop a child that has moved away', async () => {
    const moving = await childNamed(director, (item) => at(item, 'id') !== child)
    await phone.read()
    expect(phone.children.has(moving)).toBe(true)
    const corrected = { liveArea: '341399100202' }
    const branch = openBranch(phone.children.get(moving)?.revision ?? -1)()
    expect(await phone.send(visitItem(county, moving, branch, {}, { corrected }))).toMatchObject([{ state: 'stored' }])
    await phone.read()
    expect(phone.children.has(moving)).toBe(false)
  })
})

describe('A batch', () => {
  it('stores what a phone wrote without a line, once, however often it is sent', async () => {
    await phone.read()
    const item = visitItem(county, child, openBranch(revision())())
    expect(await phone.send(item)).toEqual([{ id: item.id, state: 'stored' }])
    const before = await recordIds()
    const again = await Promise.all(Array.from({ length: 5 }, () => phone.send(item)))
    for (const answers of again) expect(answers).toEqual([{ id: item.id, state: 'doubled', was: 'stored' }])
    expect(await recordIds()).toEqual(before)
  })

  it('refuses another body under the same id, and the first one stays', async () => {
    await phone.read()
    const next = openBranch(revision())
    const item = visitItem(county, child, next())
    await phone.send(item)
    const [answer] = await phone.send({ ...item, answers: visit(county, { enrol: 'OUT' }) })
    expect(answer).toMatchObject({ state: 'refused', code: 'record.duplicate' })
  })

  it('knows a record again that was handed in with a line', async () => {
    await phone.read()
    const { kind: _, branch, ...sent } = visitItem(county, child, openBranch(revision())())
    expect((await director.post('/records', sent)).status).toBe(201)
    const before = await recordIds()
    expect(await phone.send({ kind: 'record', branch, ...sent })).toMatchObject([{ state: 'stored' }])
    expect(await recordIds()).toEqual(before)
    expect((await director.post('/records', sent)).status).toBe(200)
  })

  it('answers each item by itself: a wrong one takes no other with it and can be put right in its place', async () => {
    await phone.read()
    const next = openBranch(revision())
    const [first, wrong, last] = [next(), next(), next()].map((branch) => visitItem(county, child, branch))
    const bad = { ...wrong, answers: { ...visit(county), visitAt: 'gestern' } }
    const answers = await phone.send(first ?? {}, bad, last ?? {})
    expect(answers).toMatchObject([
      { state: 'stored' },
      { state: 'refused', code: 'answers.invalid', issues: [expect.objectContaining({ path: '/visitAt' })] },
      { state: 'held', because: 'predecessor' },
    ])
    expect(await phone.send(wrong ?? {})).toMatchObject([{ state: 'stored' }])
    expect(await phone.send(last ?? {})).toMatchObject([{ state: 'doubled', was: 'stored' }])
  })

  it('holds what comes too early until its predecessor is there, in whatever order they come', async () => {
    await phone.read()
    const next = openBranch(revision())
    const [one, two, three] = [next(), next(), next()].map((branch) => visitItem(county, child, branch))
    expect(await phone.send(three ?? {})).toMatchObject([{ state: 'held' }])
    expect(await phone.send(two ?? {})).toMatchObject([{ state: 'held', because: 'predecessor' }])
    await phone.read()
    expect(phone.edits.map(({ id }) => id).sort()).toEqual([two?.id, three?.id].sort())
    expect(await phone.send(one ?? {})).toMatchObject([{ state: 'stored' }])
    const ids = await recordIds()
    for (const item of [one, two, three]) expect(ids).toContain(item?.id)
    await phone.read()
    expect(phone.edits).toEqual([])
  })

  it('has a place for each edit: two edits cannot stand in one', async () => {
    await phone.read()
    const branch = openBranch(revision())()
    await phone.send(visitItem(county, child, branch))
    expect(await phone.send(visitItem(county, child, branch))).toMatchObject([{ state: 'refused', code: 'sync.place' }])
  })

  it('opens a child that nobody knew, and holds what was written about it until it is there', async () => {
    const stranger = newId()
    const next = openBranch(0)
    const [opening, later] = [next(), next()]
    const told = { form: 'CU-02', answers: { ...report(county), childKnown: false, childDescription: '约七岁的男孩' } }
    const second = visitItem(county, stranger, later, {}, told)
    expect(await phone.send(second)).toMatchObject([{ state: 'held' }])
    const first = visitItem(county, stranger, opening, {}, told)
    expect(await phone.send(first)).toMatchObject([{ state: 'stored' }])
    await phone.read()
    expect(phone.children.get(stranger)?.records.size).toBe(2)
  })

  it('does not reach a child of another area, nor tell that there is one', async () => {
    const foreign = await childNamed(await county.signIn('cm-xihe'), () => true)
    const answers = await phone.send(visitItem(county, foreign, { id: newId(), trunk: 1, base: 3 }))
    expect(answers).toMatchObject([{ state: 'refused', code: 'notFound' }])
  })

  it('ends a task by hand, keeps the note of whoever came second, and knows both again', async () => {
    const tasks = at((await director.get('/tasks?mine=1')).json, 'items') as unknown[]
    const task = tasks.find((one) => at(one, 'byHand') === true)
    if (task === undefined) return
    const subject = String(at(task, 'subject', 'id'))
    const item = {
      id: newId(),
      kind: 'task',
      subject,
      task: at(task, 'id'),
      note: '已电话告知',
      filledAt: shanghai(county),
    }
    expect(await phone.send(item)).toMatchObject([{ state: 'stored' }])
    expect(await phone.send(item)).toMatchObject([{ state: 'doubled', was: 'stored' }])
    expect(await phone.send({ ...item, id: newId() })).toMatchObject([{ state: 'stored' }])
  })
})
