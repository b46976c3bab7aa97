/** Bank account: 16 to 19 digits. The Luhn check only warns, since passbooks do not follow it. */
import { doubtful, passes, wrong, type Finding } from './finding.ts'
import { compact } from './written-form.ts'

export function checkBankAccount(text: string): Finding[] {
  if (!/^\d{16,19}$/.test(text)) return [wrong('bankAccount.format', { length: text.length })]
  return luhnSum(text) % 10 === 0 ? [] : [doubtful('bankAccount.luhn')]
}

/** As it is stored: half-width, without the blanks and hyphens between groups. */
export function normaliseBankAccount(text: string): string {
  return compact(text).replaceAll('-', '')
}

/** For `ajv.addFormat('bank-account', …)`. */
export function bankAccountFormat(text: string): boolean {
  return passes(checkBankAccount(text))
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = index % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
}
