import { describe, expect, it } from 'vitest'
import { FeelRuntimeError, compileExpression, evaluate, toJson } from '../../../core/feel/index.ts'
import { SCOPE, envOf } from './ask.ts'

/** Generous: the machine that runs the tests is shared. On a quiet one each ends within 50 ms. */
const BOUND_MS = 1_000

/** The value, or the code of the fault or error. */
function outcome(text: string): unknown {
  const compiled = compileExpression(text, SCOPE)
  if (!compiled.ok) return compiled.faults[0]?.code
  try {
    return toJson(evaluate(compiled.plan, envOf({ age: 7 })))
  } catch (error) {
    if (error instanceof FeelRuntimeError) return error.code
    throw error
  }
}

const TEXTS: readonly (readonly [title: string, text: string, outcome: unknown])[] = [
  ['100,000 brackets', '('.repeat(100_000) + '1' + ')'.repeat(100_000), 'feel.too-long'],
  ['20,000 brackets', '('.repeat(20_000) + '1' + ')'.repeat(20_000), 'feel.too-deep'],
  ['20,000 lists', '['.repeat(20_000) + ']'.repeat(20_000), 'feel.too-deep'],
  ['40,000 minus signs', `${'-'.repeat(40_000)}1`, 'feel.too-deep'],
  ['a path of 10,000 names', `anything${'.a'.repeat(10_000)}`, 'feel.too-deep'],
  ['10,000 comparisons in a row', Array(10_000).fill('1').join('='), 'feel.too-deep'],
  ['nested ifs', `${'if harmed then '.repeat(2_000)}1${' else 2'.repeat(2_000)}`, 'feel.too-deep'],
  ['a sum of 10,000 terms', Array(10_000).fill('age').join('+'), 70_000],
  ['a sum of 10,000 decimals', Array(10_000).fill('0.1').join('+'), 1_000],
  ['3,000 conditions', Array(3_000).fill('age > 3').join(' and '), true],
  ['a loop of a milliard', 'for i in 1..1000000000 return i', 'feel.budget'],
  ['a loop of 1e9', 'count(for i in 1..1e9 return 1)', 'feel.budget'],
  ['a range of a milliard is only two ends', '5 in [1..1000000000]', true],
  ['three loops in each other', 'for i in 1..1000, j in 1..1000, k in 1..1000 return i', 'feel.budget'],
  ['lists that grow with every round', 'for i in 1..100000 return partial', 'feel.budget'],
  ['a text that doubles', 'for i in 1..64 return if i = 1 then "abcdefgh" else partial[-1] + partial[-1]', 'feel.size'],
  ['a function that calls itself', '(function(f) f(f))(function(f) f(f))', 'feel.budget'],
  ['a power without end', '9.99 ** 999999999', null],
  ['many fractional powers', 'for i in 1..10000 return 1.0000001 ** 0.123456789', 'feel.budget'],
  ['many roots', 'for i in 1..10000 return sqrt(i)', 'feel.budget'],
  ['pairs of a long list', 'distinct values(for i in 1..50000 return i)', 'feel.budget'],
  ['many named zones', 'for i in 1..10000 return date and time("2020-01-01T00:00:00@Europe/Paris")', 'feel.budget'],
  ['an exponent too large', '1e99999', 'feel.literal'],
  ['40,000 digits of days', `duration("P${'9'.repeat(40_000)}D")`, 'feel.literal'],
  ['49,000 full-width signs', '＞'.repeat(49_000), 'feel.full-width'],
  ['20,000 words', 'a '.repeat(20_000), 'feel.two-words'],
  ['20,000 open comments', '/*'.repeat(20_000), 'feel.open-comment'],
  ['__proto__ as a field', 'facts.__proto__', 'feel.unknown-field'],
  ['constructor as a name', 'constructor', 'feel.unknown-name'],
  ['hasOwnProperty as a function', 'hasOwnProperty("a")', 'feel.unknown-function'],
  ['__proto__ of an open value', 'anything.__proto__', null],
  ['__proto__ as a key', '{"__proto__": {a: 1}}.a', 'feel.unknown-field'],
  ['constructor of a context', 'get value({a: 1}, "constructor")', null],
]

describe('hostile texts end in a clear error or a value, and soon', () => {
  for (const [title, text, expected] of TEXTS) {
    it(title, () => {
      const start = performance.now()
      expect(outcome(text)).toEqual(expected)
      expect(performance.now() - start).toBeLessThan(BOUND_MS)
    })
  }

  it('a context with the key __proto__ changes no other object', () => {
    outcome('context put({a: 1}, "__proto__", {polluted: true})')
    outcome('context merge([{"__proto__": {polluted: true}}])')
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('a smaller budget ends earlier', () => {
    const compiled = compileExpression('for i in 1..1000 return i', SCOPE)
    const plan = compiled.ok ? compiled.plan : null
    expect(() => plan && evaluate(plan, { ...envOf({}), budget: 500 })).toThrow(FeelRuntimeError)
    expect(plan && (evaluate(plan, envOf({})) as unknown[]).length).toBe(1_000)
  })

  it('a broken plan is refused', () => {
    const broken = { version: 1, slots: 0, root: { op: 'eval', text: '1' } } as never
    expect(() => evaluate(broken, envOf({}))).toThrow(FeelRuntimeError)
    const unknown = { version: 1, slots: 0, root: { op: 'builtin', name: 'constructor', args: [] } } as never
    expect(() => evaluate(unknown, envOf({}))).toThrow(FeelRuntimeError)
  })
})
