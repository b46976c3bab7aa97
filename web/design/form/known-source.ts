/** The questions that exist already, and what shared facts are called: fetched once for the editor of a form. */
import { createContext, useContext } from 'react'
import type { FactTitles } from '../../../core/design/form-outline.ts'
import type { KnownQuestion } from '../../../core/design/known-questions.ts'
import { useLoad } from '../../parts/use-load.ts'
import { designApi } from '../design-api.ts'

const NONE: readonly KnownQuestion[] = []
/** Always the same value, so that an outline is read once for it. */
const NO_TITLES: FactTitles = {}

const Known = createContext(NONE)

export const KnownSource = Known.Provider

/** Empty until they are there. */
export function useKnownQuestions(): readonly KnownQuestion[] {
  return useContext(Known)
}

/** What {@link KnownSource} is given; empty until it is fetched. */
export function useFetchedQuestions(): readonly KnownQuestion[] {
  const load = useLoad('known questions', designApi.knownQuestions)
  return load.state === 'ready' ? load.value : NONE
}

/** Empty until they are fetched. */
export function useFactTitles(): FactTitles {
  const load = useLoad('fact titles', designApi.factTitles)
  return load.state === 'ready' ? load.value : NO_TITLES
}
