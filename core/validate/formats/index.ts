/**
 * Formats of the field, by name: what ajv is told (`ajvFormats`), why a value does not fit and what is
 * doubtful about one that does (`formatFindings`), and how it is stored (`normaliseFormat`).
 */
import type { FormatName } from './ajv-formats.ts'
import { checkAreaCode, normaliseAreaCode } from './area-code.ts'
import { checkBankAccount, normaliseBankAccount } from './bank-account.ts'
import { checkDate, checkDateTime, checkMonth, checkQuarter, checkTime } from './calendar-texts.ts'
import { checkDisabilityCertificate, normaliseDisabilityCertificate } from './disability-certificate.ts'
import type { Finding } from './finding.ts'
import { checkIdNumber, normaliseIdNumber } from './id-number.ts'
import { checkMoney, checkSignedMoney } from './money.ts'
import { checkPhone, normalisePhone } from './phone.ts'
import { checkUscc, normaliseUscc } from './uscc.ts'

export { ajvFormats, type FormatName } from './ajv-formats.ts'
export { areaLevel, parentArea, type AreaLevel } from './area-code.ts'
export { passes, type Finding } from './finding.ts'
export { FINDING_MESSAGES, type FindingCode } from './finding-messages.ts'
export { birthOfIdNumber, sexOfIdNumber } from './id-number.ts'
export { checkWorkingDay } from './working-day.ts'

const TEXT_CHECKS: Partial<Record<FormatName, (text: string) => Finding[]>> = {
  date: checkDate,
  'working-day': checkDate,
  'date-time': checkDateTime,
  time: checkTime,
  month: checkMonth,
  quarter: checkQuarter,
  'id-number': checkIdNumber,
  uscc: (text) => checkUscc(text),
  phone: checkPhone,
  'bank-account': checkBankAccount,
  'area-code': checkAreaCode,
  'disability-certificate': checkDisabilityCertificate,
}

const NUMBER_CHECKS: Partial<Record<FormatName, (amount: number) => Finding[]>> = {
  money: checkMoney,
  'signed-money': checkSignedMoney,
}

const STORED_AS: Partial<Record<FormatName, (text: string) => string>> = {
  'id-number': normaliseIdNumber,
  uscc: normaliseUscc,
  phone: normalisePhone,
  'bank-account': normaliseBankAccount,
  'area-code': normaliseAreaCode,
  'disability-certificate': normaliseDisabilityCertificate,
}

/** Errors and warnings of one value, `working-day` by its shape alone (`checkWorkingDay` knows the calendar). Nothing for a value of another type: that is the type's own error. */
export function formatFindings(format: FormatName, value: unknown): Finding[] {
  if (typeof value === 'string') return TEXT_CHECKS[format]?.(value) ?? []
  return typeof value === 'number' ? (NUMBER_CHECKS[format]?.(value) ?? []) : []
}

/** The value as it is stored; values that need no change come back as they are. */
export function normaliseFormat(format: FormatName, value: unknown): unknown {
  return typeof value === 'string' ? (STORED_AS[format]?.(value) ?? value) : value
}
