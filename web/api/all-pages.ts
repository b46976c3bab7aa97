/** A whole list, page after page up to a bound that no office reaches. */
import type { Page } from './types.ts'

const MOST_PAGES = 40

export async function allPages<T>(page: (cursor: string | null) => Promise<Page<T>>): Promise<T[]> {
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
