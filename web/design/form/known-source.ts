/** The questions that exist already, fetched once for the editor of a form. */
import { createContext, useContext } from 'react'
import type { KnownQuestion } from '../../../core/design/known-questions.ts'

const Known = createContext<readonly KnownQuestion[]>([])

export const KnownSource = Known.Provider

/** Empty until they are there. */
export function useKnownQuestions(): readonly KnownQuestion[] {
  return useContext(Known)
}
