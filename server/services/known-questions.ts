/** Questions that exist already: the shared facts and blocks that a form can use instead of asking anew. */
import { factTitles, knownQuestions, type KnownQuestion } from '../../core/design/known-questions.ts'
import type { Ports } from './ports.ts'

export function knownQuestionsOf({ workshop }: Pick<Ports, 'workshop'>): KnownQuestion[] {
  return knownQuestions(workshop.blocks)
}

export function factTitlesOf({ workshop }: Pick<Ports, 'workshop'>): Record<string, string> {
  return factTitles(workshop.blocks)
}
