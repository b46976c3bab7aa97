/** A condition as the FEEL text that the compiler takes. */
import {
  isGroup,
  isTextList,
  type AgeOrder,
  type Comparison,
  type ConditionGroup,
  type ConditionPart,
  type ConditionValue,
  type Order,
} from './condition.ts'

/** Empty for a group without parts. */
export function feelFromCondition(condition: ConditionGroup): string {
  return written(condition)?.text ?? ''
}

interface Written {
  text: string
  /** Needs brackets inside another group. */
  joined: boolean
}

function written(part: ConditionPart): Written | null {
  if (!isGroup(part)) return { text: comparisonText(part), joined: false }
  const parts = part.parts.map(written).filter((one) => one !== null)
  const [first, ...others] = parts
  if (first === undefined) return null
  const joined = others.length > 0
  const text = joined
    ? parts.map((one) => (one.joined ? `(${one.text})` : one.text)).join(part.join === 'all' ? ' and ' : ' or ')
    : first.text
  if (part.join === 'none') return { text: `not(${text})`, joined: false }
  return { text, joined: joined || first.joined }
}

const SIGNS: Readonly<Record<Order | 'equals' | 'isNot', string>> = {
  equals: '=',
  isNot: '!=',
  less: '<',
  atMost: '<=',
  more: '>',
  atLeast: '>=',
}
const AGE_SIGNS: Readonly<Record<AgeOrder, string>> = { ageLess: '<', ageAtMost: '<=', ageMore: '>', ageAtLeast: '>=' }

function comparisonText({ field, relation, value }: Comparison): string {
  switch (relation) {
    case 'answered':
      return `${field} != null`
    case 'notAnswered':
      return `${field} = null`
    case 'holds':
      return field
    case 'filled':
      return `count(${field}) > 0`
    case 'oneOf':
      return `${field} in ${valueText(value)}`
    case 'contains':
      return `contains(${field}, ${valueText(value)})`
    case 'includes':
      return `list contains(${field}, ${valueText(value)})`
    case 'ageLess':
    case 'ageAtMost':
    case 'ageMore':
    case 'ageAtLeast':
      return `age(${field}, today()) ${AGE_SIGNS[relation]} ${valueText(value)}`
    default:
      return `${field} ${SIGNS[relation]} ${valueText(value)}`
  }
}

function valueText(value: ConditionValue): string {
  if (typeof value === 'string') return textLiteral(value)
  if (isTextList(value)) return `(${value.map(textLiteral).join(', ')})`
  if (typeof value !== 'object' || value === null) return String(value)
  if ('param' in value) return `param(${textLiteral(value.param)})`
  if ('date' in value) return `date(${textLiteral(value.date)})`
  if (value.ago === 0) return 'today()'
  return `today() - duration("P${value.ago}${value.unit === 'days' ? 'D' : 'M'}")`
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function textLiteral(text: string): string {
  return `"${text.replace(/["\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}"`
}
