/** Offsets of named time zones, for date times written `…@Europe/Paris`. */
const DAY_MS = 86_400_000

/** Seconds east of UTC that hold at the local wall time (milliseconds as if UTC); null for an unknown zone. */
export function zoneOffset(zone: string, localMs: number): number | null {
  const format = formatOf(zone)
  if (!format || Math.abs(localMs) > 8.6e15) return null
  const first = offsetAt(format, localMs)
  return offsetAt(format, localMs - first * 1000)
}

/** Whether the zone is one the platform knows. */
export function isZone(zone: string): boolean {
  return formatOf(zone) !== null
}

/** Making a format costs a thousand times more than using it, so the few that a run needs are kept. */
const FORMATS = new Map<string, Intl.DateTimeFormat | null>()
const MAX_FORMATS = 32

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const kept = FORMATS.get(zone)
  if (kept !== undefined) return kept
  if (FORMATS.size >= MAX_FORMATS) FORMATS.clear()
  const made = newFormat(zone)
  FORMATS.set(zone, made)
  return made
}

function newFormat(zone: string): Intl.DateTimeFormat | null {
  if (zone.length > 60 || !/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(zone)) return null
  try {
    return new Intl.DateTimeFormat('en-US-u-hc-h23', {
      timeZone: zone,
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return null
  }
}

function offsetAt(format: Intl.DateTimeFormat, utcMs: number): number {
  const parts: Record<string, string> = {}
  for (const part of format.formatToParts(utcMs)) parts[part.type] = part.value
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year'])
  const at = (key: string) => Number(parts[key])
  const local = new Date(0)
  local.setUTCFullYear(year, at('month') - 1, at('day'))
  local.setUTCHours(at('hour'), at('minute'), at('second'))
  const wholeSeconds = Math.floor(utcMs / 1000) * 1000
  const difference = local.getTime() - wholeSeconds
  return Math.abs(difference) > 2 * DAY_MS ? 0 : difference / 1000
}
