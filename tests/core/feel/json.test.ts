import { describe, expect, it } from 'vitest'
import { fromJson, kindOf, toJson } from '../../../core/feel/index.ts'
import type { FeelType } from '../../../core/feel/index.ts'
import { numberText } from '../../../core/feel/run/number.ts'
import type { Num } from '../../../core/feel/run/number.ts'

const DATE: FeelType = { kind: 'date' }
const INSTANT: FeelType = { kind: 'dateTime' }

describe('answers become values', () => {
  it('0.1 is exactly 0.1', () => expect(numberText(fromJson(0.1) as Num)).toBe('0.1'))
  it('a safe integer stays a plain number', () => expect(fromJson(7)).toBe(7))
  it('minus zero is zero', () => expect(Object.is(fromJson(-0), 0)).toBe(true))
  it('what is no number is unknown', () => expect([fromJson(NaN), fromJson(Infinity)]).toEqual([null, null]))
  it('a date is a date only where the type says so', () => {
    expect(kindOf(fromJson('2020-01-01', DATE))).toBe('date')
    expect(kindOf(fromJson('2020-01-01'))).toBe('string')
  })
  it('a day that does not exist is unknown', () => expect(fromJson('2021-02-29', DATE)).toBeNull())
  it('an instant is told in official Chinese time', () => {
    expect(toJson(fromJson('2020-03-31T20:00:00Z', INSTANT))).toBe('2020-04-01T04:00:00+08:00')
    expect(toJson(fromJson('2020-04-01T04:00:00', INSTANT))).toBe('2020-04-01T04:00:00+08:00')
  })
  it('every reason for no answer is unknown', () => {
    for (const missing of ['unknown', 'refused', 'not-asked', 'not-applicable', 'not-safe-to-ask'])
      expect(fromJson({ missing }, DATE)).toBeNull()
    expect([fromJson(undefined), fromJson(null)]).toEqual([null, null])
  })
  it('types reach into lists and contexts', () => {
    const type: FeelType = { kind: 'list', of: { kind: 'context', fields: { on: DATE } } }
    expect(toJson(fromJson([{ on: '2020-01-01', n: 0.5 }], type))).toEqual([{ on: '2020-01-01', n: 0.5 }])
    const [row] = fromJson([{ on: '2020-01-01' }], type) as [{ on: never }]
    expect(kindOf(row.on)).toBe('date')
  })
  it('nothing is read from or written to a prototype', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}')
    const value = fromJson(hostile) as object
    expect(Object.getPrototypeOf(value)).toBeNull()
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(fromJson(Object.create({ inherited: 1 }))).toEqual(fromJson({}))
  })
  it('JSON nested 100,000 deep is cut, not followed', () => {
    let deep: unknown = 1
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(() => toJson(fromJson(deep))).not.toThrow()
  })
})
