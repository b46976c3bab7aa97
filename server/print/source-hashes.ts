/** Hashes that name what a document was made from: equal values have equal hashes, whatever the order of their keys. */
import { createHash } from 'node:crypto'
import type { RenderRequest, SourceHashes } from './rendering.ts'

/** Hashes of what a template was run on. */
export function sourceHashes({
  template,
  partials = {},
  snapshot,
}: Pick<RenderRequest, 'template' | 'partials' | 'snapshot'>): SourceHashes {
  return {
    template: sha256(JSON.stringify([template, sorted(partials)])),
    snapshot: sha256(JSON.stringify(sorted(snapshot))),
  }
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** The value with the keys of its objects in order. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
