/**
 * Three invented children through their first year, for counting what the questionnaires ask of a worker.
 * They lie with the other invented people: plugins hold definitions only, and tests do not ship.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Purpose } from '../../core/model/form-schema.ts'
import { projectRoot } from '../plugins/project-root.ts'

export interface YearEvent {
  /** YYYY-MM-DD */
  on: string
  title: string
  purpose?: Purpose
  benefit?: string
  /** Forms that an assessment before asked for, where no purpose brings them. */
  forms?: string[]
  /** What became different since the event before, by the keys of the facts. */
  changes?: Record<string, unknown>
  /** Answers of this day that are no shared facts. */
  answers?: Record<string, unknown>
}

export interface YearChild {
  id: string
  title: string
  /** What is true of the child on the first day. */
  truth: Record<string, unknown>
  events: YearEvent[]
}

const CHILDREN = ['left-behind', 'in-difficulty', 'both'] as const

export function yearChildren(): YearChild[] {
  return CHILDREN.map((id) => {
    const file = join(projectRoot(), 'server/training/year', `${id}.json`)
    const child: Omit<YearChild, 'id'> = JSON.parse(readFileSync(file, 'utf8'))
    return { id, ...child }
  })
}
