/** What the host functions of expressions compute (their names and types stand in `core/compile/host-functions.ts`). */
import {
  due,
  dueBaseOf,
  effectiveValue,
  formatQuarter,
  readDue,
  parseInstant,
  quarterEnd,
  quarterOf,
  type WorkCalendar,
} from '../calendar/index.ts'
import { birthOfIdNumber, formatFindings, passes, sexOfIdNumber } from '../validate/formats/index.ts'
import { fromJson, toJson, type FeelValue } from '../feel/runtime.ts'
import type { HostCall, Workspace } from '../answers/workspace.ts'
import type { Decided } from '../decide/decide.ts'
import type { ScoreResult } from '../model/assessment.ts'
import {
  addMonths,
  formatCivilDate,
  parseCivilDate,
  shanghaiDay,
  type AgeRule,
  type CivilDate,
} from '../model/civil-date.ts'
import { own } from '../model/json.ts'
import type { ParamDefinition } from '../model/code-data.ts'
import { Decimal } from 'decimal.js'

export interface HostInput {
  asOf: string
  params: readonly ParamDefinition[]
  overrides: Record<string, unknown>
  calendar: WorkCalendar
  score: (id: string) => ScoreResult | null
  decision: (id: string) => (Pick<Decided, 'result' | 'undecided'> & { single: boolean }) | null
  /** The decision that says the categories, and the one that decides benefits; null where the form has none. */
  classified: () => Pick<Decided, 'result' | 'undecided'> | null
  granted: () => Pick<Decided, 'result' | 'undecided'> | null
  base: () => string
  /** Told once for each parameter that a rule needed and nobody has set. */
  unsetParam: (id: string) => void
  uncovered: (years: readonly number[]) => void
}

const DATE = { kind: 'date' } as const
const INSTANT = { kind: 'dateTime' } as const

export function hostCall(input: HostInput): HostCall {
  return (name, args, workspace) => {
    const [first = null, second = null] = args
    const text = typeof first === 'string' ? first : null
    switch (name) {
      case 'score':
        return text === null ? null : scoreValue(text, input, workspace)
      case 'decision':
        return text === null ? null : decisionValue(input.decision(text))
      case 'param':
        return text === null ? null : paramOf(text, input)
      case 'answer':
        return text === null || !workspace.visible(`/${text}`) ? null : fromJson(workspace.value(`/${text}`))
      case 'amount':
        return text === null ? null : fromJson(input.granted()?.result.amounts?.[text])
      case 'route':
        return text === null ? null : fromJson(input.granted()?.result.routes?.[text])
      case 'benefit':
        return text === null ? null : benefitState(text, input)
      case 'category':
        return text === null ? null : inCategory(text, input, workspace)
      case 'categories':
        return fromJson(workspace.facts.value('catFinal') ?? input.classified()?.result.outcomes)
      case 'ruleSet':
        return ruleSetOf(input)
      case 'eventDate':
        return fromJson(dueBaseOf(input.base())?.date, DATE)
      case 'due':
        return dueValue(first, second, input, 'due')
      case 'dueAt':
        return dueValue(first, second, input, 'dueAt')
      default:
        return dateFunction(name, first, second)
    }
  }
}

function dateFunction(name: string, first: FeelValue, second: FeelValue): FeelValue {
  switch (name) {
    case 'idBirth':
      return typeof first === 'string' ? fromJson(birthOfIdNumber(first), DATE) : null
    case 'idSex':
      return typeof first === 'string' ? sexOfIdNumber(first) : null
    case 'usccValid':
      return typeof first === 'string' ? passes(formatFindings('uscc', first)) : null
    case 'money': {
      const amount = toJson(first)
      return typeof amount === 'number'
        ? fromJson(new Decimal(amount).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber())
        : null
    }
    case 'minutesBetween': {
      const [from, to] = [first, second].map((value) => parseInstant(String(toJson(value))))
      return typeof from === 'number' && typeof to === 'number' ? Math.floor((to - from) / 60_000) : null
    }
    default: {
      const day = dayOf(first)
      return day === null ? null : ofDay(name, day)
    }
  }
}

function ofDay(name: string, day: CivilDate): FeelValue {
  switch (name) {
    case 'quarter':
      return formatQuarter(quarterOf(day))
    case 'quarterEnd':
      return fromJson(formatCivilDate(quarterEnd(quarterOf(day))), DATE)
    case 'monthOf':
      return formatCivilDate(day).slice(0, 7)
    case 'nextMonth':
      return formatCivilDate(addMonths({ ...day, day: 1 }, 1)).slice(0, 7)
    case 'dateOf':
      return fromJson(formatCivilDate(day), DATE)
    default:
      return null
  }
}

/** The day in Shanghai of a date or instant. */
function dayOf(value: FeelValue): CivilDate | null {
  const text = toJson(value)
  if (typeof text !== 'string') return null
  const instant = parseInstant(text)
  return instant === null ? parseCivilDate(text.slice(0, 10)) : shanghaiDay(instant)
}

function dueValue(base: FeelValue, rule: FeelValue, input: HostInput, part: 'due' | 'dueAt'): FeelValue {
  const start = dueBaseOf(String(toJson(base)))
  const limit = typeof rule === 'string' ? readDue(rule) : null
  if (!start || !limit) return null
  const result = due(start, limit, input.calendar)
  if (result.uncovered) input.uncovered(result.uncovered)
  return part === 'due' ? fromJson(result.due, DATE) : fromJson(result.dueAt, INSTANT)
}

function scoreValue(id: string, input: HostInput, workspace: Workspace): FeelValue {
  const computed = input.score(id)
  if (computed)
    return fromJson({
      status: computed.status,
      score: computed.score,
      scoreBand: computed.scoreBand,
      finalBand: computed.finalBand,
      triggers: computed.triggers,
    })
  return fromJson(own(workspace.facts.value('scores'), id))
}

/** How a benefit was filed; null when it cannot be told, or was not looked at. */
function benefitState(id: string, input: HostInput): FeelValue {
  const result = input.granted()?.result
  if (result?.outcomes.includes(id)) return 'GRANTED'
  if (result?.refused?.some((entry) => entry.id === id)) return 'REFUSED'
  return result?.review?.some((entry) => entry.id === id) ? 'REVIEW' : null
}

/** Whether the child is in a category: as settled by the county, else as the rules tell; null while it cannot be told. */
function inCategory(code: string, input: HostInput, workspace: Workspace): FeelValue {
  const settled = workspace.facts.value('catFinal')
  if (Array.isArray(settled)) return settled.includes(code)
  const classified = input.classified()
  if (!classified) return null
  if (classified.result.outcomes.includes(code)) return true
  return classified.undecided[code] === undefined ? false : null
}

function decisionValue(decided: ReturnType<HostInput['decision']>): FeelValue {
  if (!decided) return null
  return decided.single ? (decided.result.outcomes[0] ?? null) : [...decided.result.outcomes]
}

/** A parameter as its declared type; a date stands as text in the file. */
function paramOf(id: string, input: HostInput): FeelValue {
  const dated = input.params.find((param) => param.id === id)?.type === 'date'
  return dated ? fromJson(paramValue(id, input), DATE) : fromJson(paramValue(id, input))
}

/** An override by the caller, else the value in force on `asOf`, else the sample; null when there is none. */
function paramValue(id: string, input: Pick<HostInput, 'asOf' | 'params' | 'overrides' | 'unsetParam'>): unknown {
  const override = overrideOf(input.overrides, id)
  if (override !== undefined) return override
  const definition = input.params.find((param) => param.id === id)
  const value = effectiveValue(definition?.values ?? [], input.asOf)
  if (value === null) input.unsetParam(id)
  return value?.value ?? definition?.sample ?? null
}

/** `MED.d1` may be given flat or as `{MED: {d1: …}}`. */
function overrideOf(overrides: Record<string, unknown>, id: string): unknown {
  const flat = own(overrides, id)
  if (flat !== undefined) return flat
  const [group = '', key] = id.split('.')
  return key === undefined ? undefined : own(own(overrides, group), key)
}

/** How birthdays count, as the county has set it. */
export function ageRuleOf(input: Pick<HostInput, 'asOf' | 'params' | 'overrides'>): AgeRule {
  const rule = paramValue('CL.ageRule', { ...input, unsetParam: () => undefined })
  return rule === 'day-after-birthday' ? rule : 'birthday-reached'
}

/** The rule set in force; a day before the first one uses the first one. */
export function ruleSetOf(input: Pick<HostInput, 'asOf' | 'params'>): string {
  const values = input.params.find((param) => param.id === 'ruleSet')?.values ?? []
  const value = effectiveValue(values, input.asOf) ?? values[0]
  return typeof value?.value === 'string' ? value.value : 'RS2020'
}
