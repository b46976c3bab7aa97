/**
 * A condition as a formula over variables: questions, facts and whatever else it compares. What cannot be taken apart
 * is a variable of its own that may be anything, so that nothing is claimed of it.
 */
import type { Ast, AstTest } from '../../feel/parse/ast.ts'
import { argumentsOf, treeOf } from '../condition-from-feel.ts'
import { testOf, valueOf, type CellTest } from '../table/cell.ts'

export type Formula =
  | { is: 'and' | 'or'; parts: readonly Formula[] }
  | { is: 'not'; part: Formula }
  | { is: 'value'; value: boolean | null }
  /** True when one of the tests holds for the variable. */
  | { is: 'test'; of: string; tests: readonly CellTest[] }
  /** A yes-or-no variable that is nothing else; `contains`: the list at that pattern has the code. */
  | { is: 'asked'; of: string; contains?: { pattern: string; code: string } }

/** What a name means where the text stands: the pattern of a question; null for any other name. */
export type PatternOf = (name: string) => string | null

const WHOLES: ReadonlySet<string> = new Set([
  'list contains',
  'get value',
  'starts with',
  'ends with',
  'date and time',
  'string length',
  'days and time duration',
  'years and months duration',
  'distinct values',
  'index of',
])

/** null for a text that is no expression. */
export function formulaOf(text: string, patternOf: PatternOf): Formula | null {
  const tree = treeOf(text, WHOLES)
  return tree && formulaOfTree(tree, patternOf)
}

function formulaOfTree(tree: Ast, patternOf: PatternOf): Formula {
  const inner = (term: Ast): Formula => formulaOfTree(term, patternOf)
  switch (tree.is) {
    case 'and':
    case 'or':
      return { is: tree.is, parts: tree.terms.map(inner) }
    case 'value':
      return typeof tree.value === 'string' ? asked(tree, patternOf) : { is: 'value', value: tree.value }
    case 'compare':
      return comparedFormula(tree, patternOf)
    case 'in':
      return testFormula(tree.value, tree.tests, patternOf) ?? asked(tree, patternOf)
    case 'between':
      return testFormula(tree.value, [rangeTest(tree)], patternOf) ?? asked(tree, patternOf)
    case 'call': {
      const [denied, ...more] = argumentsOf(tree, 'not')
      if (denied && more.length === 0) return { is: 'not', part: inner(denied) }
      return containsFormula(tree, patternOf) ?? asked(tree, patternOf)
    }
    default: {
      const variable = variableOf(tree, patternOf)
      const isQuestion = variable.startsWith('/')
      return isQuestion
        ? { is: 'test', of: variable, tests: [{ is: 'compare', by: '=', to: true }] }
        : { is: 'asked', of: variable }
    }
  }
}

function asked(tree: Ast, patternOf: PatternOf): Formula {
  return { is: 'asked', of: variableOf(tree, patternOf) }
}

const TURNED = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

function comparedFormula(tree: Ast & { is: 'compare' }, patternOf: PatternOf): Formula {
  const [left, right] = [valueOf(tree.left), valueOf(tree.right)]
  if (right !== undefined && left === undefined) return compared(tree.left, tree.test, tree.right, patternOf)
  if (left !== undefined && right === undefined) return compared(tree.right, TURNED[tree.test], tree.left, patternOf)
  return asked(tree, patternOf)
}

function compared(subject: Ast, test: keyof typeof TURNED, to: Ast, patternOf: PatternOf): Formula {
  const [only] = [testOf({ is: 'compare', at: to.at, test, to })]
  return only === null || only === undefined
    ? asked(subject, patternOf)
    : { is: 'test', of: variableOf(subject, patternOf), tests: [only] }
}

function testFormula(subject: Ast, tests: readonly AstTest[], patternOf: PatternOf): Formula | null {
  const known = tests.map(testOf).filter((test) => test !== null)
  return known.length === tests.length ? { is: 'test', of: variableOf(subject, patternOf), tests: known } : null
}

function rangeTest({ low, high, at }: Ast & { is: 'between' }): AstTest {
  return { is: 'value', at, to: { is: 'range', at, start: low, end: high, startIncluded: true, endIncluded: true } }
}

/** `list contains(needs, "MIND")` of a question of the form. */
function containsFormula(tree: Ast, patternOf: PatternOf): Formula | null {
  const [list, code] = argumentsOf(tree, 'list contains')
  if (list === undefined || code?.is !== 'value' || typeof code.value !== 'string') return null
  const pattern = variableOf(list, patternOf)
  if (!pattern.startsWith('/')) return null
  return { is: 'asked', of: `${pattern} has ${code.value}`, contains: { pattern, code: code.value } }
}

/** A question by its pattern, anything else by its text with the questions in it by their patterns. */
function variableOf(tree: Ast, patternOf: PatternOf): string {
  const name = dotted(tree)
  const pattern = name === null ? null : patternOf(name)
  if (pattern !== null) return pattern
  return JSON.stringify(tree, (key, value: unknown) => (key === 'at' || key === 'nameAt' ? undefined : said(value)))

  function said(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || !('is' in value)) return value
    const named = value as Ast
    return named.is === 'name' ? { is: 'name', name: patternOf(named.name) ?? named.name } : value
  }
}

/** `father.pStatus`; null for anything else. */
function dotted(tree: Ast): string | null {
  if (tree.is === 'name') return tree.name
  const of = tree.is === 'path' ? dotted(tree.of) : null
  return tree.is === 'path' && of !== null ? `${of}.${tree.name}` : null
}
