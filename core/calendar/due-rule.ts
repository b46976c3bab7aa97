/**
 * The text of a time limit: `24h`, `7d`, `10wd`, `1m`, `q-end`, `next-q-end`, `m-end`, or a sum of day steps
 * taken from left to right, such as `q-end+5d` (five days after the quarter ends).
 */
export type DueStep =
  | { kind: 'days' | 'workingDays' | 'months'; count: number }
  | { kind: 'quarterEnd'; quartersAhead: 0 | 1 }
  | { kind: 'monthEnd' }

export type DueRule = { kind: 'hours'; count: number } | { kind: 'steps'; steps: readonly DueStep[] }

const COUNTED = /^(0|[1-9]\d{0,3})(h|d|wd|m)$/

/**
 * Reads the text of a time limit.
 * @throws RangeError for any other text, so that an unknown rule is an author's fault at load, never a silent deadline.
 */
export function parseDue(text: string): DueRule {
  const hours = COUNTED.exec(text)
  if (hours?.[2] === 'h') return { kind: 'hours', count: Number(hours[1]) }
  return { kind: 'steps', steps: text.split('+').map((step) => parseStep(step, text)) }
}

function parseStep(text: string, rule: string): DueStep {
  if (text === 'q-end') return { kind: 'quarterEnd', quartersAhead: 0 }
  if (text === 'next-q-end') return { kind: 'quarterEnd', quartersAhead: 1 }
  if (text === 'm-end') return { kind: 'monthEnd' }
  const match = COUNTED.exec(text)
  const count = Number(match?.[1])
  switch (match?.[2]) {
    case 'd':
      return { kind: 'days', count }
    case 'wd':
      return { kind: 'workingDays', count }
    case 'm':
      return { kind: 'months', count }
    default:
      throw new RangeError(`no time limit: ${rule}; write 24h, 7d, 10wd, 1m, q-end or next-q-end`)
  }
}

/** The same for a text that comes from data, such as a parameter of the county: null when it is no time limit. */
export function readDue(text: string): DueRule | null {
  try {
    return parseDue(text)
  } catch {
    return null
  }
}
