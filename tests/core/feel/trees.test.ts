/** The shape a text is read in: what binds to what. */
import { describe, expect, it } from 'vitest'
import { parseExpression } from '../../../core/feel/parse/parse.ts'
import type { Ast, AstTest } from '../../../core/feel/parse/ast.ts'

/** The tree with a bracket around everything that was read as one. */
function shape(text: string): string {
  const parsed = parseExpression(text, new Set(['list contains', 'date and time']))
  return 'tree' in parsed ? show(parsed.tree) : 'slips'
}

function show(ast: Ast): string {
  switch (ast.is) {
    case 'value':
      return JSON.stringify(ast.value)
    case 'number':
      return ast.text
    case 'name':
      return ast.name
    case 'path':
      return `${show(ast.of)}.${ast.name}`
    case 'filter':
      return `${show(ast.of)}[${show(ast.test)}]`
    case 'call':
      return `${show(ast.of)}(${ast.args.map((arg) => show(arg.value)).join(', ')})`
    case 'negate':
      return `(-${show(ast.of)})`
    case 'arithmetic':
      return `(${show(ast.first)}${ast.rest.map(({ by, term }) => ` ${by} ${show(term)}`).join('')})`
    case 'power':
      return `(${show(ast.left)} ** ${show(ast.right)})`
    case 'compare':
      return `(${show(ast.left)} ${ast.test} ${show(ast.right)})`
    case 'between':
      return `(${show(ast.value)} between ${show(ast.low)} and ${show(ast.high)})`
    case 'in':
      return `(${show(ast.value)} in ${ast.tests.map(showTest).join('; ')})`
    case 'and':
    case 'or':
      return `(${ast.terms.map(show).join(` ${ast.is} `)})`
    case 'if':
      return `(if ${show(ast.when)} then ${show(ast.then)} else ${show(ast.else)})`
    case 'range':
      return `${ast.startIncluded ? '[' : '('}${show(ast.start)}..${show(ast.end)}${ast.endIncluded ? ']' : ')'}`
    case 'list':
      return `[${ast.items.map(show).join(', ')}]`
    default:
      return ast.is
  }
}

function showTest(test: AstTest): string {
  if (test.is === 'compare') return `${test.test} ${show(test.to)}`
  return test.is === 'value' ? show(test.to) : test.is
}

describe('what binds to what', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['age in [6..15] and enrol != "GRAD"', '((age in [6..15]) and (enrol != "GRAD"))'],
    ['a or b and c', '(a or (b and c))'],
    ['a and b or c and d', '((a and b) or (c and d))'],
    ['a - b - c', '(a - b - c)'],
    ['a - b * c', '(a - (b * c))'],
    ['birth-date', '(birth - date)'],
    ['-a ** b', '((-a) ** b)'],
    ['a ** b ** c', '((a ** b) ** c)'],
    ['a + 1 > b * 2', '((a + 1) > (b * 2))'],
    ['a between b and c and d', '((a between b and c) and d)'],
    ['a in > 5 or b', '((a in > 5) or b)'],
    ['a in (1, > 5, [2..3])', '(a in 1; > 5; [2..3])'],
    ['a in (1..3)', '(a in (1..3))'],
    ['a in ]1..3[ and b', '((a in (1..3)) and b)'],
    ['a in (b)[1]', '(a in b[1])'],
    ['x[1].y(2)', 'x[1].y(2)'],
    ['list contains(a, b)', 'list contains(a, b)'],
    ['date and time("x") > y', '(date and time("x") > y)'],
    ['if a then b else c + 1', '(if a then b else (c + 1))'],
    ['[1..b[1]]', '[1..b[1]]'],
    ['[.5, 1.5]', '[.5, 1.5]'],
  ]
  for (const [text, tree] of rows) it(text, () => expect(shape(text)).toBe(tree))
})
