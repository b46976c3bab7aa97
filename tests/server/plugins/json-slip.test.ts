/** Somebody who wrote a comma too many is told where, on every version of the runtime. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonSlip } from '../../../server/plugins/json-slip.ts'

const slips: [what: string, text: string, place: string][] = [
  ['a comma too many', '{\n  "a": [1, 2,]\n}', '2:14 ]'],
  ['a comma too few', '{ "a": 1\n  "b": 2 }', '2:3 "'],
  ['a full-width quote', '{ “a”: 1 }', '1:3 “'],
  ['a full-width comma', '[1，2]', '1:3 ，'],
  ['a single quote', "{ 'a': 1 }", "1:3 '"],
  ['a key without quotes', '{ a: 1 }', '1:3 a'],
  ['a comment', '// form\n{}', '1:1 /'],
  ['a number with a leading zero', '[01]', '1:3 1'],
  ['a bracket of the other kind', '[1}', '1:3 }'],
  ['something after the end', '{} {}', '1:4 {'],
  ['a line break inside a text', '"a\nb"', '1:1 "'],
  ['an end that is missing', '{ "a": [1', '1:10 '],
  ['nothing at all', '', '1:1 '],
]

it.each(slips)('finds %s', (_, text, expected) => {
  const { line, column, found } = jsonSlip(text)
  expect(`${line}:${column} ${found}`).toBe(expected)
})

it('never calls wrong what the runtime reads, nor looks past the place where it stops reading', () => {
  const rounds = Number(process.env['TONGBIAO_ROUNDS'] ?? 300)
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, cut) => {
      const start = text.slice(0, cut % (text.length + 1))
      const { line, column, found } = jsonSlip(start)
      if (found === '') expect([line, column]).toEqual([1, start.length + 1])
      else expect(() => JSON.parse(start.slice(0, column)) as unknown).toThrow()
    }),
    { seed: 20200320, numRuns: rounds },
  )
})
