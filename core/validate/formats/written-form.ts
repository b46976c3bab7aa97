/** How numbers are really typed: with full-width digits, blanks between groups and small letters. */

/** Half-width, without blanks, in capitals. */
export function compact(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .toUpperCase()
}
