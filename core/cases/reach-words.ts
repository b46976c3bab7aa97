/** What no case reaches of a score or a decision, as a sentence in Chinese and English. */
import type { DecisionPlan, InstrumentPlan } from '../model/plan.ts'
import type { ReachElement } from './reach-elements.ts'

export interface ReachText {
  message: string
  messageEn: string
}

type Plan = InstrumentPlan | DecisionPlan

/** The parts that a key may name, with the sentence for each; `{0}` … are what the pattern found. */
const SENTENCES: readonly (readonly [RegExp, string, string])[] = [
  [/^band (\S+)$/, '没有示例得到等级“{0}”', 'no example comes to the band “{0}”'],
  [
    /^band (\S+) on its edge$/,
    '没有示例正好落在“{0}”的起始分上',
    'no example has exactly the score at which “{0}” begins',
  ],
  [
    /^band (\S+) just beneath its edge$/,
    '没有示例刚好差一点不到“{0}”的起始分',
    'no example has a score just beneath that at which “{0}” begins',
  ],
  [/^trigger (\S+)$/, '没有示例命中触发条件“{0}”', 'no example in which the trigger “{0}” fires'],
  [/^floor (\S+)$/, '没有示例命中最低等级“{0}”', 'no example in which the floor “{0}” holds'],
  [/^missing answer: INCOMPLETE$/, '没有示例漏答一项', 'no example leaves an item without an answer'],
  [/^NOT_APPLICABLE$/, '没有示例是不适用的', 'no example to which it does not apply'],
  [/^item (\S+) option (\S+)$/, '项目 {0}：没有示例选“{1}”', 'item {0}: no example chooses “{1}”'],
  [/^item (\S+) on (\S+)$/, '项目 {0}：没有示例正好是 {1}', 'item {0}: no example has exactly {1}'],
  [/^item (\S+) beyond (\S+)$/, '项目 {0}：没有示例刚好超过 {1}', 'item {0}: no example lies just beyond {1}'],
  [/^row (\S+)$/, '没有示例命中规则“{0}”', 'no example in which the row “{0}” is hit'],
  [/^outcome (\S+) unknown$/, '没有示例因缺信息而判断不了“{0}”', 'no example in which “{0}” cannot be told yet'],
  [/^(\S+) granted$/, '没有示例给予“{0}”', 'no example in which “{0}” is granted'],
  [
    /^(\S+) unknown whether open$/,
    '没有示例因缺信息而不知“{0}”是否开放',
    'no example in which it is unknown whether “{0}” is open',
  ],
  [
    /^(\S+) not open, reason (\d+)$/,
    '“{0}”：没有示例因第 {1} 条理由不开放',
    '“{0}”: no example is refused for reason {1}',
  ],
  [
    /^(\S+) condition (\d+) unknown$/,
    '“{0}”：没有示例不知第 {1} 项条件',
    '“{0}”: no example in which condition {1} is unknown',
  ],
  [/^(\S+) condition (\d+) \S+$/, '“{0}”：没有示例不满足第 {1} 项条件', '“{0}”: no example fails condition {1}'],
]

export function elementText({ key, element }: ReachElement, plan: Plan | undefined): ReachText {
  for (const [pattern, zh, en] of SENTENCES) {
    const found = pattern.exec(key)
    if (!found) continue
    const named = found.slice(1).map((id) => titleOf(id, plan))
    return { message: filled(zh, named), messageEn: filled(en, named) }
  }
  const place = placeOf(key, plan)
  const told = element.slice(element.indexOf(': ') + 2)
  return { message: `${place}没有示例走到：${told}`, messageEn: `${place}no example reaches: ${told}` }
}

/** Bands, triggers, rows and benefits by their title and id, everything else by its id. */
function titleOf(id: string, plan: Plan | undefined): string {
  if (plan === undefined) return id
  const titled =
    'bands' in plan
      ? [...plan.bands, ...plan.triggers, ...plan.items]
      : [...plan.outcomes.map(({ code, title }) => ({ id: code, title })), ...plan.benefits]
  const title = titled.find((one) => one.id === id)?.title
  return title === undefined || title === id ? id : `${id} ${title}`
}

/** `/rules/3/when/0…` is the row D6-4. */
function placeOf(key: string, plan: Plan | undefined): string {
  const [, list = '', n = ''] = /^\/(\w+)\/(\d+)/.exec(key) ?? []
  const entries: unknown = plan && Reflect.get(plan, list)
  const entry: unknown = Array.isArray(entries) ? entries[Number(n)] : undefined
  const id: unknown =
    typeof entry === 'object' && entry !== null ? (Reflect.get(entry, 'id') ?? Reflect.get(entry, 'name')) : undefined
  return typeof id === 'string' ? `${id} · ` : ''
}

function filled(text: string, named: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_, n: string) => named[Number(n)] ?? '')
}
