/** A place in a JSON value, and the value with something else at that place; what lies beside it is shared. */
export type Place = readonly (string | number)[]

export function readPlace(value: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  )
}

/** `undefined` takes an entry out: of a list it is removed, of an object its key goes. */
export function changedAt(value: unknown, place: Place, change: (inner: unknown) => unknown): unknown {
  const [step, ...rest] = place
  if (step === undefined) return change(value)
  const inner = changedAt(readPlace(value, [step]), rest, change)
  if (Array.isArray(value)) {
    const list: unknown[] = [...(value as unknown[])]
    if (inner === undefined) list.splice(Number(step), 1)
    else list[Number(step)] = inner
    return list
  }
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  if (inner === undefined) delete copy[step]
  else copy[step] = inner
  return copy
}
