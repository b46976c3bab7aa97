/**
 * Random texts of the subset for the comparison with another FEEL engine: every operand in
 * brackets (that engine reads `in` looser than the standard), numbers in quarters (it counts
 * in binary), and no case where it is known to leave the standard (docs/feel.md).
 */
import fc from 'fast-check'

interface Grammar {
  number: string
  boolean: string
  text: string
  date: string
  list: string
}

/** Names with their values, some of them unknown. */
export const CONTEXT = {
  n1: 3,
  n2: -0.75,
  n3: 12.5,
  un: null,
  b1: true,
  b2: false,
  ub: null,
  s1: '小明',
  s2: 'abc',
  us: null,
  nums: [4, 1, 2.5],
  rows: [
    { amount: 1, kind: 'a' },
    { amount: 2.25, kind: 'b' },
    { amount: 7, kind: 'a' },
  ],
}

const DAYS = ['2020-01-31', '2020-02-29', '2019-12-31', '2013-02-28', '2021-07-05']
const DURATIONS = ['P1M', 'P1Y', '-P1M', 'P13M', 'P3D', '-P40D']
const COMPARE = ['=', '!=', '<', '<=', '>', '>=']

const whole = fc.integer({ min: -9, max: 9 }).map((n) => (n < 0 ? `(${n})` : String(n)))
const literal = fc.oneof(
  whole,
  fc.integer({ min: 0, max: 80 }).map((n) => String(n / 4)),
)

/** Booleans, unknown as often as known. */
const truth = fc.constantFrom('b1', 'b2', 'ub', 'true', 'false', 'ub', '(un > 3)')

/** The ends of a range, the lower one first. */
const ends = fc.tuple(fc.integer({ min: -36, max: 80 }), fc.integer({ min: -36, max: 80 })).map((pair) => {
  const [low = 0, high = 0] = pair.sort((a, b) => a - b).map((quarters) => quarters / 4)
  return [low, high].map((end) => (end < 0 ? `(${end})` : String(end))) as [string, string]
})

/** One arbitrary for each kind of value. */
export const EXPRESSIONS = fc.letrec<Grammar>((tie: fc.LetrecTypedTie<Grammar>) => {
  const join = (parts: readonly fc.Arbitrary<string>[], write: (...texts: string[]) => string) =>
    fc.tuple(...parts).map((texts) => write(...texts))
  const [n, b, s, d, l] = [tie('number'), tie('boolean'), tie('text'), tie('date'), tie('list')] as const
  const any = (shallow: fc.Arbitrary<string>[], deep: fc.Arbitrary<string>[]) =>
    fc.oneof({ depthSize: 'small', withCrossShrink: true, maxDepth: 5 }, fc.oneof(...shallow), ...deep)
  return {
    number: any(
      [literal, fc.constantFrom('n1', 'n2', 'n3', 'un')],
      [
        join([n, fc.constantFrom('+', '-', '*'), n], (x, op, y) => `(${x} ${op} ${y})`),
        join([n, fc.constantFrom('2', '4', '0.5')], (x, y) => `(${x} / ${y})`),
        join([n], (x) => `(-${x})`),
        join([b, n, n], (x, y, z) => `(if ${x} then ${y} else ${z})`),
        join([l, fc.constantFrom('1', '2', '-1', '9')], (x, i) => `${x}[${i}]`),
        join([fc.constantFrom('count', 'sum', 'min', 'max'), l], (f, x) => `${f}(${x})`),
        join([fc.constantFrom('abs', 'floor', 'ceiling'), n], (f, x) => `${f}(${x})`),
        join([n, fc.constantFrom('2', '3', '(-4)')], (x, y) => `modulo(${x}, ${y})`),
        join([s], (x) => `string length(${x})`),
        join([d, fc.constantFrom('year', 'month', 'day', 'weekday')], (x, p) => `(${x}).${p}`),
        join([d, d], (x, y) => `((${x} - ${y}).days)`),
      ],
    ),
    boolean: any(
      [truth],
      [
        join([n, fc.constantFrom(...COMPARE), n], (x, op, y) => `(${x} ${op} ${y})`),
        join([s, fc.constantFrom(...COMPARE), s], (x, op, y) => `(${x} ${op} ${y})`),
        join([d, fc.constantFrom(...COMPARE), d], (x, op, y) => `(${x} ${op} ${y})`),
        join([b, fc.constantFrom('and', 'or'), b], (x, op, y) => `(${x} ${op} ${y})`),
        join([truth, fc.constantFrom('and', 'or'), truth], (x, op, y) => `(${x} ${op} ${y})`),
        join([truth, truth, b], (x, y, z) => `(${x} and (${y} or ${z}))`),
        join([truth, truth, b], (x, y, z) => `(${x} or (${y} and ${z}))`),
        join([b], (x) => `not(${x})`),
        join([n], (x) => `(${x} = null)`),
        fc.tuple(n, ends).map(([x, [low, high]]) => `((${x}) in [${low}..${high}])`),
        fc.tuple(n, ends).map(([x, [low, high]]) => `((${x}) in (${low}..${high}))`),
        join([n, literal, literal], (x, y, z) => `((${x}) in (${y}, > ${z}))`),
        fc.tuple(n, ends).map(([x, [low, high]]) => `((${x}) between ${low} and ${high})`),
        join([literal, literal, literal], (x, y, z) => `(some v in [${x}, ${y}] satisfies v > ${z})`),
        join([literal, literal, literal], (x, y, z) => `(every v in [${x}, ${y}] satisfies v > ${z})`),
        join([l, literal], (x, y) => `list contains(${x}, ${y})`),
        join([s, s], (x, y) => `starts with(${x}, ${y})`),
        join([s, s], (x, y) => `contains(${x}, ${y})`),
      ],
    ),
    text: any(
      [fc.constantFrom('"a"', '"ab"', '"小"', '""', 's1', 's2', 'us')],
      [
        join([s, s], (x, y) => `(${x} + ${y})`),
        join([fc.constantFrom('upper case', 'lower case'), s], (f, x) => `${f}(${x})`),
        join([b, s, s], (x, y, z) => `(if ${x} then ${y} else ${z})`),
        join([d], (x) => `string(${x})`),
        fc.constantFrom('rows[amount > 1].kind[1]', 'rows[kind = "b"].kind[1]'),
      ],
    ),
    date: any(
      [fc.constantFrom(...DAYS.map((day) => `date("${day}")`))],
      [
        join(
          [d, fc.constantFrom('+', '-'), fc.constantFrom(...DURATIONS)],
          (x, op, y) => `(${x} ${op} duration("${y}"))`,
        ),
      ],
    ),
    list: any(
      [fc.constantFrom('nums', 'rows.amount', '[1, 2, 3]', '[]', '[2.5]')],
      [
        join([literal, literal, literal], (x, y, z) => `[${x}, ${y}, ${z}]`),
        join([l, literal], (x, y) => `${x}[item > ${y}]`),
        join([l], (x) => `reverse(${x})`),
        join([l, l], (x, y) => `concatenate(${x}, ${y})`),
        join([l, literal], (x, y) => `append(${x}, ${y})`),
        join([fc.constantFrom('2', '4', '(-1)'), literal], (x, y) => `(for i in 1..${x} return i * ${y})`),
        join([l, literal], (x, y) => `(for v in ${x} return v + ${y})`),
      ],
    ),
  }
})
