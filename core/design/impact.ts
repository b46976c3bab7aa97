/** What a new version would make of what is on record: one assessment beside the other, and the sums of many. */
import type { Assessment } from '../model/assessment.ts'

export interface ImpactLine {
  form: string
  /** `score SC-1`, `decision D2`, or `complete`. */
  what: string
  before: string
  after: string
}

/** Differences of one record; nothing that points to the child is in them. */
export function impactOf(form: string, before: Assessment, after: Assessment): ImpactLine[] {
  const lines: ImpactLine[] = []
  const add = (what: string, old: string, now: string): void => {
    if (old !== now) lines.push({ form, what, before: old, after: now })
  }
  for (const id of both(before.scores, after.scores)) {
    add(`score ${id}`, before.scores[id]?.finalBand ?? '—', after.scores[id]?.finalBand ?? '—')
  }
  for (const id of both(before.decisions, after.decisions)) {
    add(`decision ${id}`, outcomes(before, id), outcomes(after, id))
  }
  add('complete', missing(before), missing(after))
  return lines
}

function both(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
}

function outcomes({ decisions }: Assessment, id: string): string {
  const found = decisions[id]?.outcomes ?? []
  return found.length === 0 ? '—' : [...found].sort().join(' ')
}

/** Questions that have to be answered and are not. */
function missing({ issues }: Assessment): string {
  const open = issues.filter(({ severity }) => severity === 'error').length
  return open === 0 ? 'complete' : 'incomplete'
}

export interface ImpactCount extends ImpactLine {
  records: number
}

/** Equal lines counted, the most frequent first. */
export function countImpact(lines: readonly ImpactLine[]): ImpactCount[] {
  const counts = new Map<string, ImpactCount>()
  for (const line of lines) {
    const key = JSON.stringify([line.form, line.what, line.before, line.after])
    const known = counts.get(key) ?? { ...line, records: 0 }
    counts.set(key, { ...known, records: known.records + 1 })
  }
  return [...counts.values()].sort((a, b) => b.records - a.records || (a.form + a.what < b.form + b.what ? -1 : 1))
}
