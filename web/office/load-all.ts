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

export function loadAllPapers(): Promise<Paper[]> {
  return allPages((cursor) => api.papers({ cursor }))
}

export function loadOpenTasks(): Promise<TaskItem[]> {
  return allPages((cursor) => api.tasks({ status: 'open', cursor }))
}
