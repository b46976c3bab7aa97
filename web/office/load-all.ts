/** Whole lists for the boards, page after page up to a bound. */
import { api } from '../api/calls.ts'
import type { Page, Paper, RecordSummary, SubjectItem, TaskItem } from '../api/types.ts'

const MOST_PAGES = 40

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
  return api.tasks({ status: 'open' })
}

async function allPages<T>(page: (cursor: string | null) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  let cursor: string | null = null
  for (let n = 0; n < MOST_PAGES; n++) {
    const answer: Page<T> = await page(cursor)
    items.push(...answer.items)
    cursor = answer.next
    if (cursor === null) break
  }
  return items
}
