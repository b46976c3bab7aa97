/** Functions of XLSForm by what FEEL calls them; those that are not here have no like. */
import type { Said } from './said.ts'
import { Untranslatable } from './xpath-tokens.ts'

type Call = (given: readonly string[], said: readonly Said[]) => string

const same =
  (name: string): Call =>
  (given) =>
    `${name}(${given.join(', ')})`

/** Those that take the answers of rows. */
const OF_LISTS: Readonly<Record<string, Call>> = {
  sum: same('sum'),
  count: same('count'),
  min: same('min'),
  max: same('max'),
}

const CALLS: Readonly<Record<string, Call>> = {
  true: () => 'true',
  false: () => 'false',
  not: same('not'),
  today: () => 'today()',
  now: () => 'now()',
  abs: same('abs'),
  int: same('floor'),
  string: same('string'),
  number: ([value = '']) => value,
  'string-length': same('string length'),
  'starts-with': same('starts with'),
  'ends-with': same('ends with'),
  contains: same('contains'),
  substr: ([text = '', from = '0', to]) =>
    to === undefined ? `substring(${text}, ${from} + 1)` : `substring(${text}, ${from} + 1, ${to} - ${from})`,
  concat: (given) => `string join([${given.join(', ')}])`,
  round: ([value = '', scale = '0']) => `round half up(${value}, ${scale})`,
  pow: ([base = '', power = '']) => `${base} ** ${power}`,
  if: ([when = '', then = '', otherwise = '']) => `if ${when} then ${then} else ${otherwise}`,
  coalesce: ([first = '', second = '']) => `if ${first} != null then ${first} else ${second}`,
  selected: (given, said) => selected(given, said),
  'count-selected': (given, [list]) => {
    if (list?.named?.kind !== 'choices') throw new Untranslatable('count-selected()')
    return `count(${given.join('')})`
  },
  date: same('date'),
  'boolean-from-string': ([value = '']) => `${value} = "true"`,
  once: ([value = '']) => value,
}

/** @throws Untranslatable for a function that FEEL has no like of. */
export function callOf(name: string, said: readonly Said[]): Said {
  const given = said.map(({ feel }) => feel)
  const ofLists = Object.hasOwn(OF_LISTS, name) ? OF_LISTS[name] : undefined
  if (ofLists !== undefined) return { feel: ofLists(given, said) }
  const call = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined
  if (call === undefined || said.some(({ list }) => list === true)) throw new Untranslatable(`${name}()`)
  return { feel: call(given, said) }
}

function selected([question = '', code = '']: readonly string[], [first]: readonly Said[]): string {
  if (first?.named === undefined) throw new Untranslatable('selected()')
  return first.named.kind === 'choices' ? `list contains(${question}, ${code})` : `${question} = ${code}`
}
