/** The definition formats, as types generated from `schemas/`. One door for the rest of the core. */
export type { CasesDefinition } from './definitions/cases.gen.ts'
export type { ClausesDefinition } from './definitions/clauses.gen.ts'
export type { DecisionDefinition } from './definitions/decision.gen.ts'
export type { FollowUp } from './definitions/follow-up.gen.ts'
export type { InstrumentDefinition } from './definitions/instrument.gen.ts'
export type { PluginManifest } from './definitions/plugin.gen.ts'
export type { ScheduleDefinition } from './definitions/schedule.gen.ts'
export type { WorkflowDefinition } from './definitions/workflow.gen.ts'
