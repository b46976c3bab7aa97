import fc from 'fast-check'
import { evaluate as judge } from 'feelin'
import { describe, expect, it } from 'vitest'
import { compileExpression, evaluate, fromJson, toJson } from '../../../core/feel/index.ts'
import type { FeelScope, FeelType } from '../../../core/feel/index.ts'
import { TODAY } from './ask.ts'
import { CONTEXT, EXPRESSIONS } from './random-expressions.ts'

const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 400)
const SEED = 20200401

const SCOPE: FeelScope = {
  names: Object.fromEntries(Object.keys(CONTEXT).map((name) => [name, { kind: 'any' } satisfies FeelType])),
  functions: {},
}
const VALUES = new Map(Object.entries(CONTEXT).map(([name, value]) => [name, fromJson(value)]))

/** The value by our engine, as JSON. Mistakes of type give null there as here. */
function ours(text: string): unknown {
  const compiled = compileExpression(text, SCOPE, undefined, { lenient: true })
  if (!compiled.ok) throw new Error(`${text}: ${compiled.faults[0]?.messageEn ?? ''}`)
  return toJson(evaluate(compiled.plan, { read: (name) => VALUES.get(name), call: () => null, today: TODAY }))
}

function theirs(text: string): unknown {
  return JSON.parse(JSON.stringify(judge(text, CONTEXT).value ?? null)) as unknown
}

/** -0 and 0 are one number; quarters are exact in both engines. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  return typeof value === 'number' ? value + 0 : value
}

describe('another FEEL engine gives the same values on random texts', () => {
  for (const kind of ['number', 'boolean', 'text', 'date', 'list'] as const) {
    it(`${kind}, ${ROUNDS} texts`, () => {
      fc.assert(
        fc.property(EXPRESSIONS[kind], (text) => {
          expect(plain(ours(text))).toEqual(plain(theirs(text)))
        }),
        { numRuns: ROUNDS, seed: SEED },
      )
    })
  }
})
