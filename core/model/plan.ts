/**
 * Plans: what the compiler makes of definitions. Plain JSON, without the text parser, so that a
 * published form travels to a phone as data and is run there by the same engine as on the server.
 * The expression plan is opaque here; only `core/feel` looks inside.
 */
import type { CodeList, ParamDefinition } from './code-data.ts'
import type { FollowUp } from './definitions.ts'
import type { Choice, FormHead, Purpose, Sensitivity, Subject, Topic } from './form-schema.ts'
import type { JsonObject } from './json.ts'
import type { MissingReason } from './missing.ts'

/** A compiled expression with what it reads: answers by pattern (`/father/pStatus`), facts by path (`facts.father.pStatus`). */
export interface RulePlan {
  text: string
  plan: unknown
  reads: string[]
  facts: string[]
  /** Intermediate names that are read, such as the values of a decision. */
  names: string[]
  calls: { name: string; argument: string | null }[]
}

export type FieldKind =
  | 'text'
  | 'longText'
  | 'integer'
  | 'number'
  | 'money'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'month'
  | 'choice'
  | 'multi'
  | 'area'
  | 'file'
  | 'files'
  | 'signature'
  | 'object'
  | 'rows'

export interface CheckPlan {
  rule: RulePlan
  message: string
  code: string
  severity: 'error' | 'warning'
  /** error: the rule must hold; warning: the rule must not hold. */
  clause?: string
}

export interface FieldPlan {
  /** `/father/pStatus`; rows stand as a star: `/children/<star>/name`. */
  pattern: string
  key: string
  /** Pattern of the object or of the rows' item that holds the field; empty at the top. */
  parent: string
  section: string
  kind: FieldKind
  title: string
  hint?: string
  format?: string
  formatWhen?: RulePlan
  widget?: string
  options?: Choice[]
  /** Id of the code list behind the options, where there is one. */
  codeList?: string
  limits: { min?: number; max?: number; minLength?: number; maxLength?: number; minItems?: number; maxItems?: number }
  fact?: string
  fresh?: string
  momentary: boolean
  observed: boolean
  unsettles?: string[]
  topic?: Topic
  role?: string
  /** Given by the server; never asked, never missing. */
  server: boolean
  /** Required when the record is handed in, not by a trial assessment. */
  onSubmit: boolean
  sensitivity?: Sensitivity
  clause?: string
  purpose?: string
  critical: boolean
  missing: MissingReason[]
  visible?: RulePlan
  required: boolean | RulePlan
  calculate?: RulePlan
  /** The value while nobody has answered and no fact is known. */
  default?: RulePlan
  /** What a person who fills in need not answer; no part of an assessment. */
  derive?: RulePlan
  /** The answer that says: nothing of the kind. */
  none?: string | boolean
  /** Answered once for all forms that are handed in together. */
  once?: boolean
  round?: number
  checks: CheckPlan[]
  /** Instrument whose item or trigger this is. */
  instrument?: string
}

export interface SectionPlan {
  id: string
  title: string
  hint?: string
  folded: boolean
  visible?: RulePlan
}

export interface DueOption {
  in: string
  /** Reads the time allowed from a parameter, where `in` is `param:ID`. */
  limit?: RulePlan
  when?: RulePlan
}
export interface FollowUpPlan extends Omit<FollowUp, 'due' | 'when' | 'base'> {
  due: DueOption[]
  when?: RulePlan
  base?: RulePlan
}

/** A fact that a form has verified though it need not have a field of its own for it. */
export interface VerifyPlan {
  /** Path of a fact or of a block of facts. */
  fact: string
  /** Not verified only where this is known not to hold. */
  when?: RulePlan
}

export interface ScoreUsePlan {
  instrument: string
  section: string
  optional: boolean
  appliesWhen?: RulePlan
  raise: Record<string, RulePlan>
}

export interface FormPlan {
  id: string
  version: number
  /** Of the whole bundle: another instrument, code list or parameter makes another hash. */
  hash: string
  plugin: string
  title: string
  head: FormHead
  subject: Subject
  purposes: Purpose[]
  sections: SectionPlan[]
  /** In the order of the file; objects and rows stand before what they hold. */
  fields: FieldPlan[]
  /** Strict JSON Schema of the answers without `required` and annotations, for the validator. */
  schema: JsonObject
  scores: ScoreUsePlan[]
  decisions: string[]
  documents: { id: string; when?: RulePlan; required: boolean }[]
  followUps: FollowUpPlan[]
  verifies: VerifyPlan[]
}

export interface InstrumentPlan {
  id: string
  title: string
  hash: string
  max?: number
  decimals: number
  /** The band is found before the score is rounded. */
  exactBands: boolean
  clauses: string[]
  appliesWhen?: RulePlan
  items: {
    id: string
    title: string
    clause?: string
    critical: boolean
    options?: { id: string; title: string; points: number | null }[]
    ranges?: { upTo?: number; points: number }[]
    input?: string
    counts?: RulePlan
    appliesWhen?: RulePlan
  }[]
  score?: RulePlan
  incompleteWhen?: RulePlan
  /** From best to worst. */
  bands: { id: string; title: string; from?: number; fromRule?: RulePlan; colour?: string }[]
  floors: { id: string; band: string; when: RulePlan; because: string; clause?: string }[]
  triggers: {
    id: string
    title: string
    band: string
    when?: RulePlan
    ticked: boolean
    because?: string
    clause?: string
  }[]
  derived: { key: string; title?: string; is: RulePlan }[]
  followUps: { bands?: string[]; triggers?: string[]; when?: RulePlan; then: FollowUpPlan[] }[]
}

export interface DecisionPlan {
  id: string
  title: string
  hash: string
  hitPolicy: 'first' | 'unique' | 'collect'
  role?: 'classifies' | 'grants'
  unknown: 'ask' | 'no'
  clauses: string[]
  lets: { name: string; is: RulePlan }[]
  inputs: { title?: string; is: RulePlan }[]
  dimensions: { code: string; title: string; clause?: string }[]
  outcomes: { code: string; title: string; dimension?: string; clause?: string; tag: boolean }[]
  rules: {
    id: string
    when: (RulePlan | null)[]
    outcome: string
    dimension?: string
    because: string
    clause?: string
    effectiveFrom?: string
    effectiveTo?: string
    review?: string
    produces: string[]
    tasks: FollowUpPlan[]
  }[]
  benefits: {
    id: string
    title: string
    opens: RulePlan
    notOpen: { when?: RulePlan; refused: string; clause?: string }[]
    conditions: { that: RulePlan; refused: string; outcome: 'refused' | 'review' | 'silent'; clause?: string }[]
    amount?: RulePlan
    route?: RulePlan
    because?: string
    clause?: string
    effectiveFrom?: string
    effectiveTo?: string
    produces: string[]
    tasks: FollowUpPlan[]
    refusedTasks: FollowUpPlan[]
  }[]
}

/** A place in a document's snapshot, alone or with the values that count. */
export type ElementPlace = string | { at: string; oneOf: readonly (string | number | boolean)[] }

/** What the assessment needs to know of a document: its mandatory elements and where they come from. */
export interface DocumentPlan {
  id: string
  title: string
  elements: readonly {
    id: string
    title: string
    source: string
    from: readonly (ElementPlace | readonly ElementPlace[])[]
    fields: readonly { form: string; path: string }[]
  }[]
}

/** Everything that one form needs to be filled and assessed anywhere: one JSON value, no further look-ups. */
export interface FormBundle {
  engine: string
  form: FormPlan
  instruments: Record<string, InstrumentPlan>
  decisions: Record<string, DecisionPlan>
  documents: Record<string, DocumentPlan>
  /** The dictionary of shared facts of the subject: path by pattern, freshness, topic. */
  dictionary: FieldPlan[]
  params: ParamDefinition[]
  codeLists: Record<string, CodeList>
  calendar: { holidays: string[]; makeUpDays: string[]; years: number[] }
  /** English for the Chinese texts that occur in the bundle. */
  en: Record<string, string>
}
