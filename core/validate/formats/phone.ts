/** Telephone: a mobile number (1, then 3–9, eleven digits) or a landline with its area code. */
import { passes, wrong, type Finding } from './finding.ts'
import { compact } from './written-form.ts'

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(?:010|02\d|0[3-9]\d{2})-?[1-9]\d{6,7}(?:-\d{1,6})?$/

export function checkPhone(text: string): Finding[] {
  return MOBILE.test(text) || LANDLINE.test(text) ? [] : [wrong('phone.format')]
}

/** As it is stored: half-width, no blanks; a mobile number also without hyphens and +86. */
export function normalisePhone(text: string): string {
  const typed = compact(text)
  const bare = typed.replace(/^(?:\+86|0086)-?/, '').replaceAll('-', '')
  return MOBILE.test(bare) ? bare : typed
}

/** For `ajv.addFormat('phone', …)`. */
export function phoneFormat(text: string): boolean {
  return passes(checkPhone(text))
}
