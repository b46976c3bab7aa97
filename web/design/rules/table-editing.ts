/** What each part of the editor of a decision table is given. */
import type { DecisionDefinition } from '../../../core/model/definitions.ts'

export interface TableProps {
  value: DecisionDefinition
  /** Steps of the same `run` are undone together. */
  change: (next: DecisionDefinition, run?: string) => void
}
