/** A value of a file as people read it: a text as it is, anything else as its JSON, nothing as a dash. */
export function shownValue(value: unknown): string {
  if (value === undefined) return '—'
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}
