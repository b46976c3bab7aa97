/**
 * What kind of knowledge a field holds (the rows of "who may see what"). The table names the fields whose row is not
 * already said by their sensitivity mark; what a form of a later plugin marks S counts as abuse detail, the strictest
 * row but HIV, until the table says otherwise.
 */
import type { Sensitivity } from '../../core/model/form-schema.ts'

export type FieldClass = 'identity' | 'hiv' | 'abuse' | 'reporter' | 'health' | 'finance' | 'parentStatus' | 'offence'

/** The part of a field plan by which it is classed. */
export interface ClassedField {
  readonly pattern: string
  readonly sensitivity?: Sensitivity
}

interface ClassRule {
  readonly form?: string
  readonly pattern: RegExp
  readonly is: FieldClass
}

/** What is claimed for is an illness, its papers are bills. */
const MEDICAL_CLAIM = /^\/(diagnosis|illCode|receipts)$/

const RULES: readonly ClassRule[] = [
  { form: 'CU-02', pattern: /^\/(reporterName|reporterOrg|phone)$/, is: 'reporter' },
  { pattern: /^\/bank(\/|$)/, is: 'finance' },
  { pattern: /^\/(father|mother)\/(pStatus|pSince|pTermMonths|pEvidence)(\/|$)/, is: 'parentStatus' },
  { pattern: /^\/(father|mother)\/p(DisType|DisLevel|IllCode)$/, is: 'health' },
  { pattern: /^\/(disCert|disCertNo|disType|disLevel|illCodes|illProof|diagProof|newIllness)(\/|$)/, is: 'health' },
  { pattern: /^\/(guardian|carer)\/gHealth$/, is: 'health' },
  { pattern: /^\/medicalCost(\/|$)/, is: 'health' },
  { form: 'MD-01', pattern: MEDICAL_CLAIM, is: 'health' },
  { form: 'MD-02', pattern: MEDICAL_CLAIM, is: 'health' },
  { pattern: /^\/(catFinal|catCalc|difficultyCats|applyKind)$/, is: 'identity' },
  { form: 'BL-02', pattern: /^\/applyKind$/, is: 'identity' },
  { form: 'BL-04', pattern: /^\/category$/, is: 'identity' },
  { form: 'ED-01', pattern: /^\/category$/, is: 'identity' },
]

/** Whole forms about one kind of knowledge: who may not read that kind does not see the record at all. */
const FORMS: Readonly<Record<string, FieldClass>> = { 'CU-02': 'abuse', 'CU-04': 'offence', 'CU-05': 'abuse' }

export function classOfForm(form: string): FieldClass {
  return Object.hasOwn(FORMS, form) ? (FORMS[form] ?? 'identity') : 'identity'
}

export function classOfField(form: string | null, field: ClassedField): FieldClass {
  if (field.sensitivity === 'H') return 'hiv'
  const rule = RULES.find((r) => (r.form === undefined || r.form === form) && r.pattern.test(field.pattern))
  if (rule) return rule.is
  return field.sensitivity === 'S' ? 'abuse' : 'identity'
}

export interface TellingCode {
  readonly pattern: RegExp
  readonly code: string
  readonly is: FieldClass
  /** Whether the form asks for the code itself, so that it is filled by those who may know it. */
  readonly asked?: true
}

/** Codes that say as much as a restricted field: they are taken out of lists for whoever may not read that field. */
export const TELLING_CODES: readonly TellingCode[] = [
  { pattern: /^\/(catFinal|catCalc|difficultyCats|category)$/, code: 'K03', is: 'hiv' },
  { pattern: /^\/applyKind$/, code: 'HIV', is: 'hiv', asked: true },
]
