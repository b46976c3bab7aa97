/**
 * The formats as ajv takes them. A module of its own, so that standalone code can import it:
 * compile with `code: { formats: _\`tongbiaoFormats\` }` and put
 * `import { ajvFormats as tongbiaoFormats } from '…/ajv-formats.ts'` above the generated text.
 */
import { areaCodeFormat } from './area-code.ts'
import { bankAccountFormat } from './bank-account.ts'
import { dateFormat, dateTimeFormat, monthFormat, quarterFormat, timeFormat } from './calendar-texts.ts'
import { disabilityCertificateFormat } from './disability-certificate.ts'
import { idNumberFormat } from './id-number.ts'
import { moneyFormat, signedMoneyFormat } from './money.ts'
import { phoneFormat } from './phone.ts'
import { usccFormat } from './uscc.ts'

export const ajvFormats = {
  date: dateFormat,
  'working-day': dateFormat,
  'date-time': dateTimeFormat,
  time: timeFormat,
  month: monthFormat,
  quarter: quarterFormat,
  'id-number': idNumberFormat,
  uscc: usccFormat,
  phone: phoneFormat,
  'bank-account': bankAccountFormat,
  'area-code': areaCodeFormat,
  'disability-certificate': disabilityCertificateFormat,
  money: { type: 'number' as const, validate: moneyFormat },
  'signed-money': { type: 'number' as const, validate: signedMoneyFormat },
}

export type FormatName = keyof typeof ajvFormats
