/** Where a letter may take its words from: questions of its forms, what is known of the child, and what the assessment says. */
import type { SnapshotPointer } from '../../document/definition.ts'
import type { FieldPlan, FormBundle } from '../../model/plan.ts'

export interface LetterPlace {
  pointer: SnapshotPointer
  title: string
  from: 'answer' | 'fact' | 'result'
  /** Columns of a list of objects, by key; absent for anything else. */
  columns?: readonly { key: string; title: string }[]
}

/** The places of all forms of a letter, each once. A row of a list has no place of its own. */
export function letterPlaces(bundles: readonly FormBundle[]): LetterPlace[] {
  const places = bundles.flatMap((bundle) => [
    ...fieldPlaces(bundle.form.fields, 'answer', ''),
    ...fieldPlaces(bundle.dictionary, 'fact', 'facts:'),
    ...resultPlaces(bundle),
  ])
  return [...new Map(places.map((place) => [place.pointer, place])).values()]
}

function fieldPlaces(fields: readonly FieldPlan[], from: LetterPlace['from'], prefix: string): LetterPlace[] {
  const titles = new Map(fields.map(({ pattern, title }) => [pattern, title]))
  return fields
    .filter(({ kind, pattern }) => kind !== 'object' && !pattern.includes('/*'))
    .map(({ pattern, parent, title, kind }) => {
      const around = titles.get(parent)
      const columns = kind === 'rows' ? { columns: columnsOf(fields, pattern) } : {}
      return { pointer: prefix + pattern, title: around ? `${around} · ${title}` : title, from, ...columns }
    })
}

function columnsOf(fields: readonly FieldPlan[], pattern: string): { key: string; title: string }[] {
  return fields.filter(({ parent }) => parent === `${pattern}/*`).map(({ key, title }) => ({ key, title }))
}

function resultPlaces({ instruments, decisions }: FormBundle): LetterPlace[] {
  return [
    ...Object.entries(instruments).map(([id, { title }]) => ({
      pointer: `assessment:/scores/${id}/finalBand`,
      title,
      from: 'result' as const,
    })),
    ...Object.entries(decisions).map(([id, { title }]) => ({
      pointer: `assessment:/decisions/${id}/outcomes`,
      title,
      from: 'result' as const,
    })),
  ]
}
