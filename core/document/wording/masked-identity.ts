/**
 * Names and numbers as a recipient who may not know them reads them (Minors Protection Law
 * art. 103: nothing that lets others recognise the child).
 */

/** Surnames of two characters that are common enough to be kept whole. */
const DOUBLE_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '夏侯', '长孙']

/** `张某某`, `张某`, `欧阳某`; a name in other letters keeps its first letter: `A***`. Empty for no name. */
export function maskedName(value: unknown): string {
  const letters = typeof value === 'string' ? [...value.trim()] : []
  const [first] = letters
  if (first === undefined) return ''
  if (!/\p{Script=Han}/u.test(first)) return `${first}***`
  const kept = letters.length > 2 && DOUBLE_SURNAMES.includes(letters.slice(0, 2).join('')) ? 2 : 1
  return letters.slice(0, kept).join('') + '某'.repeat(Math.min(2, Math.max(1, letters.length - kept)))
}

/** First three and last four characters of a number of fifteen or more, else stars alone; empty for no number. */
export function maskedNumber(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
  if (text.length < 15) return '*'.repeat(text.length)
  return text.slice(0, 3) + '*'.repeat(text.length - 7) + text.slice(-4)
}

/** `138****5678`; anything shorter than seven characters is starred whole; empty for no number. */
export function maskedPhone(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : ''
  return text.length < 7 ? '*'.repeat(text.length) : text.slice(0, 3) + '*'.repeat(text.length - 7) + text.slice(-4)
}

/** The text with each of the full names replaced by its masked form. */
export function withMaskedNames(text: string, names: readonly string[]): string {
  return [...names]
    .filter((name) => name.trim().length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((masked, name) => masked.replaceAll(name.trim(), () => maskedName(name)), text)
}
