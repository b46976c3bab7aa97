/**
 * Area code: province and city and county as six digits (GB/T 2260), the township with three more,
 * the village with another three. Shape only: a county's own list is its choice of answers.
 */
import { isKnownProvince } from './county-codes.ts'
import { passes, wrong, type Finding } from './finding.ts'
import { compact } from './written-form.ts'

export type AreaLevel = 'province' | 'city' | 'county' | 'township' | 'village'

/** The level a code stands for; null when the text is no area code. Twelve digits may be padded with zeros. */
export function areaLevel(text: string): AreaLevel | null {
  if (!/^(?:\d{6}|\d{9}|\d{12})$/.test(text) || !isKnownProvince(text.slice(0, 2))) return null
  const code = text.padEnd(12, '0')
  if (code.slice(9) !== '000') return code.slice(6, 9) === '000' ? null : 'village'
  if (code.slice(6, 9) !== '000') return 'township'
  if (code.slice(4, 6) !== '00') return 'county'
  return code.slice(2, 4) === '00' ? 'province' : 'city'
}

/**
 * The code of the level above; null for a province.
 * Twelve digits lead to twelve, a shorter code to the shortest of that level.
 */
export function parentArea(text: string): string | null {
  const kept = { province: 0, city: 2, county: 4, township: 6, village: 9 }[areaLevel(text) ?? 'province']
  if (kept === 0) return null
  const parent = text.slice(0, kept)
  return parent.padEnd(text.length === 12 ? 12 : Math.max(6, kept), '0')
}

export function checkAreaCode(text: string): Finding[] {
  return areaLevel(text) === null ? [wrong('area.format')] : []
}

export function normaliseAreaCode(text: string): string {
  return compact(text)
}

/** For `ajv.addFormat('area-code', …)`. */
export function areaCodeFormat(text: string): boolean {
  return passes(checkAreaCode(text))
}
