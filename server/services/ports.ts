/**
 * What the services need from outside: definitions, the engine, the printer, the store, a clock and ids.
 * The composition root fills it once; nothing here is global.
 */
import type { Logger } from 'pino'
import type { DocumentDefinition } from '../../core/document/definition.ts'
import type { AgeRule } from '../../core/model/civil-date.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { ScheduleDefinition } from '../../core/model/definitions.ts'
import type { Language, Worker } from '../../core/model/session.ts'
import type { FieldPlan, FormBundle, FormPlan } from '../../core/model/plan.ts'
import type { DutyHistory, DutyStanding } from '../../core/calendar/index.ts'
import type { Purpose, Subject } from '../../core/model/form-schema.ts'
import type { FactMeta, Questionnaire } from '../../core/model/questionnaire.ts'
import type { AnswerValidator, AssessInput } from '../../core/model/session.ts'
import type { Id } from '../../core/store/query.ts'
import type { Store, Tx } from '../../core/store/port.ts'
import type { DocumentFormat, DrawnModel, Rendering } from '../print/rendering.ts'
import type { Trials } from '../print/trials.ts'
import type { DocumentModel } from '../../core/document/model.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import type { Workshop } from '../plugins/workshop.ts'
import type { CaseFlow } from './case-flow.ts'
import type { ShownNames } from './shown-names.ts'
import type { PasswordHasher } from './passwords.ts'

/** Milliseconds since 1970 UTC. */
export interface Clock {
  now(): number
}

export interface Area {
  code: string
  label: string
  parent: string | null
}

/** A recurring duty of one form, ready to be asked of a subject's facts. */
export interface Duty {
  readonly schedule: ScheduleDefinition
  /** Whom or what its form is about. */
  readonly subject: Subject
  /** Whether it is known to apply on that day. */
  applies(facts: Record<string, unknown>, asOf: string): boolean
  /** Where it stands on that day; null while nothing is due. */
  standing(facts: Record<string, unknown>, history: DutyHistory, asOf: string): DutyStanding | null
}

export interface PrintableDocument {
  readonly definition: DocumentDefinition
  readonly template: string
}

/** The mounted plugins, frozen. */
export interface Definitions {
  /** Newest version of each form. */
  readonly forms: readonly FormPlan[]
  bundle(form: string, version?: number): FormBundle | null
  document(id: string): PrintableDocument | null
  /** Definitions of the reports that are gathered from many records. */
  readonly reports: readonly DocumentDefinition[]
  /** The shared facts of a child, as fields by pattern. */
  readonly dictionary: readonly FieldPlan[]
  readonly duties: readonly Duty[]
  readonly areas: readonly Area[]
  names(lang: Language): ShownNames
  /** A text of the definitions in the language of the page. */
  text(lang: Language, text: string): string
  /** How birthdays count on a day. */
  ageRule(asOf: string): AgeRule
  /** Values of a parameter profile by id; null for an unknown name. */
  profile(name: string): Record<string, unknown> | null
  /** How cases go from state to state; null where no workflow is mounted. */
  readonly caseFlow: CaseFlow | null
}

/** Definitions while plugins are published: whoever asks gets those that are in force now. */
export interface LiveDefinitions extends Definitions {
  /** Puts others in force, all at once. */
  replace(next: Definitions): void
}

export interface GenerateRequest {
  facts: Record<string, unknown>
  meta: Record<string, FactMeta>
  purpose: Purpose
  benefit?: string
  role: string
  asOf: string
  lang: Language
  worker: Worker
}

export interface Engine {
  assess(bundle: FormBundle, input: AssessInput, validate: AnswerValidator): Assessment
  generate(request: GenerateRequest): Questionnaire
  validator(bundle: FormBundle): AnswerValidator
  /** Text of the ES module that validates answers of this form in a browser. */
  validatorModule(bundle: FormBundle): Promise<string>
}

export interface Printing {
  render(
    document: PrintableDocument,
    snapshot: DocumentSnapshot,
    to: DocumentFormat,
    draft: boolean,
  ): Promise<Rendering>
  draw(model: DocumentModel, to: DocumentFormat): Promise<DrawnModel>
}

export interface TrainingAccount {
  login: string
  password: string
  name: string
  role: string
  roleTitle: string
  org: string
}

/** The one-time right to make the first administrator. */
export interface SetupGate {
  /** True once for the right token, and never again. */
  take(token: string): boolean
  /** After a failed attempt that used up the token for nothing. */
  giveBack(): void
}

export interface Ports {
  readonly store: Store
  readonly definitions: LiveDefinitions
  readonly workshop: Workshop
  readonly engine: Engine
  readonly printing: Printing
  readonly trials: Trials
  readonly clock: Clock
  readonly passwords: PasswordHasher
  readonly log: Logger
  newId(): Id
  /** Form versions that were seen in the store: they are never taken away, and are large to look at again. */
  readonly keptForms: {
    readonly seen: Set<Id>
    /** Transactions that put one. */
    readonly putting: WeakSet<Tx>
  }
  /** Accounts of the training county; null outside training mode. */
  readonly training: readonly TrainingAccount[] | null
  readonly setup: SetupGate | null
}
