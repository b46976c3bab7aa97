/**
 * What somebody may not read was not on that person's screen: it is not changed by what comes back from there. Puts
 * the hidden part of the values before into the values that were sent.
 */
import { isJsonObject } from '../../core/model/json.ts'
import type { Viewer } from './visible-values.ts'
import { TELLING_CODES } from './field-classes.ts'

/** @param shown what of `before` the sender could see. */
export function withUnread(sent: unknown, before: unknown, shown: unknown): unknown {
  if (isJsonObject(before) && isJsonObject(shown)) {
    const result: Record<string, unknown> = isJsonObject(sent) ? { ...sent } : {}
    for (const [key, value] of Object.entries(before)) {
      const kept = Object.hasOwn(shown, key) ? withUnread(result[key], value, shown[key]) : value
      if (kept !== undefined) result[key] = kept
    }
    return result
  }
  if (!Array.isArray(before) || !Array.isArray(shown) || !before.every(isCode)) return sent
  const hidden = before.filter((code) => !shown.includes(code))
  return hidden.length === 0 ? sent : [...(Array.isArray(sent) ? sent : []), ...hidden]
}

function isCode(item: unknown): boolean {
  return typeof item === 'string'
}

/** The value with the codes that its writer could not have seen there before. */
export function withUnreadCodes(pattern: string, value: unknown, before: unknown, viewer: Viewer): unknown {
  if (!Array.isArray(value) || !Array.isArray(before)) return value
  const hidden = TELLING_CODES.filter((rule) => rule.pattern.test(pattern) && !viewer.shows(rule.is)).map((r) => r.code)
  const lost = hidden.filter((code) => before.includes(code) && !value.includes(code))
  if (lost.length === 0) return value
  // In the order of before, so that nothing but a real change counts as one.
  const kept = before.filter((code) => value.includes(code) || lost.includes(String(code)))
  return [...kept, ...value.filter((code) => !before.includes(code))]
}
