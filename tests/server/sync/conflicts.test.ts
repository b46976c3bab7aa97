import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { at, newId, type County, type Person } from '../support/county.ts'
import { FILL, handIn, shanghai, visit } from '../support/story.ts'
import { openBranch, openField, phoneOf, visitItem, type Phone } from './device.ts'

let county: County
let director: Person
let supervisor: Person
let one: Phone
let other: Phone
let child: string

beforeAll(async () => {
  ;({ county, director, supervisor, child } = await openField())
  one = phoneOf(director)
  other = phoneOf(director)
})
afterAll(() => county.close())

beforeEach(async () => {
  await one.read()
  await other.read()
})

const trunk = (phone: Phone) => phone.children.get(child)?.revision ?? -1
const correcting = (phone: Phone, corrected: Record<string, unknown>, answers = {}) =>
  visitItem(county, child, openBranch(trunk(phone))(), answers, { corrected })
const open = async () => at((await supervisor.get('/conflicts')).json, 'items') as unknown[]
const factsOf = (phone: Phone) => phone.children.get(child)?.facts

async function decide(conflict: unknown, choices: Record<string, unknown>) {
  const body = { revision: at(conflict, 'revision'), choices, reason: '已电话向监护人核实' }
  return supervisor.post(`/conflicts/${String(at(conflict, 'id'))}`, body)
}

describe('Two phones that did not know of each other', () => {
  it('are put together without a question where they speak of different things', async () => {
    expect(await one.send(correcting(one, { 'guardian.gPhone': '13900000001' }))).toMatchObject([{ state: 'stored' }])
    expect(await other.send(correcting(other, { 'mother.pPhone': '13900000002' }))).toMatchObject([{ state: 'stored' }])
    await one.read()
    await other.read()
    expect(factsOf(one)).toEqual(factsOf(other))
    expect(at(factsOf(one), 'guardian', 'gPhone')).toBe('13900000001')
    expect(at(factsOf(one), 'mother', 'pPhone')).toBe('13900000002')
    expect(await open()).toEqual([])
  })

  it('wait for a person where they contradict each other, and both learn what was decided', async () => {
    const [mine, theirs] = [
      correcting(one, { 'guardian.gPhone': '13900000003' }),
      correcting(other, { 'guardian.gPhone': '13900000004' }),
    ]
    expect(await one.send(mine)).toMatchObject([{ state: 'stored' }])
    expect(await other.send(theirs)).toMatchObject([{ state: 'conflict', contested: ['guardian.gPhone'] }])
    const [conflict] = await open()
    expect(conflict).toMatchObject({ about: 'facts', subject: { id: child } })
    expect(at(conflict, 'places', 0, 'titles')).toEqual([
      expect.stringContaining('监护人'),
      expect.stringContaining('电话'),
    ])
    const sides = at(conflict, 'places', 0, 'sides') as unknown[]
    expect(sides.map((side) => [at(side, 'value'), at(side, 'by'), at(side, 'device')])).toEqual([
      ['13900000003', '田春来', one.device],
      ['13900000004', '田春来', other.device],
    ])
    await one.read()
    expect(one.children.get(child)?.contested).toEqual(['guardian.gPhone'])
    expect((await decide(conflict, { 'guardian.gPhone': mine.id })).status).toBe(204)
    expect(await open()).toEqual([])
    await one.read()
    await other.read()
    for (const phone of [one, other]) {
      expect(at(factsOf(phone), 'guardian', 'gPhone')).toBe('13900000003')
      expect(phone.children.get(child)?.contested).toEqual([])
      expect(phone.edits).toEqual([])
    }
  })

  it('cannot have a conflict decided twice, on an older reading, or without a reason', async () => {
    await one.send(correcting(one, { 'guardian.gPhone': '13900000005' }))
    const theirs = correcting(other, { 'guardian.gPhone': '13900000006' })
    await other.send(theirs)
    const [conflict] = await open()
    const choices = { 'guardian.gPhone': theirs.id }
    const path = `/conflicts/${String(at(conflict, 'id'))}`
    expect((await supervisor.post(path, { revision: at(conflict, 'revision'), choices })).status).toBe(400)
    expect((await supervisor.post(path, { revision: 99, choices, reason: '核实' })).status).toBe(409)
    expect((await director.post(path, { revision: 1, choices, reason: '核实' })).status).toBe(403)
    expect((await decide(conflict, choices)).status).toBe(204)
    const late = await decide(conflict, choices)
    expect([late.status, at(late.json, 'code')]).toEqual([409, 'conflict.settled'])
  })

  it('are not there for a supervisor of another township', async () => {
    await one.send(correcting(one, { 'guardian.gPhone': '13900000007' }))
    await other.send(correcting(other, { 'guardian.gPhone': '13900000008' }))
    const [conflict] = await open()
    const foreign = await county.signIn('sup-yanxi')
    expect(at((await foreign.get('/conflicts')).json, 'items')).toEqual([])
    const body = { revision: 1, choices: { 'guardian.gPhone': newId() }, reason: '核实' }
    expect((await foreign.post(`/conflicts/${String(at(conflict, 'id'))}`, body)).status).toBe(404)
    const sides = at(conflict, 'places', 0, 'sides') as unknown[]
    await decide(conflict, { 'guardian.gPhone': at(sides[0], 'edit') })
  })
})

describe('A conflict about HIV', () => {
  it('is there for the specialist and for nobody else, not even as two lists that look alike', async () => {
    const specialist = await county.signIn('hiv-case')
    const [mine, theirs] = [phoneOf(specialist), phoneOf(specialist)]
    await mine.read()
    await theirs.read()
    const registering = async (phone: Phone, hiv: boolean) => {
      const { json } = await specialist.post('/assess/BL-01', { answers: { hiv }, subject: child })
      const answers = { hiv, catFinal: at(json, 'calculated', '/catCalc'), childView: '不想换学校。', fill: FILL }
      return visitItem(county, child, openBranch(trunk(phone))(), {}, { form: 'BL-01', answers })
    }
    const [yes, no] = [await registering(mine, true), await registering(theirs, false)]
    expect(await mine.send(yes)).toMatchObject([{ state: 'stored' }])
    expect(await theirs.send(no)).toMatchObject([{ state: 'conflict' }])
    const all = at((await specialist.get('/conflicts')).json, 'items') as unknown[]
    const conflict = all.find((one) => at(one, 'about') === 'facts')
    const paths = (at(conflict, 'places') as unknown[]).map((place) => String(at(place, 'path')))
    expect(paths).toContain('hiv')
    for (const person of [supervisor, await county.signIn('mz-case')]) {
      const { text } = await person.get('/conflicts')
      for (const secret of ['hiv', '艾滋', 'K03']) expect(text).not.toContain(secret)
      expect(text).not.toContain('"catFinal"')
      const body = { revision: at(conflict, 'revision'), choices: { hiv: yes.id }, reason: '核实' }
      expect([403, 404]).toContain((await person.post(`/conflicts/${String(at(conflict, 'id'))}`, body)).status)
    }
    for (const phone of [one, other]) {
      await phone.read()
      expect(phone.children.get(child)?.contested).not.toContain('hiv')
    }
    const choices = Object.fromEntries(paths.map((path) => [path, yes.id]))
    const body = { revision: at(conflict, 'revision'), choices, reason: '已核对检验报告' }
    expect((await specialist.post(`/conflicts/${String(at(conflict, 'id'))}`, body)).status).toBe(204)
  })
})

describe('Danger', () => {
  const band = (phone: Phone) => at(factsOf(phone), 'scores', 'SC-1', 'finalBand')

  it.each(['first', 'last'])('found by one phone is not lowered by the other when it comes %s', async (place) => {
    const danger = visitItem(county, child, openBranch(trunk(one))(), { harmSigns: true })
    const calm = visitItem(county, child, openBranch(trunk(other))(), {}, { filledAt: shanghai(county, 0) })
    const answers = [
      ...(place === 'first' ? await one.send(danger) : await other.send(calm)),
      ...(place === 'first' ? await other.send(calm) : await one.send(danger)),
    ]
    await one.read()
    expect(band(one)).toBe('RED')
    expect(at(factsOf(one), 'harmSigns')).toBe(true)
    const tasks = at((await director.get(`/subjects/${child}`)).json, 'tasks') as unknown[]
    expect(tasks).toContainEqual(expect.objectContaining({ form: 'CU-02' }))
    for (const conflict of await open()) {
      const places = at(conflict, 'places') as unknown[]
      const choices = places.map((found) => {
        const sides = at(found, 'sides') as unknown[]
        return [String(at(found, 'path')), at(sides.find((side) => at(side, 'edit') === danger.id) ?? sides[0], 'edit')]
      })
      expect((await decide(conflict, Object.fromEntries(choices))).status).toBe(204)
    }
    expect(answers).toHaveLength(2)
  })

  it('stays open for whom a visit came too late that was made before it was known', async () => {
    const calm = visitItem(county, child, openBranch(trunk(one))())
    const found = await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN', harmSigns: true }))
    const made = (at(found.json, 'tasks') as unknown[]).map((task) => at(task, 'id'))
    await one.send(calm)
    const tasks = at((await director.get(`/subjects/${child}`)).json, 'tasks') as unknown[]
    const left = tasks.map((task) => at(task, 'id'))
    for (const id of made) expect(left).toContain(id)
    for (const conflict of await open()) {
      const places = at(conflict, 'places') as unknown[]
      await decide(conflict, Object.fromEntries(places.map((p) => [at(p, 'path'), at(p, 'sides', 0, 'edit')])))
    }
  })
})

describe('One record changed on two phones', () => {
  let record: string
  beforeEach(async () => {
    const answers = visit(county, { enrol: 'IN', carerPerform: 'GOOD' })
    record = String(at((await handIn(county, director, 'LB-04', child, answers)).json, 'record', 'id'))
    await one.read()
    await other.read()
  })
  const change = (phone: Phone, set: Record<string, unknown>) => ({
    id: newId(),
    kind: 'change',
    subject: child,
    record,
    branch: openBranch(phone.children.get(child)?.records.get(record)?.revision ?? -1)(),
    set,
    factsSeen: trunk(phone),
    filledAt: shanghai(county),
  })
  const answer = async (key: string) => at((await director.get(`/records/${record}`)).json, 'record', 'answers', key)

  it('keeps both changes of different answers', async () => {
    expect(await one.send(change(one, { '/carerPerform': 'PART' }))).toMatchObject([{ state: 'stored' }])
    expect(await other.send(change(other, { '/benefitsOk': false }))).toMatchObject([{ state: 'stored' }])
    expect([await answer('carerPerform'), await answer('benefitsOk')]).toEqual(['PART', false])
  })

  it('lists both values of one answer, and what was chosen is assessed anew', async () => {
    const mine = change(one, { '/carerPerform': 'PART' })
    await one.send(mine)
    expect(await other.send(change(other, { '/carerPerform': 'FAIL' }))).toMatchObject([{ state: 'conflict' }])
    const conflict = (await open()).find((found) => at(found, 'record', 'id') === record)
    expect(at(conflict, 'places', 0)).toMatchObject({ path: '/carerPerform', field: { title: expect.any(String) } })
    expect((await decide(conflict, { '/carerPerform': mine.id })).status).toBe(204)
    expect(await answer('carerPerform')).toBe('PART')
  })

  it('does not let a trigger go that another phone found', async () => {
    expect(await one.send(change(one, { '/harmSigns': true }))).toMatchObject([{ state: expect.any(String) }])
    await other.send(change(other, { '/harmSigns': false, '/benefitsOk': false }))
    expect(await answer('harmSigns')).toBe(true)
  })

  it('waits for the record where the change comes before it', async () => {
    const next = openBranch(trunk(one))
    const visited = visitItem(county, child, next())
    const early = { ...change(one, { '/benefitsOk': false }), record: visited.id, branch: openBranch(1)() }
    expect(await one.send(early)).toMatchObject([{ state: 'held', because: 'record' }])
    expect(await one.send(visited)).toMatchObject([{ state: expect.stringMatching(/stored|conflict/) }])
    await one.read()
    expect(one.edits.filter(({ id, state }) => id === early.id && state === 'held')).toEqual([])
  })
})

describe('An edit whose predecessor never comes', () => {
  it('is shown to a person after a week, who lets it go ahead', async () => {
    const next = openBranch(trunk(one))
    next()
    const item = visitItem(county, child, next())
    expect(await one.send(item)).toMatchObject([{ state: 'held' }])
    expect((await open()).map((found) => at(found, 'id'))).not.toContain(item.id)
    county.pass(8 * 86_400_000)
    supervisor = await county.signIn('sup-xunlian')
    director = await county.signIn('cm-dongfeng')
    const waiting = (await open()).find((found) => at(found, 'id') === item.id)
    expect(waiting).toMatchObject({ about: 'waiting', waiting: { because: 'predecessor', by: '田春来' } })
    const body = { revision: at(waiting, 'revision'), waiting: 'advance', reason: '手机遗失' }
    expect((await supervisor.post(`/conflicts/${item.id}`, body)).status).toBe(204)
    expect((await director.get(`/records/${item.id}`)).status).toBe(200)
    expect((await open()).map((found) => at(found, 'id'))).not.toContain(item.id)
  })
})
