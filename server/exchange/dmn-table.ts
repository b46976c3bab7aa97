/** The decisionTable of a DMN file: hit policy, inputs, the one output, rules with their reasons. */
import { isCell } from '../../core/design/table/cell.ts'
import type { DecisionRule } from '../../core/design/table/rows.ts'
import { compileExpression } from '../../core/feel/index.ts'
import type { DecisionDefinition } from '../../core/model/definitions.ts'
import { isJsonObject } from '../../core/model/json.ts'
import { BECAUSE, CLAUSE, OWN_RULE, POLICIES } from './dmn-names.ts'
import { child, children, type XmlElement } from './xml-tree.ts'

export interface TableReading {
  base: DecisionDefinition
  main: XmlElement
  /** What this product put into the file; null for a file of another maker. */
  own: Record<string, unknown> | null
  fault: (place: string, message: string, messageEn: string) => void
}

type Outcomes = NonNullable<DecisionDefinition['outcomes']>

export function readTable(
  reading: TableReading,
): (Pick<DecisionDefinition, 'hitPolicy' | 'inputs' | 'rules'> & { outcomes?: Outcomes }) | null {
  const table = child(reading.main, 'decisionTable')
  if (table === undefined) return null
  const hitPolicy = policyOf(table, reading)
  const outputs = children(table, 'output')
  if (outputs.length !== 1)
    reading.fault('output', `有 ${outputs.length} 个输出，只能有一个`, 'there has to be one output')
  const inputs = children(table, 'input').map((input, n) => inputOf(input, n, reading))
  const annotations = children(table, 'annotation').map(({ attributes }) => attributes['name'] ?? '')
  const rules = children(table, 'rule').map((rule, n) =>
    ruleOf(rule, n, { inputs: inputs.length, annotations, reading }),
  )
  const otherwise = outputs[0] && defaultRule(outputs[0], { hitPolicy, inputs: inputs.length, rules, reading })
  const all = otherwise ? [...rules, otherwise] : rules
  const outcomes = outcomesOf(all, outputs[0], reading)
  return { hitPolicy, inputs, rules: all, ...(outcomes === undefined ? {} : { outcomes }) }
}

/** JSON that this product put into the place for extensions; null where there is none. */
export function extensionOf(holder: XmlElement, name: string): Record<string, unknown> | null {
  const found = children(holder, 'extensionElements').flatMap((extensions) => children(extensions, name))[0]
  if (found === undefined) return null
  try {
    const value: unknown = JSON.parse(found.text)
    return isJsonObject(value) ? value : null
  } catch {
    return null
  }
}

function policyOf({ attributes }: XmlElement, { fault }: TableReading): DecisionDefinition['hitPolicy'] {
  const wanted = attributes['hitPolicy'] ?? 'UNIQUE'
  const found = (['first', 'unique', 'collect'] as const).find((policy) => POLICIES[policy] === wanted)
  const known = found !== undefined && attributes['aggregation'] === undefined
  if (!known) {
    const name = `${wanted} ${attributes['aggregation'] ?? ''}`.trim()
    fault(
      'decisionTable',
      `命中方式 ${name} 不能使用；可用 FIRST、UNIQUE 和不汇总的 COLLECT`,
      `the hit policy ${name} cannot be used`,
    )
  }
  return found ?? 'first'
}

function inputOf(input: XmlElement, n: number, { fault }: TableReading): DecisionDefinition['inputs'][number] {
  const expression = child(input, 'inputExpression')
  const is = textIn(expression)
  const place = `input ${n + 1}`
  const language = expression?.attributes['expressionLanguage']
  if (is === '') fault(place, '没有写取值', 'it says no value')
  else if (language !== undefined && !/feel/i.test(language))
    fault(place, `表达式语言 ${language} 不能使用`, `${language} cannot be used`)
  else if (!isExpression(is))
    fault(
      place,
      `“${is}”不是这里能用的 FEEL；名称须是一个词`,
      `“${is}” is no FEEL that can be used here; a name is one word`,
    )
  if (input.attributes['plain'] === 'true') return is
  const title = input.attributes['label']
  return { is, ...(title === undefined ? {} : { title }) }
}

/** Whether the text can be read at all; whether its names are known is for the check of the design. */
function isExpression(text: string): boolean {
  return compileExpression(text, { names: {}, functions: {} }, undefined, { lenient: true }).ok
}

function textIn(holder: XmlElement | undefined): string {
  return (holder && child(holder, 'text')?.text.trim()) ?? ''
}

interface RuleContext {
  inputs: number
  annotations: readonly string[]
  reading: TableReading
}

function ruleOf(rule: XmlElement, n: number, { inputs, annotations, reading }: RuleContext): DecisionRule {
  const { base, fault } = reading
  const place = `rule ${n + 1}`
  const cells = children(rule, 'inputEntry').map((entry) => textIn(entry) || '-')
  if (cells.length !== inputs)
    fault(place, `有 ${cells.length} 格，应有 ${inputs} 格`, `it has ${cells.length} cells of ${inputs}`)
  cells.forEach((cell, at) => {
    if (!isCell(cell)) fault(`${place} inputEntry ${at + 1}`, `“${cell}”不是条件的写法`, `“${cell}” is no condition`)
  })
  const outputs = children(rule, 'outputEntry')
  const outcome = codeOf(textIn(outputs[0]))
  if (outputs.length !== 1 || outcome === null) {
    fault(`${place} outputEntry`, `结论“${textIn(outputs[0])}”不是写明的文字`, 'the outcome is no written text')
  }
  const notes = children(rule, 'annotationEntry').map((entry) => child(entry, 'text')?.text ?? '')
  const note = (name: string): string | undefined => notes[annotations.indexOf(name)]
  const { keys, ...rest } = extensionOf(rule, OWN_RULE) ?? {}
  const because =
    note(BECAUSE) ?? child(rule, 'description')?.text.trim() ?? notes.find((text) => text.trim() !== '') ?? ''
  const id = rule.attributes['id'] ?? `${base.id}-${n + 1}`
  const whole = { id, when: cells, outcome: outcome ?? '', because, clause: note(CLAUSE) ?? '', ...rest }
  return Array.isArray(keys) ? keptKeys(whole, keys) : whole
}

/** The rule with the keys that it had, in their order. */
function keptKeys(rule: DecisionRule, keys: readonly unknown[]): DecisionRule {
  const values = new Map<unknown, unknown>(Object.entries(rule))
  return Object.fromEntries(keys.flatMap((key) => (values.has(key) ? [[key, values.get(key)]] : []))) as DecisionRule
}

/** `"CRIME"`, `true`, `3`; null for anything that has to be worked out. */
function codeOf(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? String(value) : null
  } catch {
    return null
  }
}

interface DefaultContext {
  hitPolicy: DecisionDefinition['hitPolicy']
  inputs: number
  rules: readonly DecisionRule[]
  reading: TableReading
}

/** What an output says for all else becomes the last row, where the first that fits ends it. */
function defaultRule(output: XmlElement, { hitPolicy, inputs, rules, reading }: DefaultContext): DecisionRule | null {
  const entry = child(output, 'defaultOutputEntry')
  if (entry === undefined) return null
  const outcome = codeOf(textIn(entry))
  if (hitPolicy !== 'first' || outcome === null) {
    reading.fault(
      'defaultOutputEntry',
      '只有 FIRST 的表能有缺省结论',
      'only a table that ends with the first row has an outcome for all else',
    )
    return null
  }
  return {
    id: `${reading.base.id}-${rules.length + 1}`,
    when: Array.from({ length: inputs }, () => '-'),
    outcome,
    because: '',
  }
}

/** Outcomes of our own file as they were; of another file those that are listed, then those that rows come to. */
function outcomesOf(
  rules: readonly DecisionRule[],
  output: XmlElement | undefined,
  { own, base }: TableReading,
): Outcomes | undefined {
  if (own !== null) return undefined
  const listed = textIn(output && child(output, 'outputValues'))
    .split(',')
    .flatMap((text) => codeOf(text.trim()) ?? [])
  const codes = [...new Set([...listed, ...rules.map(({ outcome }) => outcome)])]
  return codes.map((code) => (base.outcomes ?? []).find((known) => known.code === code) ?? { code, title: code })
}
