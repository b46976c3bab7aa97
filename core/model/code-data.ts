/** Code lists and parameters as data: what a definition file holds and a bundle carries. */
import type { Json } from './json.ts'

export type Provenance = 'SEED' | 'SRC' | 'MEM' | 'DEF'

export interface CodeList {
  id: string
  title: string
  items: { code: string; label: string; parent?: string; effectiveFrom?: string; effectiveTo?: string }[]
}

export interface ParamValue {
  value: Json
  /** First day on which the value holds, inclusive. */
  effectiveFrom: string
  /** Last day, inclusive; absent while it still holds. */
  effectiveTo?: string
  source: string
  provenance: Provenance
}

/** A parameter without a value in force has no default: a rule that needs it says what is missing. */
export interface ParamDefinition {
  id: string
  title: string
  type: 'number' | 'boolean' | 'string' | 'date' | 'object' | 'list'
  unit?: string
  /** What a text may be, where only these are. */
  choices?: { code: string; label: string }[]
  values: ParamValue[]
  /** Stands in for trials and training while nobody has set a value. */
  sample?: unknown
}
