/** What the outline of a form can do, on the form as it stands when it is asked. */
import { useLayoutEffect, useState } from 'react'
import { clipOfField, clipOfSection, withCopy, withPasted } from '../../../core/design/form-clip.ts'
import { newSectionId, withNewField, withMoved, withoutSection, withSections } from '../../../core/design/form-edit.ts'
import { withSectionStep, withStep } from '../../../core/design/form-order.ts'
import { withKnown } from '../../../core/design/known-questions.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'
import type { ChangeForm, ClipBoard, OutlineActions, Selected } from './editing.ts'
import type { SayForm } from './form-texts.ts'

export interface OutlineSource {
  form: FieldSchema
  change: ChangeForm
  select: (selected: Selected) => void
  board: ClipBoard
  say: SayForm
}

/** The same functions at every drawing, so that what they are given to is drawn only when it changes itself. */
export function useOutline(source: OutlineSource): OutlineActions {
  const [kept] = useState(() => keeperOf(source))
  useLayoutEffect(() => kept.keep(source))
  const [actions] = useState(() => outlineActions(kept.now))
  return actions
}

function keeperOf(first: OutlineSource): { keep: (source: OutlineSource) => void; now: () => OutlineSource } {
  let latest = first
  return {
    keep(source) {
      latest = source
    },
    now: () => latest,
  }
}

function outlineActions(now: () => OutlineSource): OutlineActions {
  /** Changes the form and opens what came of it. */
  const made = ([form, pointer]: readonly [FieldSchema, string | null]): void => {
    now().change(form)
    if (pointer !== null) now().select({ field: pointer })
  }
  const sections = () => now().form['x-sections'] ?? []
  return {
    select: (selected) => now().select(selected),
    add: (kind, place) => made(withNewField(now().form, { kind, title: now().say('newTitle'), ...place })),
    use: (question, place) => made(withKnown(now().form, question, place)),
    drop: (pointer, before, section) => now().change(withMoved(now().form, pointer, before, section)),
    step: (pointer, by) => now().change(withStep(now().form, pointer, by)),
    copy(what) {
      const { form, board } = now()
      const clip =
        what !== null && 'section' in what
          ? clipOfSection(form, what.section)
          : what !== null && 'field' in what
            ? clipOfField(form, what.field)
            : null
      if (clip !== null) board.put(clip)
    },
    paste(place) {
      const { form, board } = now()
      if (board.clip !== null) made(withPasted(form, board.clip, place))
    },
    duplicate: (pointer) => made(withCopy(now().form, pointer)),
    rename(section, title) {
      const renamed = sections().map((one) => (one.id === section ? { ...one, title } : one))
      now().change(withSections(now().form, renamed), `section ${section}`)
    },
    moveSection: (section, by) => now().change(withSectionStep(now().form, section, by)),
    removeSection(section) {
      now().change(withoutSection(now().form, section))
      now().select(null)
    },
    addSection() {
      const { form, say } = now()
      const id = newSectionId(form)
      now().change(withSections(form, [...sections(), { id, title: say('newSection') }]))
      now().select({ section: id })
    },
  }
}
