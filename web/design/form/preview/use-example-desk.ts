/** What is done with the examples of a form: kept, opened, brought up to date, taken away; each a step to undo. */
import { useState } from 'react'
import { examplesPath, withExample, withoutExample, withUpdated } from '../../../../core/design/preview/example-file.ts'
import type { Expectation } from '../../../../core/design/preview/expectations.ts'
import { renewedExpectation } from '../../../../core/cases/renewed-expectation.ts'
import { jsonOf } from '../../../../core/design/part.ts'
import type { CasesDefinition } from '../../../../core/model/definitions.ts'
import type { Desk } from '../../use-design.ts'
import type { ExampleRun } from './examples-api.ts'
import type { Opened, PreviewStart } from './use-preview.ts'

/** The example whose answers are in the preview. */
export type OpenExample = Pick<ExampleRun, 'path' | 'index' | 'description'>

export interface ExampleDesk {
  current: OpenExample | null
  record: (opened: Opened, description: string, expected: readonly Expectation[]) => void
  /** The answers and results of the preview in place of those of the open example. */
  update: (opened: Opened) => void
  open: (run: ExampleRun) => void
  accept: (run: ExampleRun) => void
  remove: (run: ExampleRun) => void
  /** The preview goes on without the example. */
  leave: () => void
}

export function useExampleDesk(
  desk: Desk,
  form: { id: string; path: string },
  begin: (start: PreviewStart) => void,
): ExampleDesk {
  const [current, setCurrent] = useState<OpenExample | null>(null)
  const textOf = (path: string): string => desk.files[path] ?? ''
  return {
    current,
    leave: () => setCurrent(null),
    record(opened, description, expected) {
      const path = examplesPath(desk.files, form)
      const kept = { ...inputOf(opened), description, expected }
      desk.change(path, withExample(desk.files[path], form.id, kept))
    },
    update(opened) {
      if (current === null) return
      const { path, index } = current
      const expect = expectIn(textOf(path), index)
      const renewed = renewedExpectation(expect, opened.store.session.assessment())
      desk.change(path, withUpdated(textOf(path), index, { ...inputOf(opened), expect: renewed }))
    },
    open({ path, index, description, input }) {
      if (input === null) return
      setCurrent({ path, index, description })
      begin({ facts: {}, params: {}, ...input })
    },
    accept({ path, index, input, renewed }) {
      if (input === null) return
      const { answers: given, facts = {}, asOf } = input
      desk.change(path, withUpdated(textOf(path), index, { given, facts, asOf, expect: renewed }))
    },
    remove({ path, index }) {
      setCurrent(null)
      desk.change(path, withoutExample(textOf(path), index))
    },
  }
}

/** What would be handed in: derived answers stand among the typed ones, as a case is assessed without deriving. */
function inputOf({ store, start }: Opened): {
  given: Record<string, unknown>
  facts: Record<string, unknown>
  asOf: string
} {
  return { given: store.session.filled().answers, facts: store.session.known(), asOf: start.asOf }
}

function expectIn(text: string, index: number): object {
  const file = jsonOf(text) as CasesDefinition | null
  return file?.cases[index]?.expect ?? {}
}
