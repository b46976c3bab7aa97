/** The rules of an XLSForm, once all its questions are known by name: translated, or told where they cannot be. */
import type { Drafting, Guess, GuessRules } from '../draft.ts'
import type { Named } from './said.ts'
import { wordsOf, type SheetRecord } from './sheet-records.ts'
import { feelOfXPath, type XPathScope } from './xpath-to-feel.ts'

/** A group or repeat that is open where a question stands. */
export interface Opened {
  record: SheetRecord
  section?: string
  rows?: string
}

export interface Asked {
  guess: Guess
  record: SheetRecord
  within: readonly Opened[]
}

export interface RuledSurvey extends Drafting {
  asked: readonly Asked[]
  names: ReadonlyMap<string, Named>
}

/** What has no like in a form; told where it is written. */
const NOT_TAKEN = [
  'choice_filter',
  'repeat_count',
  'trigger',
  'parameters',
  'media::image',
  'media::audio',
  'media::video',
]
const YES = /^(yes|true|true\(\)|1)$/i
const NO = /^(no|false|false\(\)|0)$/i

export function withRules(survey: RuledSurvey): void {
  const sections = new Set<string>()
  for (const asked of survey.asked) {
    const rules = rulesFor(survey, asked)
    if (Object.keys(rules).length > 0) asked.guess.rules = rules
    for (const group of asked.within) {
      if (group.section === undefined || sections.has(group.section)) continue
      sections.add(group.section)
      sectionRule(survey, group, asked.within)
    }
    for (const column of NOT_TAKEN) {
      if (asked.record.values.has(column))
        survey.remark(asked.record.place, `“${asked.guess.title}”的 ${column} 没有带入`, `${column} did not come along`)
    }
  }
}

/** A part is shown where all the groups around it are. */
function sectionRule(survey: RuledSurvey, group: Opened, within: readonly Opened[]): void {
  const around = within.slice(0, within.indexOf(group) + 1)
  const rules = around.flatMap(({ record }) => ruleIn(survey, record, 'relevant', {}) ?? [])
  const section = survey.draft.sections.find(({ id }) => id === group.section)
  if (section !== undefined && rules.length > 0) section.visible = joined(rules)
}

function joined(rules: readonly string[]): string {
  return rules.length === 1 ? (rules[0] ?? '') : rules.map((rule) => `(${rule})`).join(' and ')
}

function rulesFor(survey: RuledSurvey, { guess, record, within }: Asked): GuessRules {
  const self: Named = {
    id: guess.id,
    kind: guess.kind,
    ...(guess.inside === undefined ? {} : { inside: guess.inside }),
  }
  const scope = { self, ...(guess.inside === undefined ? {} : { inside: guess.inside }) }
  const innerGroups = within.filter(({ section, rows }) => section === undefined && rows === undefined)
  const visible = [...innerGroups.map((group) => group.record), record].flatMap(
    (one) => ruleIn(survey, one, 'relevant', scope) ?? [],
  )
  const that = ruleIn(survey, record, 'constraint', scope)
  const calculate = ruleIn(survey, record, 'calculation', scope)
  const required = requiredOf(survey, { guess, record, within }, scope)
  const preset = record.values.has('default') ? presetOf(survey, { guess, record, within }, scope) : null
  const message = wordsOf(record, 'constraint_message') || `“${guess.title}”不符合要求`
  return {
    ...(visible.length > 0 ? { visible: joined(visible) } : {}),
    ...(required === null ? {} : { required }),
    ...(calculate === null ? {} : { calculate }),
    ...(preset === null ? {} : { preset }),
    ...(that === null ? {} : { check: { that, message } }),
  }
}

function requiredOf(survey: RuledSurvey, { guess, record }: Asked, scope: Partial<XPathScope>): string | null {
  const required = record.values.get('required') ?? ''
  if (YES.test(required)) guess.required = true
  return required === '' || YES.test(required) || NO.test(required) ? null : ruleIn(survey, record, 'required', scope)
}

/** A written value in its own kind; anything with brackets or names is an expression. */
function presetOf(survey: RuledSurvey, { guess, record }: Asked, scope: Partial<XPathScope>): string | null {
  const value = record.values.get('default') ?? ''
  if (/[(${]/.test(value)) return ruleIn(survey, record, 'default', scope)
  if (['integer', 'number'].includes(guess.kind)) return /^-?\d+(\.\d+)?$/.test(value) ? value : null
  if (guess.kind === 'date') return `date(${JSON.stringify(value)})`
  if (['text', 'longText', 'choice'].includes(guess.kind)) return JSON.stringify(value)
  survey.remark(record.place, `“${guess.title}”的默认值没有带入：${value}`, `the default did not come along: ${value}`)
  return null
}

/** null where there is no such rule, or none that FEEL can say; the latter is told. */
function ruleIn(survey: RuledSurvey, record: SheetRecord, column: string, scope: Partial<XPathScope>): string | null {
  const text = record.values.get(column) ?? (column === 'relevant' ? record.values.get('relevance') : undefined)
  if (text === undefined) return null
  const said = feelOfXPath(text, { find: (name) => survey.names.get(name), ...scope })
  if (said.ok) return said.feel
  const told = survey.draft.remarks.some(({ place, message }) => place === record.place && message.includes(text))
  if (!told) {
    survey.remark(
      record.place,
      `${column} 没有带入（不认识 ${said.what}）：${text}`,
      `${column} did not come along (${said.what} has no like): ${text}`,
    )
  }
  return null
}
