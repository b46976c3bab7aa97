/**
 * A decision table out of a DMN file, our own or of another maker. What the product cannot hold (several tables, several
 * outputs, other hit policies, functions of the file's own) is refused with its place; what changes no result is left out.
 */
import type { ImportFault } from '../../core/design/sheet/grid.ts'
import type { ImportedDecision } from '../../core/design/sheet/decision-of-grid.ts'
import type { DecisionDefinition } from '../../core/model/definitions.ts'
import { isJsonObject } from '../../core/model/json.ts'
import { KEYS, OWN_DECISION } from './dmn-names.ts'
import { extensionOf, readTable, type TableReading } from './dmn-table.ts'
import { child, children, readXml, type XmlElement } from './xml-tree.ts'

/** Elements of a model that can change a result and have no place here. */
const UNHOLDABLE: Readonly<Record<string, string>> = {
  import: '引用了其他文件',
  businessKnowledgeModel: '含有自定义函数',
  decisionService: '含有决策服务',
}

export function decisionOfDmn(base: DecisionDefinition, text: string): ImportedDecision {
  const faults: ImportFault[] = []
  const fault = (place: string, message: string, messageEn: string): void =>
    void faults.push({ place, message, messageEn })
  const root = readXml(text)
  if (root === null || root.name !== 'definitions' || !isDmn(root)) {
    fault('', '不是 DMN 1.x 文件', 'this is no DMN 1.x file')
    return { ok: false, faults }
  }
  for (const part of root.children) {
    const why = UNHOLDABLE[part.name]
    if (why !== undefined) fault(placeOf(part), why, `${part.name} cannot be taken over`)
  }
  const tables = children(root, 'decision').filter((decision) => child(decision, 'decisionTable'))
  const [main] = tables
  if (main === undefined || tables.length > 1) {
    const names = tables.map(({ attributes }) => attributes['name'] ?? '').join('、')
    fault(
      '',
      main ? `含有 ${tables.length} 张决策表（${names}），一次只能导入一张` : '没有决策表',
      'the file has to hold exactly one decision table',
    )
    return { ok: false, faults }
  }
  const own = extensionOf(main, OWN_DECISION)
  if (own !== null && main.attributes['id'] !== base.id) {
    fault(
      placeOf(main),
      `这份文件是 ${main.attributes['id'] ?? ''} 的，不是 ${base.id} 的`,
      `this file is not of ${base.id}`,
    )
  }
  const lets = readLets(root, main, fault)
  const table = readTable({ base, main, own, fault })
  if (faults.length > 0 || table === null) return { ok: false, faults }
  const title = main.attributes['name'] ?? base.title
  const rest = isJsonObject(own) ? own : { ...base, let: undefined }
  return {
    ok: true,
    decision: inOrder({ ...rest, id: base.id, title, ...(lets.length > 0 ? { let: lets } : {}), ...table }),
  }
}

function isDmn({ attributes }: XmlElement): boolean {
  return Object.values(attributes).some((value) =>
    /^https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/(MODEL|dmn\.xsd)/.test(value),
  )
}

function placeOf({ name, attributes }: XmlElement): string {
  return `${name} ${attributes['name'] ?? attributes['id'] ?? ''}`.trim()
}

/** Decisions that the table needs, each a single expression: intermediate values in their order in the file. */
function readLets(
  root: XmlElement,
  main: XmlElement,
  fault: TableReading['fault'],
): NonNullable<DecisionDefinition['let']> {
  return children(root, 'decision')
    .filter((decision) => decision !== main)
    .flatMap((decision) => {
      const name = decision.attributes['name'] ?? ''
      const literal = child(decision, 'literalExpression')
      const text = literal && child(literal, 'text')
      if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) {
        fault(placeOf(decision), '中间值的名称只能用英文字母和数字', 'a value is named by letters and digits')
      } else if (text === undefined || isOtherLanguage(literal)) {
        fault(placeOf(decision), '只能导入写成 FEEL 表达式的中间值', 'only values written as FEEL can be taken over')
      } else return [{ name, is: text.text.trim() }]
      return []
    })
}

function isOtherLanguage(expression: XmlElement | undefined): boolean {
  const language = expression?.attributes['expressionLanguage']
  return language !== undefined && !/feel/i.test(language)
}

/** Keys in the order of a decision file; keys without a value are left out. */
function inOrder(decision: object): DecisionDefinition {
  const entries = Object.entries(decision).filter(([, value]) => value !== undefined)
  const rank = (key: string): number => {
    const at = KEYS.findIndex((known) => known === key)
    return at < 0 ? KEYS.length : at
  }
  return Object.fromEntries(entries.sort(([a], [b]) => rank(a) - rank(b))) as unknown as DecisionDefinition
}
