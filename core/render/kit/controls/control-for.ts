/** Which control draws a field: a plugin's widget by name first, then by kind. Every kind has one. */
import type { ComponentType } from 'react'
import type { FieldKind, FieldPlan } from '../../../model/plan.ts'
import type { ControlProps } from '../control.ts'
import { AreaControl } from './area-control.tsx'
import { ChoiceControl, MultiControl, YesNoControl, isOpenChoice } from './choice-controls.tsx'
import { DateControl, DateTimeControl } from './date-controls.tsx'
import { FileControl } from './file-control.tsx'
import { NumberControl } from './number-control.tsx'
import { SignatureControl } from './signature-control.tsx'
import { LongTextControl, TextControl } from './text-controls.tsx'

type LeafKind = Exclude<FieldKind, 'object' | 'rows'>

const CONTROLS: Record<LeafKind, ComponentType<ControlProps>> = {
  text: TextControl,
  longText: LongTextControl,
  integer: NumberControl,
  number: NumberControl,
  money: NumberControl,
  boolean: YesNoControl,
  date: DateControl,
  dateTime: DateTimeControl,
  time: DateControl,
  month: DateControl,
  choice: ChoiceControl,
  multi: MultiControl,
  area: AreaControl,
  file: FileControl,
  files: FileControl,
  signature: SignatureControl,
}

export function controlFor(
  field: FieldPlan,
  widgets: Readonly<Record<string, ComponentType<ControlProps>>>,
): ComponentType<ControlProps> {
  if (field.widget !== undefined && Object.hasOwn(widgets, field.widget)) {
    const own = widgets[field.widget]
    if (own) return own
  }
  return field.kind === 'object' || field.kind === 'rows' ? TextControl : CONTROLS[field.kind]
}

/** True when the control is several controls under one label, so that the label cannot point at one of them. */
export function isGroup(field: FieldPlan): boolean {
  if (field.kind === 'choice') return isOpenChoice(field.options?.length ?? 0)
  return ['boolean', 'multi', 'area', 'signature'].includes(field.kind)
}
