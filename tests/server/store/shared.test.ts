/** What both adapters share: one spelling for hashes, one order for text, cursors that cannot be made up, and the bench. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../core/store/canonical-json.ts'
import { checkedJson } from '../../../core/store/checked-json.ts'
import { signedCursors } from '../../../server/store/shared/cursor.ts'
import { compareText } from '../../../server/store/shared/row-query.ts'
import { lowdbHarness } from './lowdb-harness.ts'
import { measureWriteCost } from './write-cost.ts'

const numRuns = Number(process.env['TONGBIAO_ROUNDS'] ?? 200)
const seeded = { seed: 20200401, numRuns }

describe('canonical JSON', () => {
  it('sorts keys at every depth and writes no space', () => {
    const value = checkedJson({ b: [1, { z: null, a: true }], a: '孩"子', é: 1, '10': 0, '9': 1e21 })
    expect(canonicalJson(value)).toBe('{"10":0,"9":1e+21,"a":"孩\\"子","b":[1,{"a":true,"z":null}],"é":1}')
  })

  it('is one text for one value, whatever the order of keys, and loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const given = JSON.parse(JSON.stringify(value)) as unknown
        const backwards = JSON.parse(JSON.stringify(value), (_, item: unknown) =>
          item !== null && typeof item === 'object' && !Array.isArray(item)
            ? Object.fromEntries(Object.entries(item).reverse())
            : item,
        ) as unknown
        const texts = [given, backwards].map((one) => canonicalJson(checkedJson(one)))
        expect(texts[0]).toBe(texts[1])
        expect(JSON.parse(texts[0] ?? '')).toEqual(given)
      }),
      seeded,
    )
  })
})

describe('text order', () => {
  it('is that of code points', () => {
    const points = (text: string) => Array.from(text, (c) => c.codePointAt(0) ?? 0)
    const byPoints = (a: number[], b: number[]): number => {
      const i = a.findIndex((point, at) => point !== b[at])
      if (i === -1) return a.length - b.length
      return (a[i] ?? -1) - (b[i] ?? -1)
    }
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '一', '\uFF21', '\u{20000}', '\u{1F600}'), maxLength: 4 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Math.sign(byPoints(points(a), points(b))))
      }),
      seeded,
    )
  })
})

describe('cursors', () => {
  it('of another office or for another purpose are refused', () => {
    const [ours, theirs] = [signedCursors(Buffer.from('a')), signedCursors(Buffer.from('b'))]
    const cursor = ours.write('tasks', ['2020-04-01', 7])
    expect(ours.read('tasks', cursor)).toEqual(['2020-04-01', 7])
    expect(() => ours.read('records', cursor)).toThrow('does not belong')
    expect(() => theirs.read('tasks', cursor)).toThrow('does not belong')
  })
})

describe('the bench', () => {
  it('measures writes at a given number of children', async () => {
    const harness = await lowdbHarness()
    const cost = await measureWriteCost(harness.open, 20, 5)
    await harness.dispose()
    expect(cost).toMatchObject({ subjects: 20, writes: 5 })
    expect(cost.medianMs).toBeGreaterThan(0)
    expect(cost.p95Ms).toBeGreaterThanOrEqual(cost.medianMs)
  })
})
