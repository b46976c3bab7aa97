import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonDifference } from '../../../core/design/json-difference.ts'

describe('The difference of two versions of a form', () => {
  it('names a changed threshold by the band it belongs to, wherever the band stands', () => {
    const before = {
      bands: [
        { id: 'LOW', from: 0 },
        { id: 'HIGH', from: 20 },
      ],
    }
    const after = {
      bands: [
        { id: 'LOW', from: 0 },
        { id: 'HIGH', from: 18 },
      ],
    }
    expect(jsonDifference(before, after)).toEqual([{ at: '/bands/[id=HIGH]/from', before: 20, after: 18 }])
  })

  it('tells what is new, what is gone and what moved', () => {
    const before = [{ code: 'A' }, { code: 'B' }, { code: 'C' }]
    const after = [{ code: 'C' }, { code: 'A' }, { code: 'D' }]
    expect(jsonDifference(before, after)).toEqual([
      { at: '/[code=D]', after: { code: 'D' } },
      { at: '/[code=B]', before: { code: 'B' } },
      { at: '', before: ['A', 'C'], after: ['C', 'A'] },
    ])
  })

  it('compares lists without ids as a whole, and keys with slashes by their pointer', () => {
    expect(jsonDifference({ a: [1, 2], 'b/c': 1 }, { a: [2, 1], 'b/c': 2 })).toEqual([
      { at: '/a', before: [1, 2], after: [2, 1] },
      { at: '/b~1c', before: 1, after: 2 },
    ])
  })

  it('finds nothing between a value and itself, and something between any two that differ', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(jsonDifference(a, structuredClone(a))).toEqual([])
        const canonical = (value: unknown): string =>
          JSON.stringify(value, (_, inner: unknown) =>
            typeof inner === 'object' && inner !== null && !Array.isArray(inner)
              ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
              : inner,
          )
        expect(jsonDifference(a, b).length > 0).toBe(canonical(a) !== canonical(b))
      }),
      { seed: 1, numRuns: Number(process.env['TONGBIAO_ROUNDS'] ?? 300) },
    )
  })
})
