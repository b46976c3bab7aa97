/** The services over a real store without a server, and one child in an area of its own for each round. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Data } from '../../../core/store/kinds.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import type { Actor, Role } from '../../../server/access/actor.ts'
import { openPorts } from '../../../server/main.ts'
import type { Ports } from '../../../server/services/ports.ts'
import type { StoredFacts, StoredSubject } from '../../../server/services/stored.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { seedTraining } from '../../../server/training/seed.ts'
import { ROOT } from '../../documents/print-house.ts'
import { newId } from '../support/county.ts'

export const NOW = Date.parse('2026-11-24T01:00:00Z')

export interface Services {
  readonly ports: Ports
  /** A child that has never been seen by anyone, by default in an area that nobody else works in. */
  newChild(area?: string): Promise<{ child: string; area: string }>
  close(): Promise<void>
}

/** @param url of a database; without it the files of a folder that is taken away at the end. */
export async function openServices(url?: string): Promise<Services> {
  const data = mkdtempSync(join(tmpdir(), 'tongbiao-sync-'))
  const clock = { now: () => NOW }
  const store = await openStore({ data, store: url, clock: clock.now })
  const options = { root: ROOT, data, printWorker: '', checkWorker: '', training: true, log: { level: 'silent' } }
  const { ports, printer } = await openPorts({ ...options, clock }, store)
  await seedTraining(ports)
  const pattern = await aChild(ports)
  let areas = 0
  return {
    ports,
    newChild(area) {
      areas += 1
      return putChild(ports, pattern, area ?? `3413997${String(areas).padStart(5, '0')}`)
    },
    async close() {
      printer.close()
      ports.trials.close()
      await store.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

interface Pattern {
  subject: StoredSubject
  facts: StoredFacts
}

/** A child of the training county old enough for school. */
async function aChild({ store }: Ports): Promise<Pattern> {
  const where = { kind: 'child', birth: { from: '2010-01-01', before: '2017-01-01' } } as const
  const { rows } = await store.find('subject', { where, limit: 1 }, EVERYTHING)
  const id = rows[0]?.id ?? ''
  const subject = await store.get<'subject', StoredSubject>('subject', id, id, EVERYTHING)
  const facts = await store.get<'facts', StoredFacts>('facts', id, id, EVERYTHING)
  if (subject === null || facts === null) throw new Error('the training county has no such child')
  return { subject: subject.data, facts: facts.data }
}

async function putChild(
  { store }: Ports,
  { subject, facts }: Pattern,
  area: string,
): Promise<{ child: string; area: string }> {
  const child = newId()
  const known = { ...facts, told: {}, values: { ...facts.values, scores: {}, liveArea: area } }
  await store.tx({ actor: 'system', scope: EVERYTHING }, async (t) => {
    await t.put('subject', child, child, 0, { ...subject, area, village: area, openTasks: [], caseId: null, risk: 0 })
    await t.put('facts', child, child, 0, known as unknown as Data<'facts'>)
  })
  return { child, area }
}

export function workerOf(role: Role, area: string, n = 1): Actor {
  const id = `00000000-0000-7000-8000-${area}${n}`.slice(0, 36)
  const org = { org: '东风村村民委员会', orgShort: '东风' }
  return { id, login: `w${n}`, name: `演练员${n}`, role, area, ...org, assigned: [], session: id, via: 'token' }
}
