/**
 * How a case goes from state to state. What a condition is, is left to the caller: the server asks compiled rules, a
 * test asks plain functions.
 */

/** A way out of a state: `on` is the form, document or event that opens it, `when` the condition beside it. */
export interface Way<C> {
  readonly to: string
  readonly on: string
  readonly when: C | null
}

/** The ways out of each state, in the order in which they are tried. */
export type Ways<C> = ReadonlyMap<string, readonly Way<C>[]>

/**
 * All states that one event leads through, in order; empty when it leads nowhere. No state is entered twice, so that a
 * circle ends.
 */
export function follow<C>(ways: Ways<C>, from: string, event: string, holds: (condition: C) => boolean): string[] {
  const passed: string[] = []
  for (let at = step(ways, from, event, holds); at !== undefined; at = step(ways, at, event, holds)) {
    if (passed.includes(at)) break
    passed.push(at)
  }
  return passed
}

/** The first open way wins. */
function step<C>(ways: Ways<C>, from: string, event: string, holds: (condition: C) => boolean): string | undefined {
  return ways.get(from)?.find((way) => way.on === event && (way.when === null || holds(way.when)))?.to
}
