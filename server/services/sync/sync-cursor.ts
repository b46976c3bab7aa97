/**
 * Where a device stands: still in its first reading, or behind some point of the feed. It belongs to one device of one
 * person with these rights; with others, or after too long, the device begins anew.
 */
import { Problem } from '../../../core/errors/problem.ts'
import { isJsonObject } from '../../../core/model/json.ts'
import type { Actor } from '../../access/actor.ts'
import { hashOf } from '../secrets.ts'

/** The order of a first reading: what has to be done, then the children most at risk. */
export const STAGES = ['tasks', 'danger', 'watch', 'others'] as const
export type Stage = (typeof STAGES)[number]

export interface SyncCursor {
  /** null once everything was read. */
  stage: Stage | null
  /** Place in the list of the stage. */
  page: string | null
  /** Place in the feed from which changes are read afterwards. */
  feed: string
  /** The definitions that the device has. */
  definitions: string
  /** Milliseconds since 1970 when it was written. */
  at: number
}

/** After that the feed is longer than a first reading. */
export const CURSOR_DAYS = 30

const DAY_MS = 86_400_000

export function writeCursor(cursor: SyncCursor, device: string, actor: Actor): string {
  return Buffer.from(JSON.stringify({ ...cursor, print: printOf(device, actor) })).toString('base64url')
}

/** @throws Problem `sync.begin` for a cursor of another device, person or right, or one too old. */
export function readCursor(text: string, device: string, actor: Actor, now: number): SyncCursor {
  const { print, ...cursor } = parsed(text)
  if (print === printOf(device, actor) && isCursor(cursor) && now - cursor.at < CURSOR_DAYS * DAY_MS) return cursor
  throw new Problem('sync.begin', 'This device has to read everything anew: begin without a cursor.')
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return isJsonObject(value) ? value : {}
  } catch {
    return {}
  }
}

function isCursor(value: Record<string, unknown>): value is Record<string, unknown> & SyncCursor {
  const { stage, page, feed, definitions, at } = value
  const isStage = stage === null || STAGES.some((one) => one === stage)
  const isPage = page === null || typeof page === 'string'
  return isStage && isPage && typeof feed === 'string' && typeof definitions === 'string' && typeof at === 'number'
}

/** Other rights see other children: nothing may be carried over. */
function printOf(device: string, { id, role, area, assigned }: Actor): string {
  return hashOf(JSON.stringify([device, id, role, area, [...assigned].sort()])).slice(0, 32)
}
