/**
 * Invented people of the training county: names from short lists, ID numbers under the area 341399, which belongs to
 * no place. The same seed makes the same people.
 */
import { formatCivilDate, type CivilDate } from '../../core/model/civil-date.ts'

/** Numbers from 0 inclusive to 1 exclusive (mulberry32). */
export type Random = () => number

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random() * items.length)] ?? items[0]
}

const SURNAMES = ['童', '桐', '禾', '苗', '麦', '田', '林', '柏', '江', '河', '云', '岳', '星', '蓝', '松'] as const
const BOYS = ['小安', '小宁', '大壮', '小川', '明远', '小石', '家旺', '小北', '思远', '小峰'] as const
const GIRLS = ['小雨', '小禾', '晓晴', '小麦', '思雨', '小云', '晓月', '小桃', '欣然', '小满'] as const
const ADULTS = ['志成', '建设', '国安', '春来', '玉兰', '秀英', '长青', '桂花', '福来', '永顺'] as const

export function surname(random: Random): string {
  return pick(random, SURNAMES)
}

export function givenName(random: Random, sex: '1' | '2'): string {
  return pick(random, sex === '1' ? BOYS : GIRLS)
}

export function adultName(random: Random, family: string): string {
  return family + pick(random, ADULTS)
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An ID number with a right check character (GB 11643). @param order 0 to 499; odd numbers are male. */
export function idNumber(birth: CivilDate, sex: '1' | '2', order: number): string {
  const serial = order * 2 + (sex === '1' ? 1 : 0)
  const body = `341399${formatCivilDate(birth).replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
  return body + ('10X98765432'[sum % 11] ?? '')
}

/** A number of no network: 199, filled up with zeros. */
export function phone(order: number): string {
  return `199${String(order).padStart(8, '0')}`
}
