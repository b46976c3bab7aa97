/**
 * Number of the disability certificate: the holder's ID number (18), kind of disability (1–7),
 * level (1–4, 1 severest), and B1, B2 … when the certificate was issued again.
 */
import { passes, wrong, type Finding } from './finding.ts'
import { checkIdNumber } from './id-number.ts'
import { compact } from './written-form.ts'

export interface CertificateParts {
  /** The holder's ID number. */
  holder: string
  disType: string
  disLevel: string
}

/** The parts of a number of the right shape; null for any other text. */
export function certificateParts(text: string): CertificateParts | null {
  const match = /^(\d{17}[\dXx])([1-7])([1-4])(?:[Bb][1-9]\d?)?$/.exec(text)
  if (!match) return null
  return { holder: (match[1] ?? '').toUpperCase(), disType: match[2] ?? '', disLevel: match[3] ?? '' }
}

export function checkDisabilityCertificate(text: string): Finding[] {
  const parts = certificateParts(text)
  if (!parts) return [wrong('disabilityCert.format', { length: text.length })]
  return passes(checkIdNumber(parts.holder)) ? [] : [wrong('disabilityCert.holder')]
}

/** As it is stored: half-width, no blanks, capitals. */
export function normaliseDisabilityCertificate(text: string): string {
  return compact(text)
}

/** For `ajv.addFormat('disability-certificate', …)`. */
export function disabilityCertificateFormat(text: string): boolean {
  return passes(checkDisabilityCertificate(text))
}
