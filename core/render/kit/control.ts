/** What every control gets. A control draws one answer and tells of a change; it knows no rules. */
import type { Choice } from '../../model/form-schema.ts'
import type { FieldPlan } from '../../model/plan.ts'
import type { Language } from '../../model/session.ts'
import type { RenderText } from '../texts.ts'

export interface FileRef {
  id: string
  name: string
  /** Media type. */
  type: string
  /** Bytes. */
  size: number
  sha256: string
}
export interface AreaOption {
  code: string
  label: string
  parent?: string | undefined
}
/** Ways to the outside. What is absent is not offered. */
export interface RenderPorts {
  upload?: (file: File) => Promise<FileRef>
  fileHref?: (id: string) => string
  areas?: readonly AreaOption[]
  /** Milliseconds since 1970 UTC. */
  now: () => number
}
export interface ControlProps {
  /** DOM id of the control; the label points to it. */
  id: string
  /** DOM id of the visible label, for groups. */
  labelId: string
  /** Ids of hint and error, for aria-describedby. */
  describedBy: string | undefined
  invalid: boolean
  required: boolean
  value: unknown
  plan: FieldPlan
  /** With labels in the language of the screen. */
  options: readonly Choice[]
  lang: Language
  ports: RenderPorts
  say: (key: RenderText, params?: Record<string, string | number>) => string
  /** undefined takes the answer back. */
  onChange: (value: unknown) => void
  onBlur: () => void
}

/** The accessibility attributes that all native controls share. */
export function controlAria(props: ControlProps): {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
  'aria-required': boolean | undefined
} {
  return {
    id: props.id,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || undefined,
    'aria-required': props.required || undefined,
  }
}

/** The same for a group of controls under one visible label. */
export function groupAria(props: ControlProps): {
  id: string
  'aria-labelledby': string
  'aria-describedby': string | undefined
} {
  return { id: props.id, 'aria-labelledby': props.labelId, 'aria-describedby': props.describedBy }
}
