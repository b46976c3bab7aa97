/**
 * The snapshot of a paper that rests on what only few may know: it keeps the places that the definition reads and no
 * other, and neutral codes and words in the stead of those that tell the illness.
 */
import type { DiscreetWord, DocumentDefinition } from './definition.ts'
import { COMMON_DATA } from './print-data.ts'
import type { ChoiceLabels, DocumentSnapshot } from './snapshot.ts'

type Words = Readonly<Record<string, DiscreetWord>>
type Part = 'answers' | 'facts' | 'assessment'
type Path = readonly string[]

/** Signers keep their names, not the roles in which they work. */
export function discreetSnapshot(
  definition: Pick<DocumentDefinition, 'data' | 'elements' | 'discreet'>,
  snapshot: DocumentSnapshot,
): DocumentSnapshot {
  const words = definition.discreet ?? {}
  const paths = pathsOf(definition)
  const part = (name: Part) => plainFields(picked(neutral(snapshot[name] ?? {}, words), paths[name]))
  return {
    ...snapshot,
    answers: part('answers'),
    facts: part('facts'),
    ...(snapshot.assessment === undefined ? {} : { assessment: part('assessment') }),
    ...(snapshot.signers === undefined ? {} : { signers: snapshot.signers.map(({ name }) => ({ name })) }),
    ...(snapshot.labels === undefined ? {} : { labels: neutralLabels(snapshot.labels, paths.answers, words) }),
    restricted: true,
  }
}

/** Pointers of all texts in the answers, facts and assessment in which one of the words stands. */
export function placesNaming(snapshot: DocumentSnapshot, words: RegExp): string[] {
  const { answers, facts, assessment = {} } = snapshot
  return [...textPlaces(answers, '', words), ...textPlaces(facts, '', words), ...textPlaces(assessment, '', words)]
}

function textPlaces(value: unknown, pointer: string, words: RegExp): string[] {
  if (typeof value === 'string') return words.test(value) ? [pointer] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => textPlaces(item, `${pointer}/${key}`, words))
}

function pathsOf(definition: Pick<DocumentDefinition, 'data' | 'elements'>): Record<Part, Path[]> {
  const data = Object.values({ ...COMMON_DATA, ...definition.data }).flatMap(({ from }) => from)
  const elements = definition.elements.flatMap(({ from }) =>
    from.flat().map((way) => (typeof way === 'string' ? way : way.at)),
  )
  const paths: Record<Part, Path[]> = { answers: [], facts: [], assessment: [] }
  for (const pointer of [...data, ...elements]) {
    const [, part = 'answers', place = ''] = /^(?:(\w+):)?\/(.*)$/.exec(pointer) ?? []
    if (part === 'snapshot') continue
    paths[part as Part].push(place.split('/').map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~')))
  }
  return paths
}

/** Of a list with picked rows, every row stays with the key it is picked by. */
function picked(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0) || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const inRows = paths.flatMap(([first = '', ...rest]) => {
      const key = /^\[([^=\]]+)=/.exec(first)?.[1]
      return key === undefined ? [rest] : [[key], rest]
    })
    return value.map((row) => picked(row, inRows))
  }
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const rest = paths.filter(([first]) => first === key).map((path) => path.slice(1))
    return rest.length === 0 ? [] : [[key, picked(item, rest)] as const]
  })
  return Object.fromEntries(entries)
}

function neutral(value: unknown, words: Words): unknown {
  if (typeof value === 'string') return neutralCode(value, words)
  if (Array.isArray(value)) return [...new Set(value.map((item) => neutral(item, words)))]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [neutralCode(key, words), neutral(item, words)]))
}

function neutralCode(code: string, words: Words): string {
  return Object.hasOwn(words, code) ? (words[code]?.code ?? code) : code
}

/** Of the fields that the document reads. */
function neutralLabels(labels: ChoiceLabels, paths: readonly Path[], words: Words): ChoiceLabels {
  const read = new Set(paths.map(([first]) => first))
  const known = (code: string) => (Object.hasOwn(words, code) ? words[code] : undefined)
  const neutralOptions = ([pointer, options]: [string, ChoiceLabels[string]]) =>
    [pointer, options.map((option) => known(option.code) ?? option)] as const
  return Object.fromEntries(
    Object.entries(labels)
      .filter(([pointer]) => read.has(pointer.split('/')[1] ?? ''))
      .map(neutralOptions),
  )
}

function plainFields(value: unknown): Record<string, unknown> {
  return value as Record<string, unknown>
}
