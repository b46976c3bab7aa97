/**
 * What a sample of a document is, and how one is made: answers are assessed and labelled as the
 * server does before it prints, so that a sample is a snapshot that can really come about.
 */
import type { ChoiceLabels, DocumentSnapshot } from '../../../core/document/snapshot.ts'
import { assess } from '../../../core/engine/index.ts'
import type { FormBundle } from '../../../core/model/plan.ts'
import { answerValidator } from '../../../core/validate/validator.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'
import { choiceLabels } from '../../../server/services/choice-labels.ts'

export interface DocumentSample {
  /** Folder under `plugins/` that holds definition and wording. */
  plugin: string
  /** Complete: nothing is missing. */
  snapshot: DocumentSnapshot
  /** For each mandatory element, in order, what takes it away from the snapshot and no other element. */
  without: Readonly<Record<string, (snapshot: DocumentSnapshot) => DocumentSnapshot>>
}

export const CIVIL_AFFAIRS = { name: '泗县民政局', short: '泗民', phone: '0557-7000033' }
export const POLICE = { name: '泗县公安局', short: '泗公', phone: '0557-7000110' }

/** The agency's number, day and own data, as issuing adds them. */
type Issue = Pick<DocumentSnapshot, 'number' | 'issuedAt' | 'agency' | 'recipient' | 'signers'>

export interface Filled {
  form: string
  answers: Record<string, unknown>
  facts?: Record<string, unknown>
  /** Day of the assessment `YYYY-MM-DD`. */
  asOf: string
  /** Parameters of the county beside those of the test profiles. */
  params?: Record<string, unknown>
}

const { registry } = loadRegistry({ trusted: true })
const PARAMS = Object.assign({}, registry.profiles.get('ben-t1'), registry.profiles.get('med-t1')) as Record<
  string,
  unknown
>

/** The snapshot of a filled form: assessed answers, facts, assessment and labels. */
export function issued({ form, answers, facts = {}, asOf, params = {} }: Filled, issue: Issue): DocumentSnapshot {
  const bundle = bundleOf(form)
  const input = { answers, facts, asOf, lang: 'zh-CN' as const, params: { ...PARAMS, ...params }, submit: true }
  const { answers: read, ...assessment } = assess(bundle, input, answerValidator(bundle.form.schema))
  return { answers: read, facts, assessment: { ...assessment }, labels: choiceLabels(bundle), ...issue }
}

export function bundleOf(form: string): FormBundle {
  const bundle = registry.bundle(form)
  if (!bundle) throw new Error(`no form ${form}`)
  return bundle
}

/** Labels by field from plain pairs. */
export function optionsOf(pairs: Record<string, string>): ChoiceLabels[string] {
  return Object.entries(pairs).map(([code, label]) => ({ code, label }))
}

/** The snapshot with some answers changed, in the calculated values too. */
export function withAnswers(snapshot: DocumentSnapshot, changes: Record<string, unknown>): DocumentSnapshot {
  const calculated = Object.entries((snapshot.assessment?.['calculated'] ?? {}) as Record<string, unknown>)
  const kept = Object.fromEntries(calculated.filter(([pointer]) => !Object.hasOwn(changes, pointer.slice(1))))
  return {
    ...snapshot,
    answers: { ...snapshot.answers, ...changes },
    ...(snapshot.assessment ? { assessment: { ...snapshot.assessment, calculated: kept } } : {}),
  }
}

/** Takes the named answers away. */
export function lacking(...names: string[]): (snapshot: DocumentSnapshot) => DocumentSnapshot {
  return (snapshot) => withAnswers(snapshot, Object.fromEntries(names.map((name) => [name, undefined])))
}

/** Replaces some of the decisions of the assessment. */
export function withDecisions(snapshot: DocumentSnapshot, decisions: Record<string, unknown>): DocumentSnapshot {
  const before = (snapshot.assessment?.['decisions'] ?? {}) as Record<string, unknown>
  return { ...snapshot, assessment: { ...snapshot.assessment, decisions: { ...before, ...decisions } } }
}
