/**
 * Resident identity number, GB 11643: area (6), birth (8), sequence (3, odd for boys), check character.
 * The expected check character is never told: most slips are in the other seventeen digits, and a
 * worker who is given the "right" last digit would only hide them.
 */
import { parseCivilDate } from '../../model/civil-date.ts'
import { isKnownCounty, isKnownProvince } from './county-codes.ts'
import { doubtful, passes, wrong, type Finding } from './finding.ts'
import { compact } from './written-form.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Check character of the first seventeen digits. */
export function idNumberCheck(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return CHECKS[sum % 11] ?? ''
}

/** The first fault of an ID number, or the warning that its county is not known. */
export function checkIdNumber(text: string): Finding[] {
  if (/^\d{15}$/.test(text)) return [wrong('idNumber.fifteen')]
  if (!/^\d{17}[\dXx]$/.test(text)) return [wrong('idNumber.format', { length: text.length })]
  if (!isKnownProvince(text.slice(0, 2))) return [wrong('idNumber.province', { province: text.slice(0, 2) })]
  if (!birthPart(text)) return [wrong('idNumber.date', { date: text.slice(6, 14) })]
  if (idNumberCheck(text) !== text.charAt(17).toUpperCase()) return [wrong('idNumber.checksum')]
  return isKnownCounty(text.slice(0, 6)) ? [] : [doubtful('idNumber.county', { county: text.slice(0, 6) })]
}

/** Birth date of a sound number, `YYYY-MM-DD`; null when the number is not sound. */
export function birthOfIdNumber(text: string): string | null {
  return passes(checkIdNumber(text)) ? birthPart(text) : null
}

/** `1` male, `2` female; null when the number is not sound. */
export function sexOfIdNumber(text: string): '1' | '2' | null {
  if (!passes(checkIdNumber(text))) return null
  return Number(text[16]) % 2 === 1 ? '1' : '2'
}

/** As it is stored: half-width, no blanks, capital X. */
export function normaliseIdNumber(text: string): string {
  return compact(text)
}

/** For `ajv.addFormat('id-number', …)`. */
export function idNumberFormat(text: string): boolean {
  return passes(checkIdNumber(text))
}

function birthPart(text: string): string | null {
  const birth = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`
  return /^(18|19|20)/.test(birth) && parseCivilDate(birth) ? birth : null
}
