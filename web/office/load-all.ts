/** Whole lists for the boards. */
import { allPages } from '../api/all-pages.ts'
import { api } from '../api/calls.ts'
import type { Paper, RecordSummary, SubjectItem, TaskItem } from '../api/types.ts'

export function loadAllChildren(): Promise<SubjectItem[]> {
  return allPages((cursor) => api.subjects({ filter: 'all', cursor }))
}

export function loadAllRecords(): Promise<RecordSummary[]> {
  return allPages((cursor) => api.records({ cursor }))
}

/** A number of one's own office that is in use for a paper of which one may know no more. */
export interface RestrictedPaper {
  restricted: true
  number: string
  status: 'issued' | 'void'
}

export type PaperLine = Paper | RestrictedPaper

export function loadAllPapers(): Promise<PaperLine[]> {
  return allPages<PaperLine>((cursor) => api.papers({ cursor }))
}

export function loadOpenTasks(): Promise<TaskItem[]> {
  return allPages((cursor) => api.tasks({ status: 'open', cursor }))
}
