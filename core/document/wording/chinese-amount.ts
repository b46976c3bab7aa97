/**
 * Amounts in capital characters (大写金额) as bills and decisions of payment print them:
 * 1080.50 is 壹仟零捌拾元伍角整. Yuan and cents, up to twelve digits before the point.
 */
const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿']

/** Rounds half up to cents. Empty when the value is no amount or has more than twelve digits before the point. */
export function chineseAmount(value: unknown): string {
  const cents = centsOf(value)
  if (cents === null) return ''
  const yuan = cents / 100n
  const jiao = Number((cents / 10n) % 10n)
  const fen = Number(cents % 10n)
  if (cents === 0n) return '零元整'
  const whole = yuan === 0n ? '' : `${wholeNumber(yuan.toString())}元`
  if (jiao === 0 && fen === 0) return `${whole}整`
  const small = `${jiao === 0 ? (whole === '' ? '' : '零') : `${DIGITS[jiao]}角`}${fen === 0 ? '整' : `${DIGITS[fen]}分`}`
  return whole + small
}

/** An amount in cents, rounded half up; null when the value is no amount. */
export function centsOf(value: unknown): bigint | null {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : ''
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(text)
  if (!match) return null
  const places = `${match[2] ?? ''}000`
  const roundUp = Number(places[2]) >= 5 ? 1n : 0n
  const cents = BigInt(match[1] ?? '0') * 100n + BigInt(places.slice(0, 2)) + roundUp
  return cents < 10n ** 14n ? cents : null
}

/** Groups of four digits; a zero is said once between digits that are not zero, never at the end. */
function wholeNumber(digits: string): string {
  let text = ''
  let zeroDue = false
  for (let index = 0; index < digits.length; index++) {
    const fromRight = digits.length - 1 - index
    const digit = Number(digits[index])
    const group = Math.floor(fromRight / 4)
    if (digit === 0) zeroDue = text !== ''
    else {
      text += `${zeroDue ? '零' : ''}${DIGITS[digit]}${PLACES[fromRight % 4]}`
      zeroDue = false
    }
    const groupHasDigits = Number(digits.slice(Math.max(0, index - 3), index + 1)) > 0
    if (fromRight % 4 === 0 && group > 0 && groupHasDigits) text += GROUPS[group]
  }
  return text
}
