/**
 * Reading one place of a snapshot. Only own properties are followed, so that no pointer of a
 * definition and no key of the answers reaches a prototype.
 */
import type { SnapshotPointer } from './definition.ts'
import type { DocumentSnapshot } from './snapshot.ts'

/** The grammar of a pointer; the schema of document definitions carries the same pattern. */
export const SNAPSHOT_POINTER = /^(?:(?:answers|facts|assessment|snapshot):)?(?:\/[^/]*)+$/

const ROW_PICK = /^\[([^=\]]+)=([^\]]*)\]$/

/** The value at the place; undefined when nothing stands there or the pointer is malformed. */
export function valueAt(snapshot: DocumentSnapshot, pointer: SnapshotPointer): unknown {
  const match = /^(?:(answers|facts|assessment|snapshot):)?(\/.*)$/.exec(pointer)
  if (!match) return undefined
  const part = match[1] ?? 'answers'
  let value: unknown = part === 'snapshot' ? snapshot : snapshot[part as 'answers' | 'facts' | 'assessment']
  for (const segment of (match[2] ?? '').slice(1).split('/')) value = step(value, segment)
  return value
}

function step(value: unknown, segment: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const pick = ROW_PICK.exec(segment)
  if (pick && Array.isArray(value)) {
    return value.find((row) => String(own(row, pick[1] ?? '')) === pick[2])
  }
  return own(value, segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<string, unknown>)[key]
}

/** Whether a value says anything: blank text, empty lists and typed missing values say nothing. */
export function isAnswered(value: unknown): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.some(isAnswered)
  if (typeof value === 'object') return !Object.hasOwn(value, 'missing') && Object.keys(value).length > 0
  return true
}
