/** Answers of the story: a visit with bruises, the report, the police, the assessment. Instants are those of the county's clock. */
import { idNumber } from '../../../server/training/people.ts'
import type { County, Person } from './county.ts'
import { at, newId, type Answer } from './county.ts'

const HOUR = 3_600_000

/** RFC 3339 in Shanghai, `hours` from the county's clock. */
export function shanghai(county: Pick<County, 'now'>, hours = 0): string {
  return new Date(county.now() + hours * HOUR + 8 * HOUR).toISOString().replace(/\.\d+Z$/, '+08:00')
}

export const FILL = { sign: '（测试签名）', consent: true }

export function visit(county: Pick<County, 'now'>, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    visitAt: shanghai(county, -1),
    mode: 'HOME',
    seenChild: true,
    harmSigns: false,
    aloneSigns: false,
    carerSame: true,
    carerPerform: 'GOOD',
    benefitsOk: true,
    fill: FILL,
    ...more,
  }
}

export function report(county: Pick<County, 'now'>): Record<string, unknown> {
  return {
    foundAt: shanghai(county, -1),
    policeCalledAt: shanghai(county, -0.9),
    channel: '110',
    trigger: ['R4'],
    facts: '走访时发现手臂和背部多处淤青，孩子说是被打的。',
    childSafeNow: true,
    injury: true,
    childKnown: true,
    reporterKind: '4',
    reporterOrg: '东风村村民委员会',
    reporterName: '田春来',
    phone: '13800000000',
  }
}

export function incident(county: Pick<County, 'now'>, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    callAt: shanghai(county, -0.8),
    arriveAt: shanghai(county, -0.5),
    stopped: true,
    harmAt: shanghai(county, -20),
    harmPlace: '家中',
    facts: '父亲酒后用木棍殴打孩子，致手臂和背部淤青。',
    injuryLevel: 'SLIGHT',
    evidence: ['PHOTO', 'CHILD'],
    offender: {
      gName: '童某某',
      gRelation: '01',
      gId: idNumber({ year: 1980, month: 1, day: 1 }, '1', 61),
      gPhone: '13800000001',
    },
    factsEstablished: true,
    criminalStd: false,
    punishable: false,
    prohibition: ['VIOLENCE', 'THREAT'],
    townshipNotifiedAt: shanghai(county, -0.1),
    removeNeeded: false,
    psoAdvice: false,
    fill: FILL,
    ...more,
  }
}

/** Hands in a form about a subject; merges what is given over a plain submission. */
export function handIn(
  county: Pick<County, 'now'>,
  person: Person,
  form: string,
  subject: string,
  answers: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Promise<Answer> {
  const body = { id: newId(), form, version: 1, subject, answers, filledAt: shanghai(county), ...more }
  return person.post('/records', body)
}

/** The id of the first child of the person's list that fits. */
export async function childNamed(person: Person, fits: (item: unknown) => boolean): Promise<string> {
  const items = at((await person.get('/subjects')).json, 'items')
  const found = Array.isArray(items) ? items.find(fits) : undefined
  if (found === undefined) throw new Error('no such child in the training county')
  return String(at(found, 'id'))
}
