/** Counting words of letters: 一、二 … for points, 3小时20分 for spans of time. */
const DIGITS = '零一二三四五六七八九'

/** 1 is 一, 12 is 十二, 40 is 四十; empty outside 1 to 99. */
export function chineseNumeral(value: unknown): string {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 99) return ''
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`
  return head + (ones === 0 ? '' : (DIGITS[ones] ?? ''))
}

/** Whole minutes as 1天2小时5分钟; parts that are nought are left out. Empty for no number or one below nought. */
export function chineseMinutes(value: unknown): string {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return ''
  const minutes = Math.floor(value)
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), '天'],
    [Math.floor(minutes / 60) % 24, '小时'],
    [minutes % 60, '分钟'],
  ]
  const text = parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('')
  return text === '' ? '0分钟' : text
}
