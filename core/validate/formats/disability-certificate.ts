/**
 * Number of the disability certificate: the holder's ID number (18), kind of disability (1–7),
 * level (1–4, 1 severest), and B1, B2 … when the certificate was issued again.
 */
import { passes, wrong, type Finding } from './finding.ts'
import { checkIdNumber } from './id-number.ts'
import { compact } from './written-form.ts'

/** The holder's ID number inside a number of the right shape; null for any other text. */
function holderOf(text: string): string | null {
  return /^(\d{17}[\dXx])[1-7][1-4](?:[Bb][1-9]\d?)?$/.exec(text)?.[1]?.toUpperCase() ?? null
}

export function checkDisabilityCertificate(text: string): Finding[] {
  const holder = holderOf(text)
  if (holder === null) return [wrong('disabilityCert.format', { length: text.length })]
  return passes(checkIdNumber(holder)) ? [] : [wrong('disabilityCert.holder')]
}

/** As it is stored: half-width, no blanks, capitals. */
export function normaliseDisabilityCertificate(text: string): string {
  return compact(text)
}

/** For `ajv.addFormat('disability-certificate', …)`. */
export function disabilityCertificateFormat(text: string): boolean {
  return passes(checkDisabilityCertificate(text))
}
