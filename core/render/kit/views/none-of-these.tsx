/** Questions that most often have nothing to tell: each readable and open to its own answer, the rest in one tap. */
import type { ReactNode } from 'react'
import type { Language } from '../../../model/session.ts'
import type { FormStore } from '../../form-store.ts'
import { say } from '../../texts.ts'

export interface NoneQuestion {
  store: FormStore | undefined
  pointer: string
  none: string | boolean | undefined
}

export interface NoneOfTheseProps {
  questions: readonly NoneQuestion[]
  lang: Language
  children: ReactNode
}

/** A single question stands alone. What was answered stays as it is. */
export function NoneOfThese({ questions, lang, children }: NoneOfTheseProps) {
  if (questions.length < 2) return children
  const answerRest = (): void => {
    for (const { store, pointer, none } of questions) {
      const state = store?.state(pointer)
      if (state?.visible && state.value === undefined) store?.change(pointer, none)
    }
  }
  return (
    <fieldset className="tb-object">
      <legend>{say(lang, 'anyOfThese')}</legend>
      {children}
      <button type="button" className="tb-button" onClick={answerRest}>
        {say(lang, 'noneOfThese')}
      </button>
    </fieldset>
  )
}
