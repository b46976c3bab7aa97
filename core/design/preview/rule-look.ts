/**
 * A rule looked at while a form is filled: what it says in words, the values that it read, and what came of them. Reads
 * the run that the screen rests on; decides nothing.
 */
import type { MoreNames } from '../../answers/workspace.ts'
import type { Run } from '../../engine/run.ts'
import { toJson } from '../../feel/runtime.ts'
import { own } from '../../model/json.ts'
import type { FieldPlan, FormBundle, RulePlan } from '../../model/plan.ts'
import { pathOf, patternOf, pointerOf } from '../../model/pointer.ts'
import type { Language } from '../../model/session.ts'
import { calculationFromFeel } from '../calculation-from-feel.ts'
import { calculationSentence } from '../calculation-sentence.ts'
import { namedInForm } from '../condition-fields.ts'
import { conditionFromFeel } from '../condition-from-feel.ts'
import { sentenceOf } from '../condition-sentence.ts'
import type { ConditionField } from '../condition.ts'

/** A value that a rule read. */
export interface RuleRead {
  of: 'answer' | 'fact' | 'score' | 'decision' | 'param' | 'value'
  title: string
  /** The question or fact, where the value is one of its answers. */
  field: FieldPlan | null
  /** As JSON; null for unknown. */
  value: unknown
}

export interface RuleLook {
  /** A sentence; the FEEL text where it says what no sentence can. */
  text: string
  isSentence: boolean
  /** As JSON; null for unknown. */
  outcome: unknown
  reads: RuleRead[]
}

/** Where rules are looked at: a form that is being filled. */
export interface LookingAt {
  bundle: FormBundle
  run: Run
  lang: Language
}

/** Where a rule stands, and what it says: a condition or a calculation. */
export interface RulePlace {
  says: 'condition' | 'calculation'
  /** Pointer of the block or row that holds it; empty for the form. */
  parent?: string
  /** Names that the engine gives it besides answers and facts. */
  names?: MoreNames
}

export function lookAtRule(rule: RulePlan, at: LookingAt, { says, parent = '', names = {} }: RulePlace): RuleLook {
  const fields = namedInForm(at.bundle, patternOf(parent), at.lang)
  const sentence =
    says === 'condition' ? conditionWords(rule, fields, at.lang) : calculationWords(rule, fields, at.lang)
  return {
    text: sentence ?? rule.text,
    isSentence: sentence !== null,
    outcome: toJson(at.run.workspace.run(rule, parent, names)) ?? null,
    reads: readsOf(rule, at, parent, names),
  }
}

/** English for a Chinese text of the definitions, where the page is in English. */
export function translated({ bundle, lang }: Pick<LookingAt, 'bundle' | 'lang'>, text: string): string {
  return lang === 'en' ? ((own(bundle.en, text) as string | undefined) ?? text) : text
}

function conditionWords(rule: RulePlan, fields: readonly ConditionField[], lang: Language): string | null {
  const condition = conditionFromFeel(rule.text, fields)
  return condition && (sentenceOf(condition, fields, lang) || null)
}

function calculationWords(rule: RulePlan, fields: readonly ConditionField[], lang: Language): string | null {
  const parts = calculationFromFeel(rule.text, fields)
  return parts && calculationSentence(parts, fields, lang)
}

function readsOf(rule: RulePlan, at: LookingAt, parent: string, names: MoreNames): RuleRead[] {
  const { bundle, run } = at
  const title = (field: FieldPlan | null, otherwise: string): string => translated(at, field?.title ?? otherwise)
  const answers = rule.reads.flatMap((pattern): RuleRead[] => {
    const pointer = withRows(pattern, parent)
    const field = bundle.form.fields.find((one) => one.pattern === pattern) ?? null
    if (field === null || field.kind === 'object' || pointer.includes('/*')) return []
    const shown = run.workspace.visible(pointer)
    return [
      {
        of: 'answer',
        title: title(field, pattern),
        field,
        value: (shown ? run.workspace.value(pointer) : null) ?? null,
      },
    ]
  })
  const facts = rule.facts.flatMap((path): RuleRead[] => {
    const field = bundle.dictionary.find(({ fact }) => fact === path) ?? null
    if (path === '' || field?.kind === 'object') return []
    return [{ of: 'fact', title: title(field, path), field, value: run.workspace.facts.value(path) ?? null }]
  })
  const values = rule.names
    .filter((name) => Object.hasOwn(names, name) && name !== '?')
    .map((name): RuleRead => ({
      of: 'value',
      title: name,
      field: null,
      value: toJson(names[name]?.() ?? null) ?? null,
    }))
  return distinct([...answers, ...facts, ...rule.calls.flatMap((call) => callRead(call, at)), ...values])
}

function callRead({ name, argument }: RulePlan['calls'][number], at: LookingAt): RuleRead[] {
  const { bundle, run } = at
  if (argument === null) return []
  const read = (of: RuleRead['of'], title: string, value: unknown, field: FieldPlan | null = null): RuleRead[] => [
    { of, title: translated(at, title), field, value: value ?? null },
  ]
  switch (name) {
    case 'score': {
      const plan = bundle.instruments[argument]
      const found = run.score(argument)?.finalBand ?? null
      const band = plan?.bands.find(({ id }) => id === found)?.title ?? found
      return read('score', plan?.title ?? argument, band === null ? null : translated(at, band))
    }
    case 'decision': {
      const plan = bundle.decisions[argument]
      const titles = (run.decided(argument)?.result.outcomes ?? []).map((code) =>
        translated(at, plan?.outcomes.find((outcome) => outcome.code === code)?.title ?? code),
      )
      return read('decision', plan?.title ?? argument, titles.length > 0 ? titles : null)
    }
    case 'param': {
      const title = bundle.params.find(({ id }) => id === argument)?.title ?? argument
      return read('param', title, toJson(run.workspace.run(callOf(name, argument))))
    }
    case 'answer': {
      const field = run.workspace.index.at(`/${argument}`) ?? null
      if (field === null) return []
      const shown = run.workspace.visible(`/${argument}`)
      return read('answer', field.title, shown ? run.workspace.value(`/${argument}`) : null, field)
    }
    default:
      return []
  }
}

/** A call as the compiler would write it. */
function callOf(name: string, argument: string): RulePlan {
  const root = { op: 'call', name, args: [{ op: 'value', value: argument }] }
  return { text: '', plan: { version: 1, slots: 0, root }, reads: [], facts: [], names: [], calls: [] }
}

/** Row numbers of the place itself stand in for the stars of what is read in the same row. */
function withRows(pattern: string, parent: string): string {
  const here = pathOf(parent)
  return pointerOf(pathOf(pattern).map((key, n) => (key === '*' ? (here[n] ?? key) : key)))
}

function distinct(reads: readonly RuleRead[]): RuleRead[] {
  return reads.filter((read, n) => reads.findIndex((one) => one.of === read.of && one.title === read.title) === n)
}
