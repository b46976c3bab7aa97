/**
 * One random schedule: phones that write, send, lose, double and delay messages and read, and a supervisor who decides
 * now and then; at its end the line is good again and everything is sent and read.
 */
import type { Random } from '../../support/random-answers.ts'
import type { ShownConflict } from '../../../core/sync/shown-conflict.ts'
import type { Actor } from '../../../server/access/actor.ts'
import type { Ports } from '../../../server/services/ports.ts'
import { listConflicts } from '../../../server/services/sync/conflict-list.ts'
import { decideConflict } from '../../../server/services/sync/decide-conflict.ts'
import { readSync } from '../../../server/services/sync/read-sync.ts'
import { receive } from '../../../server/services/sync/receive.ts'
import type { BranchItem, ItemAnswer } from '../../../server/services/sync/sync-item.ts'
import { newId } from '../support/county.ts'
import { visit } from '../support/story.ts'
import { NOW, workerOf } from './services.ts'

export const FACTS: Readonly<Record<string, readonly string[]>> = {
  'guardian.gPhone': ['13900000001', '13900000002', '13900000003'],
  'mother.pPhone': ['13900000004', '13900000005'],
}
const ANSWERS: Readonly<Record<string, readonly (string | boolean)[]>> = {
  '/carerPerform': ['GOOD', 'PART', 'FAIL'],
  '/benefitsOk': [true, false],
}

interface KnownRecord {
  id: string
  revision: number
}

interface OpenBranch {
  id: string
  trunk: number
  base: number
}

export interface SimulatedPhone {
  readonly actor: Actor
  readonly device: string
  cursor: string | null
  facts: Record<string, unknown>
  contested: readonly string[]
  /** Revision of the facts, as it was read. */
  revision: number
  records: Map<string, KnownRecord & { answers: Record<string, unknown> }>
  /** By the thing that they change. */
  branches: Map<string, OpenBranch>
  /** Not answered yet. */
  queue: BranchItem[]
}

export interface Finished {
  readonly child: string
  readonly phones: readonly SimulatedPhone[]
  /** Every item that was written, with its last answer. */
  readonly written: ReadonlyMap<string, { item: BranchItem; answer: ItemAnswer | null }>
  /** Number of conflicts that somebody decided, for those who look at how hard the schedules are. */
  readonly decided: number
}

interface World {
  ports: Ports
  child: string
  random: Random
  phones: SimulatedPhone[]
  supervisor: Actor
  /** Messages on the way, delivered at some time. */
  late: (() => Promise<void>)[]
  written: Map<string, { item: BranchItem; answer: ItemAnswer | null }>
  decided: number
}

const STEPS = 24

export async function runSchedule(
  ports: Ports,
  place: { child: string; area: string },
  random: Random,
): Promise<Finished> {
  const phones = Array.from({ length: 2 + Math.floor(random() * 2) }, (_, n) =>
    phoneFor(workerOf('CM', place.area, 1 + (n % 2))),
  )
  const supervisor = workerOf('SUP', place.area, 9)
  const { child } = place
  const world: World = { ports, child, random, phones, supervisor, late: [], written: new Map(), decided: 0 }
  for (const phone of phones) await read(world, phone)
  for (let step = 0; step < STEPS; step += 1) await oneStep(world)
  await comeTogether(world)
  return { child, phones, written: world.written, decided: world.decided }
}

function phoneFor(actor: Actor): SimulatedPhone {
  const empty = { cursor: null, facts: {}, contested: [], revision: 0, records: new Map(), branches: new Map() }
  return { actor, device: newId(), ...empty, queue: [] }
}

async function oneStep(world: World): Promise<void> {
  const { random, phones } = world
  const phone = pick(random, phones)
  const dice = random()
  if (dice < 0.4) write(world, phone)
  else if (dice < 0.65) await send(world, phone)
  else if (dice < 0.8) await readOverBadLine(world, phone)
  else if (dice < 0.92) await deliverLate(world)
  else await decideOne(world)
}

function write(world: World, phone: SimulatedPhone): void {
  const { random } = world
  const changes = phone.records.size > 0 && random() < 0.4
  const item = changes ? changeItem(world, phone) : recordItem(world, phone)
  phone.queue.push(item)
  world.written.set(item.id, { item, answer: null })
}

function recordItem({ child, random }: World, phone: SimulatedPhone): BranchItem {
  const [path, values] = pick(random, Object.entries(FACTS))
  const filledAt = new Date(NOW - Math.floor(random() * 20) * 86_400_000).toISOString()
  const answers = visit({ now: () => Date.parse(filledAt) }, { enrol: 'IN', harmSigns: random() < 0.15 })
  const corrected = { [path]: pick(random, values) }
  const branch = nextPlace(phone, child, phone.revision)
  return {
    kind: 'record',
    id: newId(),
    subject: child,
    branch,
    form: 'LB-04',
    version: 1,
    answers,
    corrected,
    filledAt,
  }
}

function changeItem({ child, random }: World, phone: SimulatedPhone): BranchItem {
  const record = pick(random, [...phone.records.values()])
  const [pointer, values] = pick(random, Object.entries(ANSWERS))
  const set = { [pointer]: pick(random, values) }
  const filledAt = new Date(NOW - Math.floor(random() * 20) * 86_400_000).toISOString()
  const branch = nextPlace(phone, record.id, record.revision)
  const seen = phone.branches.get(child)?.trunk ?? phone.revision
  return { kind: 'change', id: newId(), subject: child, branch, record: record.id, set, factsSeen: seen, filledAt }
}

function nextPlace(phone: SimulatedPhone, about: string, trunk: number): OpenBranch {
  const open = phone.branches.get(about) ?? { id: newId(), trunk, base: trunk }
  phone.branches.set(about, { ...open, base: open.base + 1 })
  return open
}

/** Any part of what waits, in any order; the message or its answer may be lost, doubled or late. */
async function send(world: World, phone: SimulatedPhone): Promise<void> {
  const { random } = world
  const items = shuffled(random, phone.queue).slice(0, 1 + Math.floor(random() * 4))
  if (items.length === 0) return
  const fate = random()
  const deliver = async (heard: boolean) => {
    const answers = await receive(world.ports, phone.actor, { device: phone.device, items })
    if (heard) hear(world, phone, answers)
  }
  if (fate < 0.5) await deliver(true)
  else if (fate < 0.65) await deliver(false)
  else if (fate < 0.8) await Promise.all([deliver(true), deliver(true)])
  else if (fate < 0.9) world.late.push(() => deliver(random() < 0.5))
}

function hear(world: World, phone: SimulatedPhone, answers: readonly ItemAnswer[]): void {
  for (const answer of answers) {
    const known = world.written.get(answer.id)
    if (known === undefined || answer.state === 'failed') continue
    known.answer = answer
    phone.queue = phone.queue.filter((item) => item.id !== answer.id)
  }
}

async function deliverLate(world: World): Promise<void> {
  const at = Math.floor(world.random() * world.late.length)
  const [message] = world.late.splice(at, 1)
  await message?.()
}

async function readOverBadLine(world: World, phone: SimulatedPhone): Promise<void> {
  if (world.random() < 0.2) await readSync(world.ports, phone.actor, { device: phone.device, cursor: phone.cursor })
  else await read(world, phone)
}

/** A branch ends when all of it was answered and the device has read what came of it. */
async function read({ ports, child }: World, phone: SimulatedPhone): Promise<void> {
  const { actor, device } = phone
  for (let more = true; more;) {
    const page = await readSync(ports, actor, { device, cursor: phone.cursor })
    const found = page.subjects.find((subject) => subject.id === child)
    if (found !== undefined) {
      if (found.whole) phone.records.clear()
      for (const { id, revision, answers } of found.records) phone.records.set(id, { id, revision, answers })
      Object.assign(phone, { facts: found.facts, contested: found.contested, revision: found.revision })
    }
    phone.cursor = page.cursor
    more = page.more
  }
  const waiting = new Set(phone.queue.map((item) => item.branch.id))
  for (const [about, branch] of phone.branches) if (!waiting.has(branch.id)) phone.branches.delete(about)
}

async function decideOne(world: World): Promise<void> {
  const { ports, supervisor, random } = world
  const open = (await listConflicts(ports, supervisor, null)).items.filter((one) => one.about !== 'waiting')
  if (open.length === 0) return
  const conflict: ShownConflict = pick(random, open)
  const choices = conflict.places.map(({ path, sides }) => [path, pick(random, sides).edit] as const)
  const choice = { revision: conflict.revision, choices: Object.fromEntries(choices), reason: '已核实' }
  await decideConflict(ports, supervisor, conflict.id, choice)
  world.decided += 1
}

async function comeTogether(world: World): Promise<void> {
  while (world.late.length > 0) await deliverLate(world)
  for (const phone of world.phones) {
    for (let tries = 0; phone.queue.length > 0 && tries < 10; tries += 1) {
      const items = phone.queue.slice(0, 50)
      hear(world, phone, await receive(world.ports, phone.actor, { device: phone.device, items }))
    }
  }
  for (const phone of world.phones) await read(world, phone)
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list]
  return list.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as T)
}
