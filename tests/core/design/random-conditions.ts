/** Random conditions and answers, and what a condition comes to when it is judged without FEEL. */
import {
  isGroup,
  isTextList,
  RELATIONS,
  isAgeOrder,
  takesValue,
  type Comparison,
  type ConditionField,
  type ConditionGroup,
  type ConditionPart,
  type ConditionValue,
} from '../../../core/design/condition.ts'
import type { FeelType } from '../../../core/feel/index.ts'

const OPTIONS = ['A', 'B', 'C'].map((code) => ({ code, label: `选项${code}` }))
export const FIELDS: readonly ConditionField[] = [
  { name: 'seen', title: '见到儿童', kind: 'boolean' },
  { name: 'enrol', title: '就学状态', kind: 'choice', options: OPTIONS },
  { name: 'needs', title: '需要', kind: 'choices', options: OPTIONS },
  { name: 'amount', title: '金额', kind: 'number' },
  { name: 'note', title: '说明', kind: 'text' },
  { name: 'birth', title: '出生日期', kind: 'date' },
  { name: 'people', title: '在场人员', kind: 'rows' },
]
const CODES = { kind: 'string', values: ['A', 'B', 'C'] } as const
export const NAMES: Record<string, FeelType> = {
  seen: { kind: 'boolean' },
  enrol: CODES,
  needs: { kind: 'list', of: CODES },
  amount: { kind: 'number' },
  note: { kind: 'string' },
  birth: { kind: 'date' },
  people: { kind: 'list', of: { kind: 'context', fields: {} } },
}

export type Random = () => number
export type Answers = Readonly<Record<string, unknown>>
export const TODAY = '2020-05-31'

const TEXTS = ['村', '县城', '他说"好"', 'C:\\', '第一行\n第二行', 'null', 'true and false']
const DAYS = ['2003-05-31', '2012-02-29', '2012-06-01', '2020-03-31', '2020-05-30', '2020-05-31', '2020-06-01']

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** Groups inside hold two parts or more unless they deny, as a text tells no lonely part from its group. */
export function randomCondition(random: Random, depth = 3, top = true): ConditionGroup {
  const count = 1 + Math.floor(random() * 3)
  const part = (): ConditionPart =>
    depth > 1 && random() < 0.4 ? randomCondition(random, depth - 1, false) : randomComparison(random)
  if (count === 1 && top) return { join: 'all', parts: [randomComparison(random)] }
  const parts = Array.from({ length: count }, part)
  const [only] = parts
  const lonelyAny = count === 1 && only !== undefined && isGroup(only) && only.join === 'any'
  const join = count > 1 ? pick(random, ['all', 'any', 'none'] as const) : 'none'
  return { join, parts: lonelyAny ? [randomComparison(random)] : parts }
}

export function randomComparison(random: Random): Comparison {
  const field = pick(random, FIELDS)
  const relation = pick(random, RELATIONS[field.kind])
  const comparison = { field: field.name, relation }
  if (!takesValue(relation)) return { ...comparison, value: null }
  return { ...comparison, value: randomValue(random, field, relation) }
}

function randomValue(random: Random, { kind }: ConditionField, relation: Comparison['relation']): ConditionValue {
  if (relation === 'oneOf') return Array.from({ length: 1 + Math.floor(random() * 3) }, () => textFor(random, kind))
  if (isAgeOrder(relation)) return pick(random, [0, 8, 17])
  if (kind === 'boolean') return random() < 0.5
  if (kind === 'number') return pick(random, [-3, 0, 0.1, 2.5, 100])
  if (kind !== 'date') return textFor(random, kind)
  if (random() < 0.5) return { date: pick(random, DAYS) }
  const ago = pick(random, [0, 1, 61])
  return ago === 0
    ? { ago, unit: 'days' }
    : pick(random, [{ ago, unit: 'days' } as const, { ago: 2, unit: 'months' } as const])
}

function textFor(random: Random, kind: ConditionField['kind']): string {
  return kind === 'text' ? pick(random, TEXTS) : pick(random, ['A', 'B', 'C'])
}

export function randomAnswers(random: Random): Answers {
  const given: Record<string, unknown> = {
    seen: random() < 0.5,
    enrol: pick(random, ['A', 'B', 'C']),
    needs: ['A', 'B', 'C'].filter(() => random() < 0.4),
    amount: pick(random, [-3, 0, 0.1, 3, 100]),
    note: pick(random, TEXTS),
    birth: pick(random, DAYS),
    people: Array.from({ length: Math.floor(random() * 2) }, () => ({})),
  }
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, random() < 0.25 ? null : value]))
}

/** true, false, or null for what cannot be told yet. */
export function judged(part: ConditionPart, answers: Answers): boolean | null {
  if (!isGroup(part)) return judgedComparison(part, answers[part.field] ?? null)
  const results = part.parts.map((one) => judged(one, answers))
  const decisive = part.join !== 'all'
  const joined = results.includes(decisive) ? decisive : results.includes(null) ? null : !decisive
  return part.join === 'none' && joined !== null ? !joined : joined
}

function judgedComparison({ relation, value }: Comparison, answer: unknown): boolean | null {
  if (relation === 'answered') return answer !== null
  if (relation === 'notAnswered') return answer === null
  if (relation === 'equals') return answer === plain(value)
  if (relation === 'isNot') return answer !== plain(value)
  if (relation === 'oneOf') return isTextList(value) && value.some((code) => code === answer)
  if (answer === null) return null
  if (relation === 'holds') return answer === true
  if (relation === 'filled') return (answer as unknown[]).length > 0
  if (relation === 'contains' || relation === 'includes') return (answer as string | string[]).includes(String(value))
  if (!isAgeOrder(relation)) return ordered(relation, answer as number | string, plain(value) as number | string)
  const age = fullYears(String(answer))
  const order = { ageLess: 'less', ageAtMost: 'atMost', ageMore: 'more', ageAtLeast: 'atLeast' } as const
  return age === null ? null : ordered(order[relation], age, value as number)
}

function ordered(order: Comparison['relation'], a: number | string, b: number | string): boolean {
  return order === 'less' ? a < b : order === 'atMost' ? a <= b : order === 'more' ? a > b : a >= b
}

function plain(value: ConditionValue): unknown {
  if (typeof value !== 'object' || value === null || isTextList(value) || 'param' in value) return value
  if ('date' in value) return value.date
  if (value.ago === 0) return TODAY
  if (value.unit === 'months') return '2020-03-31'
  return new Date(Date.parse(TODAY) - value.ago * 86_400_000).toISOString().slice(0, 10)
}

function fullYears(birth: string): number | null {
  if (birth > TODAY) return null
  const years = Number(TODAY.slice(0, 4)) - Number(birth.slice(0, 4))
  return TODAY.slice(5) < birth.slice(5) ? years - 1 : years
}
