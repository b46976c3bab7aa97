/**
 * Thirty invented children in four villages, as the answers of the forms by which they were registered: left behind,
 * without support of their parents, disabled, poor, orphaned. How long ago tells what is still fresh; what was not
 * known then is missing.
 */
import { addDays, addMonths, formatCivilDate, parseCivilDate, type CivilDate } from '../../core/model/civil-date.ts'
import { adultName, givenName, idNumber, phone, pick, seededRandom, surname, type Random } from './people.ts'

export type Plight = 'leftBehind' | 'unsupported' | 'disabled' | 'poor' | 'orphan'

export interface TrainingChild {
  /** From 1. */
  n: number
  plight: Plight
  village: string
  /** Days ago on which the registration was handed in. */
  daysAgo: number
  registration: { form: 'BL-01' | 'LB-01'; answers: Record<string, unknown> }
}

export const VILLAGES = ['341399100201', '341399100202', '341399200201', '341399200202'] as const

const PLIGHTS: readonly Plight[] = [
  ...Array<Plight>(14).fill('leftBehind'),
  ...Array<Plight>(5).fill('unsupported'),
  ...Array<Plight>(4).fill('disabled'),
  ...Array<Plight>(5).fill('poor'),
  ...Array<Plight>(2).fill('orphan'),
]

export function trainingChildren(today: string, seed = 20_200_320): TrainingChild[] {
  const random = seededRandom(seed)
  const now = parseCivilDate(today)
  if (now === null) throw new RangeError(`no date: ${today}`)
  return PLIGHTS.map((plight, i) => inventChild({ random, now, plight, n: i + 1, order: i + 1 }))
}

export interface ChildWish {
  random: Random
  /** The day by which ages are counted. */
  now: CivilDate
  plight: Plight
  /** From 1; no two children of one county have the same. */
  n: number
  /** 0 to 499; tells children of one sex apart who may have one birthday. */
  order: number
}

/** One child with the answers of its registration. */
export function inventChild({ random, now, plight, n, order }: ChildWish): TrainingChild {
  const village = VILLAGES[(n - 1) % VILLAGES.length] ?? VILLAGES[0]
  const sex = random() < 0.5 ? '1' : '2'
  // Left-behind children are under 16; the others may be anything from a baby to seventeen.
  const months = plight === 'leftBehind' ? 30 + Math.floor(random() * 150) : 12 + Math.floor(random() * 190)
  const birth = addDays(addMonths(now, -months), -Math.floor(random() * 28))
  const family = surname(random)
  const identity = {
    name: family + givenName(random, sex),
    idType: 'ID',
    idNo: idNumber(birth, sex, order),
    sex,
    birth: formatCivilDate(birth),
    ethnic: '01',
    hukouKind: 'R',
    hukouArea: village,
    liveArea: village,
    liveAddr: `${n}号`,
  }
  const daysAgo = pick(random, [12, 20, 35, 60, 110, 150])
  const person = { random, now, family, n, months, idNo: identity.idNo }
  const answers = plight === 'leftBehind' ? leftBehind(person) : inDifficulty(person, plight)
  const form = plight === 'leftBehind' ? 'LB-01' : 'BL-01'
  return { n, plight, village, daysAgo, registration: { form, answers: { ...identity, ...answers, fill: FILL } } }
}

const FILL = { sign: '（训练签名）', consent: true }

/** What the answers of one child are drawn from. */
interface Drawn {
  random: Random
  now: CivilDate
  family: string
  n: number
  /** Age in months. */
  months: number
  idNo: string
}

function leftBehind({ random, now, family, n, months }: Drawn): Record<string, unknown> {
  const away = { pStatus: 'OK', pAway: true, pAwayMonths: 8 + Math.floor(random() * 24), pCapable: true }
  const weekly = random() < 0.7
  return {
    father: { pName: adultName(random, family), ...away, pPhone: phone(n) },
    mother: { pName: adultName(random, surname(random)), ...away },
    contactFreq: weekly ? 'WEEKLY' : 'MONTHLY',
    lastContact: formatCivilDate(addDays(now, -160)),
    returnsPerYear: pick(random, [1, 2, 3]),
    ...(random() < 0.8 ? { carer: grandparent(random, family, n) } : {}),
    ...riskItems(random, months, weekly),
  }
}

function grandparent(random: Random, family: string, n: number): Record<string, unknown> {
  const block = Math.floor(n / 400)
  const year = 1958 + Math.floor(random() * 8)
  const birth = { year, month: 1 + ((2 + block) % 12), day: 12 + (Math.floor(block / 12) % 16) }
  return {
    gName: adultName(random, family),
    gRelation: '03',
    gId: idNumber(birth, '1', 100 + (n % 400)),
    gPhone: phone(100 + n),
    gIncome: 12_000,
    gHealth: pick(random, ['1', '2']),
  }
}

function riskItems(random: Random, months: number, weekly: boolean): Record<string, unknown> {
  const age = Math.floor(months / 12)
  return {
    L1: pick(random, ['a', 'b', 'b', 'c']),
    L2: pick(random, ['a', 'b']),
    L3: weekly ? 'a' : 'b',
    L4: pick(random, ['a', 'b']),
    L5: age >= 13 ? 'a' : age >= 6 ? 'b' : 'c',
    L6: 'a',
    L7: 'a',
    L8: 'a',
    L9: 'b',
    L10: pick(random, ['a', 'a', 'b']),
    HL1: false,
    HL2: false,
    HL3: false,
    HL4: false,
    HL5: false,
  }
}

function inDifficulty({ random, now, family, n, months, idNo }: Drawn, plight: Plight): Record<string, unknown> {
  const poor = plight === 'poor' || random() < 0.4
  return {
    ...parents(random, now, plight, family),
    guardian: grandparent(random, family, n),
    household: {
      hhSize: 3 + Math.floor(random() * 3),
      hhMinors: 1 + Math.floor(random() * 2),
      hhIncome: 9_000 + Math.floor(random() * 20) * 1_000,
      poorKind: poor ? ['DB'] : ['NONE'],
      ...(poor ? { dbNo: `341399-${String(n).padStart(4, '0')}`, dbMonthly: 450 } : {}),
      ...(random() < 0.7 ? { housing: 'safe' } : {}),
    },
    ...(plight === 'disabled' ? disability(random, idNo) : { disCert: false }),
    harmed: 'N',
    street: false,
    emergency: false,
    ...schooling(random, months),
  }
}

function parents(random: Random, now: CivilDate, plight: Plight, family: string): Record<string, unknown> {
  const names = [adultName(random, family), adultName(random, surname(random))] as const
  const since = formatCivilDate(addMonths(now, -(14 + Math.floor(random() * 20))))
  const home = { pStatus: 'OK', pAway: false, pCapable: true }
  if (plight === 'orphan') {
    const dead = { pStatus: 'DEAD', pSince: since, pAway: false, pCapable: false }
    return { father: { pName: names[0], ...dead }, mother: { pName: names[1], ...dead } }
  }
  if (plight !== 'unsupported') return { father: { pName: names[0], ...home }, mother: { pName: names[1], ...home } }
  return {
    father: { pName: names[0], pStatus: 'PRISON', pSince: since, pTermMonths: 36, pAway: false, pCapable: false },
    mother: { pName: names[1], pStatus: 'LOST', pSince: since, pAway: true, pAwayMonths: 14, pCapable: false },
  }
}

function disability(random: Random, idNo: string): Record<string, unknown> {
  const disType = pick(random, ['4', '5'])
  const disLevel = pick(random, ['1', '2'])
  return { disCert: true, disCertNo: `${idNo}${disType}${disLevel}`, disType, disLevel }
}

function schooling(random: Random, months: number): Record<string, unknown> {
  const age = Math.floor(months / 12)
  if (age < 3) return { enrol: 'NA' }
  if (age < 6) return { enrol: 'PRE', school: '训练镇中心幼儿园' }
  const grade = age < 12 ? `P${Math.max(1, age - 5)}` : age < 15 ? `J${age - 11}` : `S${Math.min(3, age - 14)}`
  return { enrol: 'IN', school: '训练镇中心学校', publicSchool: true, ...(random() < 0.8 ? { grade } : {}) }
}
