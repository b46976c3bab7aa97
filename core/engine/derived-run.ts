/** A run in which what follows from the answers, the facts and the session stands as answered. */
import { derivedAnswers, type Deriving, withDerived } from '../answers/derived-answers.ts'
import { pathOf, readAt, writeAt } from '../model/pointer.ts'
import type { FormBundle } from '../model/plan.ts'
import type { FactMeta } from '../model/questionnaire.ts'
import type { AssessInput, Worker } from '../model/session.ts'
import { isStale } from '../questionnaire/fact-state.ts'
import { startRun, type Run } from './run.ts'

export interface DerivedRun {
  run: Run
  /** The given answers with the derived ones among them. */
  answers: Record<string, unknown>
  /** Pointers of the derived ones. */
  derived: ReadonlySet<string>
}

/** One derivation may rest on another; more than a few steps would be a mistake of the definitions. */
const STEPS = 3

export interface DerivingInput extends AssessInput {
  worker?: Worker
  /** When each fact was confirmed, by path or pointer; what is not named counts as fresh. */
  meta?: Readonly<Record<string, FactMeta>>
  /** Facts that were told elsewhere in the same questionnaire, by path. */
  told?: Readonly<Record<string, unknown>>
}

export function startDerivedRun(bundle: FormBundle, input: DerivingInput): DerivedRun {
  const derived = new Set<string>()
  const deriving = derivingOf(bundle, input)
  const facts = factsTold(input)
  let answers = input.answers
  let run = startRun(bundle, { ...input, facts })
  for (let step = 0; step < STEPS; step++) {
    const found = derivedAnswers(run.workspace, deriving)
    if (found.size === 0) break
    for (const pointer of found.keys()) derived.add(pointer)
    answers = withDerived(answers, found)
    run = startRun(bundle, { ...input, facts, answers })
  }
  return { run, answers, derived }
}

/** Nothing is built on a fact that has to be asked again, until somebody answers it. */
export function derivingOf(bundle: FormBundle, input: DerivingInput): Deriving {
  const { worker, meta = {}, facts = {}, told: elsewhere = {}, answers, asOf } = input
  const told = (fact: string): boolean => {
    const field = bundle.form.fields.find((entry) => entry.fact === fact)
    if (Object.hasOwn(elsewhere, fact)) return true
    return [field && pathOf(field.pattern), fact.split('.')].some((path) => path && readAt(answers, path) !== undefined)
  }
  const fresh = (fact: string): boolean => {
    const field = bundle.dictionary.find((entry) => entry.fact === fact)
    return !isStale(meta[fact] ?? meta[`/${fact.replaceAll('.', '/')}`], field?.fresh, asOf)
  }
  return { before: facts, usable: (fact) => told(fact) || fresh(fact), ...(worker ? { worker } : {}) }
}

/** The facts with what was told elsewhere among them. */
export function factsTold({ facts = {}, told = {} }: Pick<DerivingInput, 'facts' | 'told'>): Record<string, unknown> {
  const changed = Object.entries(told).reduce<unknown>(
    (all, [fact, value]) => writeAt(all, fact.split('.'), value),
    facts,
  )
  return changed as Record<string, unknown>
}
