/** Every function of the subset by name. */
import type { Builtin } from './arguments.ts'
import { CONTEXTS } from './context.ts'
import { CONVERSIONS } from './convert.ts'
import { LISTS } from './list.ts'
import { NUMERIC } from './numeric.ts'
import { RANGES } from './ranges.ts'
import { STATISTICS } from './statistics.ts'
import { STRINGS } from './string.ts'
import { TEMPORALS } from './temporal.ts'

export const BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  [CONTEXTS, CONVERSIONS, LISTS, NUMERIC, RANGES, STATISTICS, STRINGS, TEMPORALS].flatMap((table) =>
    Object.entries(table),
  ),
)
