/**
 * The shape of a form file (schemas/form.schema.json) as the compiler reads it.
 * Written by hand because a meta-schema that extends another cannot be turned into types.
 */
import type { TOPIC_ORDER } from './topics.ts'
import type { FollowUp } from './definitions.ts'

export interface Choice {
  code: string
  label: string
  clause?: string
}
export interface CheckRule {
  that: string
  message: string
  code?: string
  clause?: string
}
export interface WarnRule {
  when: string
  message: string
  code?: string
  clause?: string
}
export interface SectionDefinition {
  id: string
  title: string
  hint?: string
  visible?: string
  folded?: boolean
}
export interface ScoreUseDefinition {
  instrument: string
  section: string
  optional?: boolean
  appliesWhen?: string
  raise?: Record<string, string>
}
export type Subject = 'child' | 'person' | 'household' | 'organisation' | 'place' | 'incident' | 'county'
export type Purpose = 'first' | 'quarterly' | 'holiday' | 'revisit' | 'report' | 'benefit'

export interface FormHead {
  id: string
  version: number
  mode: 'form' | 'checklist'
  subject: Subject
  filledBy: string[]
  clauses: string[]
  effectiveFrom: string
  effectiveTo?: string
  event?: string[]
  scores?: ScoreUseDefinition[]
  decisions?: string[]
  benefits?: string[]
  documents?: { id: string; when?: string; required?: boolean }[]
  followUps?: FollowUp[]
  verifies?: (string | { fact: string; when: string })[]
  purposes?: Purpose[]
  minimum?: string[]
  approval?: boolean
  is?: 'visit' | 'report'
  opensCase?: boolean
}

export type Topic = (typeof TOPIC_ORDER)[number]
export type Sensitivity = 'P' | 'S' | 'H'

export interface FieldSchema {
  $schema?: string
  $ref?: string
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object'
  title?: string
  description?: string
  format?: string
  const?: unknown
  enum?: (string | number | boolean)[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  required?: string[]
  properties?: Record<string, FieldSchema>
  items?: FieldSchema
  allOf?: FieldSchema[]
  'x-format-when'?: string
  'x-form'?: FormHead
  'x-sections'?: SectionDefinition[]
  'x-section'?: string
  'x-widget'?: string
  'x-options'?: string | Choice[]
  'x-visible'?: string
  'x-required'?: true | string
  'x-calculate'?: string
  'x-default'?: string
  'x-derive'?: string
  'x-none'?: string | boolean
  'x-once'?: boolean
  'x-round'?: number
  'x-check'?: CheckRule | CheckRule[]
  'x-warn'?: WarnRule | WarnRule[]
  'x-fact'?: string
  'x-fresh'?: string
  'x-momentary'?: boolean
  'x-observed'?: boolean
  'x-unsettles'?: string[]
  'x-topic'?: Topic
  'x-role'?: string
  'x-server'?: boolean
  'x-onSubmit'?: boolean
  'x-sensitivity'?: Sensitivity
  'x-clause'?: string
  'x-missing'?: string[]
  'x-purpose'?: string
  'x-distinct'?: string
  'x-critical'?: boolean
  'x-note'?: string
}
