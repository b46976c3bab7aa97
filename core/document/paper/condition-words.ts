/**
 * A condition of a form in Chinese, for the note beside fields that are filled only under it. Said exactly or, where
 * a condition has no plain wording, as the fields that it rests on; never wrong.
 */
import type { FeelPlan, PlanNode, PlanTest } from '../../feel/plan.ts'
import { isJsonObject } from '../../model/json.ts'
import type { FieldPlan, RulePlan } from '../../model/plan.ts'
import { optionsOf } from './choices.ts'
import type { Sheet } from './sheet.ts'

/** `仅当“处置结果”为“登记备查”时填写`, or `视“认定类别”等情况填写`. */
export function fillingNote(rule: RulePlan, sheet: Sheet): string {
  const said = conditionWords({ rule, sheet }, rootOf(rule))
  if (said !== null) return `仅当${said}时填写`
  const titles = rule.reads.flatMap((pattern) => sheet.fields.get(pattern)?.title ?? [])
  return titles.length > 0 ? `视${[...new Set(titles)].map(quoted).join('')}的情况填写` : '符合条件时填写'
}

interface Wording {
  rule: RulePlan
  sheet: Sheet
}

/** What a condition speaks of: its name, and the words of its codes. */
interface Topic {
  name: string
  codes: ReadonlyMap<string, string>
}

function rootOf(rule: RulePlan): PlanNode | null {
  return isJsonObject(rule.plan) && 'root' in rule.plan ? (rule.plan as unknown as FeelPlan).root : null
}

function conditionWords(wording: Wording, node: PlanNode | null): string | null {
  switch (node?.op) {
    case 'and':
    case 'or':
      return joinedWords(wording, node.op, node.terms)
    case 'read':
    case 'path':
      return isWords(topicOf(wording, node), ['true'])
    case 'compare':
      return comparedWords(wording, node)
    case 'in':
      return isWords(topicOf(wording, node.value), testedCodes(node.tests))
    case 'builtin':
      return builtinWords(wording, node.name, node.args)
    default:
      return null
  }
}

function joinedWords(wording: Wording, op: 'and' | 'or', terms: readonly PlanNode[]): string | null {
  const said = terms.map((term) => {
    const text = conditionWords(wording, term)
    return text !== null && (term.op === 'and' || term.op === 'or') ? `（${text}）` : text
  })
  return said.includes(null) ? null : said.join(op === 'and' ? '且' : '或')
}

const MORE_OR_LESS = { '<': '小于', '<=': '不超过', '>': '大于', '>=': '达到' } as const

function comparedWords(wording: Wording, { test, left, right }: PlanNode & { op: 'compare' }): string | null {
  if (test === '>' && left.op === 'builtin' && left.name === 'count' && right.op === 'value' && right.value === 0) {
    const counted = left.args[0] ? topicOf(wording, left.args[0]) : null
    return counted && `${quoted(counted.name)}有填写`
  }
  const topic = topicOf(wording, left)
  const value = valueOf(wording, right)
  if (topic === null || value === undefined) return null
  if (value === null) return `${quoted(topic.name)}${test === '=' ? '没有填写' : '已填写'}`
  if (test === '=') return isWords(topic, [String(value)])
  if (test === '!=') return typeof value === 'number' ? null : isWords(topic, [String(value)], '不是')
  return typeof value === 'number' ? `${quoted(topic.name)}${MORE_OR_LESS[test]}${value}` : null
}

function builtinWords(wording: Wording, name: string, args: readonly PlanNode[]): string | null {
  const [first, second] = args
  if (name === 'not' && first?.op === 'compare' && first.test === '=')
    return comparedWords(wording, { ...first, test: '!=' })
  if (name !== 'list contains' || !first || !second) return null
  if (first.op === 'list') {
    const codes = first.items.map((item) => valueOf(wording, item))
    return codes.includes(undefined) ? null : isWords(topicOf(wording, second), codes.map(String))
  }
  const code = valueOf(wording, second)
  return code === undefined ? null : isWords(topicOf(wording, first), [String(code)], '选有')
}

function isWords(topic: Topic | null, codes: readonly string[], verb = '为'): string | null {
  const labels = codes.map((code) => topic?.codes.get(code))
  if (topic === null || labels.length === 0 || labels.includes(undefined)) return null
  return `${quoted(topic.name)}${verb}${labels.map((label) => quoted(label ?? '')).join('或')}`
}

function testedCodes(tests: readonly PlanTest[]): string[] {
  const codes = tests.map((test) => (test.test === 'is' && test.to.op === 'value' ? String(test.to.value) : null))
  return codes.filter((code) => code !== null).length === tests.length ? codes.map(String) : []
}

/** undefined when it is no value that can be told beforehand. */
function valueOf({ sheet }: Wording, node: PlanNode): null | boolean | string | number | undefined {
  if (node.op === 'value') return node.value
  const id = node.op === 'call' && node.name === 'param' && node.args[0]?.op === 'value' ? node.args[0].value : null
  const values = sheet.bundle.params.find((param) => param.id === id)?.values ?? []
  const [only, ...others] = values
  return only && others.length === 0 && typeof only.value === 'number' ? only.value : undefined
}

function topicOf(wording: Wording, node: PlanNode): Topic | null {
  if (node.op === 'builtin' && node.name === 'age') return { name: '年龄（周岁）', codes: new Map() }
  if (node.op === 'path' && node.of.op === 'call' && node.of.name === 'score') return bandTopic(wording, node)
  const field = fieldOf(wording, namesOf(node))
  if (field === null) return null
  const options = optionsOf(field) ?? []
  return { name: field.title, codes: new Map(options.map(({ code, label }) => [code, label])) }
}

function bandTopic({ sheet }: Wording, { of, name }: PlanNode & { op: 'path' }): Topic | null {
  const id = of.op === 'call' && of.args[0]?.op === 'value' ? String(of.args[0].value) : ''
  const instrument = Object.hasOwn(sheet.bundle.instruments, id) ? sheet.bundle.instruments[id] : undefined
  if (!instrument || name !== 'finalBand') return null
  return { name: `${instrument.title}等级`, codes: new Map(instrument.bands.map((band) => [band.id, band.title])) }
}

/** `father.pStatus` as its names; empty for anything that is no plain path. */
function namesOf(node: PlanNode): string[] {
  if (node.op === 'read') return [node.name]
  if (node.op !== 'path') return []
  const before = namesOf(node.of)
  return before.length > 0 ? [...before, node.name] : []
}

function fieldOf({ rule, sheet }: Wording, names: readonly string[]): FieldPlan | null {
  if (names.length === 0) return null
  const [first, ...rest] = names
  if (first === 'facts') return sheet.bundle.dictionary.find((fact) => fact.pattern === `/${rest.join('/')}`) ?? null
  const pattern = rule.reads.find((read) => read.endsWith(`/${names.join('/')}`))
  return pattern === undefined ? null : (sheet.fields.get(pattern) ?? null)
}

function quoted(text: string): string {
  return `“${text}”`
}
