import { describe, expect, it } from 'vitest'
import { compileExpression, compileUnaryTests } from '../../../core/feel/index.ts'
import { NUMBER, SCOPE } from './ask.ts'

function readsOf(text: string): string[] {
  const compiled = compileExpression(text, SCOPE)
  return compiled.ok ? compiled.reads.map((path) => path.join('.')).sort() : ['fault']
}

describe('a plan says what it reads, so that only dependants are computed anew', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['age > 3 and age < 9', ['age']],
    ['facts.father.pStatus = "DEAD" and facts.age < 18', ['facts.age', 'facts.father.pStatus']],
    ['birth.year', ['birth']],
    ['rows.amount', ['rows.amount']],
    ['some r in rows satisfies r.amount > 3', ['rows', 'rows.amount']],
    ['rows[amount > 3].kind', ['rows', 'rows.amount', 'rows.kind']],
    ['count(rows[item.amount > age])', ['age', 'rows', 'rows.amount']],
    ['{a: facts.age, b: a + 1}.b', ['facts.age']],
    ['for p in [facts.father, facts.mother] return p.pStatus', ['facts.father', 'facts.mother']],
    ['anything.deep.er', ['anything.deep.er']],
    ['today() > @"2021-01-01"', []],
  ]
  for (const [text, reads] of rows) it(text, () => expect(readsOf(text)).toEqual(reads))

  it('calls of host functions are listed with their literal arguments', () => {
    const compiled = compileExpression('score("SC-3") > 3 and decision(name) = "CRIME"', SCOPE)
    expect(compiled.ok && compiled.calls).toEqual([
      { name: 'score', args: ['SC-3'] },
      { name: 'decision', args: [null] },
    ])
  })

  it('a cell reads its input under the name ? and lists only the others', () => {
    const compiled = compileUnaryTests('> age', NUMBER, SCOPE)
    expect(compiled.ok && compiled.reads).toEqual([['age']])
    expect(JSON.stringify(compiled)).toContain('"name":"?"')
  })

  it('a plan is plain JSON', () => {
    const compiled = compileExpression('sort(rows, function(a, b) a.amount < 0.5)[1].on + duration("P1D")', SCOPE)
    expect(compiled.ok && JSON.parse(JSON.stringify(compiled.plan))).toEqual(compiled.ok && compiled.plan)
  })

  it('the type of the result is known', () => {
    const typeOf = (text: string) => {
      const compiled = compileExpression(text, SCOPE)
      return compiled.ok ? compiled.type : null
    }
    expect(typeOf('if harmed then "CRIME" else "RECORD"')).toEqual({ kind: 'string', values: ['CRIME', 'RECORD'] })
    expect(typeOf('rows[kind = "a"].on')).toEqual({ kind: 'list', of: { kind: 'date' } })
    expect(typeOf('today() - birth')).toEqual({ kind: 'daysDuration' })
    expect(typeOf('rows[1]')).toMatchObject({ kind: 'context' })
  })
})
