/** Money in yuan: not negative, at most two decimals, small enough to keep its cents exactly. */
import { passes, wrong, type Finding } from './finding.ts'

/** Up to which amount cents are safe in a JSON number. */
const LARGEST = 1e12

export function checkMoney(amount: number): Finding[] {
  return amount < 0 ? [wrong('money.negative')] : checkSignedMoney(amount)
}

/** For the few amounts that may fall below zero, such as a difference. */
export function checkSignedMoney(amount: number): Finding[] {
  if (!(Math.abs(amount) < LARGEST)) return [wrong('money.range', { below: LARGEST })]
  return /^-?\d+(?:\.\d{1,2})?$/.test(String(amount)) ? [] : [wrong('money.decimals')]
}

/** For `ajv.addFormat('money', { type: 'number', validate })`. */
export function moneyFormat(amount: number): boolean {
  return passes(checkMoney(amount))
}

export function signedMoneyFormat(amount: number): boolean {
  return passes(checkSignedMoney(amount))
}
