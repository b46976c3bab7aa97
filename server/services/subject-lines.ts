/** What lists show of a subject, as far as its facts say it, and that a child has moved. */
import { own } from '../../core/model/json.ts'
import type { Tx } from '../../core/store/port.ts'
import type { Id } from '../../core/store/query.ts'
import { riskDegree } from './risk-degree.ts'
import type { StoredFacts, StoredSubject } from './stored.ts'

export function withLines(subject: StoredSubject, { values }: StoredFacts): StoredSubject {
  const text = (key: string) => {
    const value = own(values, key)
    return typeof value === 'string' ? value : undefined
  }
  const area = text('liveArea') ?? subject.area
  const told = { name: text('name'), birth: text('birth'), sex: text('sex') }
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
  return { ...subject, ...known, area, village: area, risk: riskDegree(values['scores']) }
}

/** Devices of the area that a child comes into have to hear of it. */
export async function tellMove(t: Tx, subject: Id, from: string | null, to: string): Promise<void> {
  if (from !== null && from !== to) await t.append('outbox', subject, { action: 'subject.moved', detail: { from } })
}
