/** What directors and supervisors of a generated county write down: a visit, a report, an assessment of the risk. */
import { pick, type Random } from './people.ts'

const FILL = { sign: '（训练签名）', consent: true }
const HOUR = 3_600_000

/** RFC 3339 in Shanghai. */
function shanghai(ms: number): string {
  return new Date(ms + 8 * HOUR).toISOString().replace(/\.\d+Z$/, '+08:00')
}

/** @param now when it is written, in milliseconds. @param age in full years. @param harmed whether bruises are seen. */
export function visitAnswers(random: Random, now: number, age: number, harmed: boolean): Record<string, unknown> {
  const out = age >= 6 && age < 16 && random() < 0.01
  const enrol = age < 3 ? 'NA' : age < 6 ? 'PRE' : out ? 'OUT' : 'IN'
  return {
    visitAt: shanghai(now - HOUR),
    mode: pick(random, ['HOME', 'HOME', 'HOME', 'HOME', 'SCHOOL', 'VIDEO']),
    seenChild: random() < 0.97,
    harmSigns: harmed,
    aloneSigns: false,
    incomeChange: pick(random, ['SAME', 'SAME', 'SAME', 'LESS', 'MORE']),
    newIllness: random() < 0.05,
    carerSame: random() < 0.96,
    carerPerform: random() < 0.9 ? 'GOOD' : 'PART',
    enrol,
    ...(enrol === 'IN' ? { attendance: pick(random, ['FULL', 'FULL', 'FULL', 'SOME']) } : {}),
    benefitsOk: random() < 0.95,
    fill: FILL,
  }
}

export function reportAnswers(now: number, organisation: string, name: string): Record<string, unknown> {
  return {
    foundAt: shanghai(now - HOUR),
    policeCalledAt: shanghai(now - HOUR * 0.9),
    channel: '110',
    trigger: ['R4'],
    facts: '走访时发现手臂和背部有淤青，孩子说是被打的。',
    childSafeNow: true,
    injury: true,
    childKnown: true,
    reporterKind: '4',
    reporterOrg: organisation,
    reporterName: name,
    phone: '13800000000',
  }
}

const CHOICES = { a: 0.62, b: 0.3 } as const
const ITEMS = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10'] as const

/** @param harmed whether the occasion is a report of violence. */
export function assessmentAnswers(
  random: Random,
  harmed: boolean,
  assessors: readonly string[],
): Record<string, unknown> {
  const items = ITEMS.map((item) => {
    const drawn = random()
    const choice = drawn < CHOICES.a ? 'a' : drawn < CHOICES.a + CHOICES.b || item === 'G4' ? 'b' : 'c'
    return [item, choice]
  })
  return {
    occasion: harmed ? 'REPORT' : 'INITIAL',
    evidence: '入户查看，与照护人和儿童分别谈话。',
    childTalk: true,
    ...Object.fromEntries(items),
    ...{ HT1: harmed, HT2: false, HT3: false, HT4: false, HT5: false, HT6: false },
    fills: assessors.map((filler) => ({ ...FILL, filler })),
  }
}

/** What is to be done where the risk is high; asked only there. */
export function planAnswers(assessor: string, due: string): Record<string, unknown> {
  return { plan: [{ goal: '照护到位，孩子安全', action: '每月走访一次', owner: assessor, due }] }
}
