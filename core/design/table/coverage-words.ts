/** What is wrong with a decision table as sentences in Chinese and English, with an example each. */
import type { Language } from '../../model/session.ts'
import type { DecisionDefinition } from '../../model/definitions.ts'
import type { Atom } from './atoms.ts'
import { isDay, type CellValue } from './cell.ts'
import type { Combination, Coverage, Gap, RowFinding } from './coverage.ts'
import { spansOf, type Span } from './spans.ts'

type Table = Pick<DecisionDefinition, 'inputs'>

/** “已询问”为否、“有未成年子女”为是，其余任意 */
export function combinationText(
  combination: Combination,
  table: Table,
  atoms: Coverage['atoms'],
  lang: Language,
): string {
  const said = combination.flatMap((places, n) => {
    if (places === null) return []
    const values = valuesText(atoms[n] ?? [], places, lang)
    const title = inputTitle(table, n)
    return [lang === 'en' ? `“${title}” is ${values.join(' or ')}` : `“${title}”为${values.join('或')}`]
  })
  if (said.length === 0) return lang === 'en' ? 'any answers' : '任何情形'
  const free = said.length < combination.length
  if (lang === 'en') return `${said.join(', ')}${free ? ', the rest as it may be' : ''}`
  return `${said.join('、')}${free ? '，其余任意' : ''}`
}

export function gapText(gap: Gap, table: Table, { atoms }: Coverage, lang: Language): string {
  const example = combinationText(gap.combination, table, atoms, lang)
  if (lang === 'en') {
    const since = gap.from === undefined ? '' : ` from ${gap.from} on`
    return `${gap.certain ? 'No row covers' : 'Perhaps no row covers'}${since}: ${example}`
  }
  const since = gap.from === undefined ? '' : `自 ${gap.from} 起，`
  return `${since}${gap.certain ? '没有规则覆盖' : '可能没有规则覆盖'}：${example}`
}

export function cutText(lang: Language): string {
  return lang === 'en' ? 'There are too many combinations; only a part was looked at.' : '组合太多，只检查了一部分。'
}

export function rowFindingText(finding: RowFinding, table: Table, { atoms }: Coverage, lang: Language): string {
  switch (finding.kind) {
    case 'overlap': {
      const example = combinationText(finding.combination, table, atoms, lang)
      return lang === 'en'
        ? `Rows ${finding.with} and ${finding.row} both fit: ${example}. Only one row may.`
        : `规则 ${finding.with} 与 ${finding.row} 同时命中：${example}。这张表只能命中一条。`
    }
    case 'shadowed':
      return lang === 'en'
        ? `Row ${finding.row} is never reached: ${finding.with.join(', ')} take all that fits it.`
        : `规则 ${finding.row} 永远轮不到：符合它的情形都已被 ${finding.with.join('、')} 命中。`
    case 'redundant':
      return lang === 'en'
        ? `Row ${finding.row} adds nothing: wherever it fits, ${finding.with} gives the same.`
        : `规则 ${finding.row} 没有作用：凡它命中的情形，${finding.with} 已给出相同结论。`
  }
}

function inputTitle({ inputs }: Table, n: number): string {
  const input = inputs[n]
  return typeof input === 'object' ? (input.title ?? input.is) : (input ?? String(n + 1))
}

function valuesText(atoms: readonly Atom[], places: readonly number[], lang: Language): string[] {
  const { spans, others } = spansOf(atoms, places)
  return [...spans.map((span) => spanText(span, lang)), ...others.map((atom) => atomText(atom, lang))]
}

function atomText(atom: Atom, lang: Language): string {
  if (atom.is === 'other') return lang === 'en' ? 'any other value' : '其他值'
  return atom.is === 'value' ? (atom.label ?? valueText(atom.sample, lang)) : ''
}

function spanText({ low, lowIn, high, highIn }: Span, lang: Language): string {
  const en = lang === 'en'
  if (low !== undefined && low === high) return String(low)
  const from =
    low === undefined ? null : `${en ? (lowIn ? 'at least' : 'more than') : lowIn ? '不小于' : '大于'} ${low}`
  const to =
    high === undefined ? null : `${en ? (highIn ? 'at most' : 'less than') : highIn ? '不大于' : '小于'} ${high}`
  if (from === null || to === null) return from ?? to ?? (en ? 'any value' : '任意值')
  return `${from}${en ? ' and ' : ' 且'}${to}`
}

function valueText(value: CellValue, lang: Language): string {
  if (value === null) return lang === 'en' ? 'not known' : '未知'
  if (typeof value === 'boolean') return lang === 'en' ? (value ? 'yes' : 'no') : value ? '是' : '否'
  return isDay(value) ? value.date : String(value)
}
