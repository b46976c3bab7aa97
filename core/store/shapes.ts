/**
 * Shapes of stored data: each kind counts the versions of its shape from 1, and whatever was stored in an earlier one
 * is led step by step to the present one when it is read. Steps are pure and without a gap; what was written by a newer
 * version of the product is refused, never guessed at. Index fields stay what they are in every step.
 */
import { checkedJson, WRAPPED_DEPTH } from './checked-json.ts'
import { StoreDamaged } from './errors.ts'
import type { JsonObject } from './json.ts'

export interface ShapeStep {
  readonly kind: string
  /** The shape it takes; it gives the next one. */
  readonly from: number
  readonly upcast: (data: JsonObject) => JsonObject
}

export interface Shapes {
  /** Of each kind that has more than its first shape. */
  readonly newest: Readonly<Record<string, number>>
  /** Data as it is stored, in the present shape. @throws StoreDamaged naming `place` for a shape that is newer. */
  read(kind: string, data: JsonObject, place: string): JsonObject
  /** Data of the present shape, as it is stored. */
  written(kind: string, data: JsonObject): JsonObject
  /** What a store was written with. @throws StoreDamaged when that is newer. */
  check(stored: Readonly<Record<string, number>>, place: string): void
}

/** The place of the number in stored data; absent for the first shape. No other data may use it. */
export const SHAPE_KEY = '$shape'

const CURE = 'Start the version of the product that wrote it, or a later one.'

/** @throws Error when the steps of a kind have a gap or a double. */
export function shapesOf(steps: readonly ShapeStep[]): Shapes {
  const chains = new Map<string, ShapeStep[]>()
  for (const step of [...steps].sort((a, b) => a.from - b.from)) {
    const chain = chains.get(step.kind) ?? []
    if (step.from !== chain.length + 1) {
      throw new Error(`The shapes of ${step.kind} go to ${chain.length + 1}; a step from ${step.from} does not follow.`)
    }
    chains.set(step.kind, [...chain, step])
  }
  const newestOf = (kind: string): number => (chains.get(kind)?.length ?? 0) + 1
  const made = new WeakMap<JsonObject, JsonObject>()
  const newer = (place: string, kind: string, shape: number) =>
    new StoreDamaged(place, `the ${kind} has shape ${shape}, and this version knows ${newestOf(kind)}`, CURE)

  const upcast = (kind: string, data: JsonObject, shape: number): JsonObject => {
    const { [SHAPE_KEY]: _shape, ...plain } = data
    const later = (chains.get(kind) ?? []).slice(shape - 1)
    return checkedJson(
      later.reduce<JsonObject>((so, step) => step.upcast(so), plain),
      WRAPPED_DEPTH,
    ) as JsonObject
  }
  return {
    newest: Object.fromEntries([...chains.keys()].map((kind) => [kind, newestOf(kind)])),
    read(kind, data, place) {
      const shape = shapeIn(data)
      if (shape > newestOf(kind)) throw newer(place, kind, shape)
      if (newestOf(kind) === 1) return data
      const known = made.get(data) ?? upcast(kind, data, shape)
      made.set(data, known)
      return known
    },
    written: (kind, data) => (newestOf(kind) === 1 ? data : { ...data, [SHAPE_KEY]: newestOf(kind) }),
    check(stored, place) {
      for (const [kind, shape] of Object.entries(stored)) if (shape > newestOf(kind)) throw newer(place, kind, shape)
    },
  }
}

function shapeIn(data: JsonObject): number {
  const shape = Object.hasOwn(data, SHAPE_KEY) ? data[SHAPE_KEY] : 1
  return Number.isSafeInteger(shape) ? Number(shape) : Number.POSITIVE_INFINITY
}

/** Every change of a stored shape that there has been; only ever added to. */
export const SHAPES = shapesOf([
  /** Who was told that a task is late: since shape 2 always a list. */
  { kind: 'task', from: 1, upcast: (task) => ({ notices: [], ...task }) },
])
