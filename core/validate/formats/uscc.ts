/**
 * Unified social credit code, GB 32100: registering department (1), class (1), area (6), body (9), check (1).
 * The letters I, O, S, V and Z are left out of its alphabet, since they are misread.
 */
import { doubtful, passes, wrong, type Finding } from './finding.ts'
import { compact } from './written-form.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Kind of organisation by prefix, as registered with civil affairs. */
const CIVIL_AFFAIRS_PREFIXES = ['51', '52', '53']

export interface UsccExpectation {
  /** Warn unless the code was given by civil affairs: 51 society, 52 private non-enterprise unit, 53 foundation. */
  civilAffairs: boolean
}

/** Check character of the first seventeen characters, all of which stand in the alphabet. */
export function usccCheck(body: string): string {
  let weight = 1
  let sum = 0
  for (const char of body.slice(0, 17)) {
    sum += ALPHABET.indexOf(char) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? ''
}

export function checkUscc(text: string, expectation: UsccExpectation = { civilAffairs: false }): Finding[] {
  const misplaced = [...text].findIndex((char) => !ALPHABET.includes(char))
  if (misplaced >= 0) return [wrong('uscc.format', { character: text.charAt(misplaced), place: misplaced + 1 })]
  if (!/^.{2}\d{6}.{10}$/.test(text)) return [wrong('uscc.format', { length: text.length })]
  const expected = usccCheck(text)
  if (expected !== text[17]) return [wrong('uscc.checksum', { expected })]
  const prefix = text.slice(0, 2)
  return expectation.civilAffairs && !CIVIL_AFFAIRS_PREFIXES.includes(prefix)
    ? [doubtful('uscc.prefix', { prefix })]
    : []
}

/** As it is stored: half-width, no blanks, capitals. */
export function normaliseUscc(text: string): string {
  return compact(text)
}

/** For `ajv.addFormat('uscc', …)`. */
export function usccFormat(text: string): boolean {
  return passes(checkUscc(text))
}
