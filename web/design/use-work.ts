/** Something that the designer asks the server to do, with the designer's own sentences when it is refused. */
import { useAction, type Action } from '../parts/use-action.ts'
import { sayDesignProblem } from './design-texts.ts'

export type Work = Action

export function useWork(): Work {
  return useAction(sayDesignProblem)
}
