/** Runs every result of the kit and says for each: passed, failed or skipped, and why. */
import { FeelRuntimeError, feelDate, toJson } from '../../core/feel/index.ts'
import type { FeelDateTime, FeelValue } from '../../core/feel/index.ts'
import { parseDateTime } from '../../core/feel/run/temporal-text.ts'
import { isExpected, readValue } from './dmn-tck-expected.ts'
import { attribute, child, children } from './dmn-tck-files.ts'
import type { Element, TckFile } from './dmn-tck-files.ts'
import { Skip, evaluateDecision, newModel } from './dmn-tck-model.ts'
import type { Model } from './dmn-tck-model.ts'
import { oneWord } from './dmn-tck-names.ts'

export interface TckResult {
  file: string
  test: string
  decision: string
  outcome: 'passed' | 'failed' | 'skipped'
  /** Null was expected, and null it is only because our parser refuses the text. */
  refused: boolean
  /** For a skip: why. For a failure: expected and found. */
  detail: string
}

const NOW = parseDateTime('2020-04-01T09:00:00+08:00') as FeelDateTime

export function runFile(file: TckFile): TckResult[] {
  let refused = false
  const env = { today: feelDate({ year: 2020, month: 4, day: 1 }), now: NOW }
  const model = newModel(file.model, env, () => (refused = true))
  const rename = (name: string) => (model.longNames.includes(name) ? oneWord(name) : name)
  const results: TckResult[] = []
  for (const tests of file.tests) {
    for (const test of children(tests, 'testCase')) {
      const inputs = new Map(
        children(test, 'inputNode').map((node) => [attribute(node, 'name') ?? '', readValue(node, rename)]),
      )
      for (const node of children(test, 'resultNode')) {
        const decision = attribute(node, 'name') ?? ''
        refused = false
        const judged = judge(file, model, test, node, { inputs, rename })
        results.push({ file: file.name, test: attribute(test, 'id') ?? '', decision, refused, ...judged })
      }
    }
  }
  return results
}

function judge(
  file: TckFile,
  model: Model,
  test: Element,
  node: Element,
  given: { inputs: ReadonlyMap<string, FeelValue>; rename: (name: string) => string },
): Pick<TckResult, 'outcome' | 'detail'> {
  if (attribute(test, 'type') === 'decisionService' || attribute(node, 'type') === 'decisionService') {
    return { outcome: 'skipped', detail: 'decision services are no part of FEEL' }
  }
  if (child(file.model, 'import')) return { outcome: 'skipped', detail: 'models that import other models' }
  const expected = readValue(child(node, 'expected') ?? {}, given.rename)
  try {
    const found = evaluateDecision(model, attribute(node, 'name') ?? '', given.inputs)
    if (isExpected(expected, found)) return { outcome: 'passed', detail: '' }
    return { outcome: 'failed', detail: `expected ${show(expected)}, found ${show(found)}` }
  } catch (error) {
    if (error instanceof Skip) return { outcome: 'skipped', detail: error.message }
    if (error instanceof FeelRuntimeError) return { outcome: 'failed', detail: error.message }
    throw error
  }
}

function show(value: FeelValue): string {
  return JSON.stringify(toJson(value)).slice(0, 120)
}
