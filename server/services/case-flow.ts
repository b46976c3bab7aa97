/** How a case goes from state to state: the mounted workflow with its conditions ready to be asked. */
import type { WorkflowDefinition } from '../../core/model/definitions.ts'
import type { Registry } from '../../core/registry/registry.ts'
import { follow, type Way } from '../../core/workflow/follow.ts'
import { formCondition, type FormCondition, type Situation } from './form-conditions.ts'

export interface CaseFlow {
  readonly start: string
  /** States in which a case is closed. */
  readonly closed: readonly string[]
  /** All states that an event leads through, in order; empty when it leads nowhere from here. */
  follow(state: string, event: string, situation: Situation): string[]
}

/** @throws DefinitionError for a condition that does not compile. Ways that wait for a form not mounted are never taken. */
export function caseFlow(registry: Registry, workflow: WorkflowDefinition, file: string): CaseFlow {
  const ways = new Map(
    workflow.states.map((state) => [state.id, state.next.flatMap((next) => wayOf(registry, next, file))]),
  )
  return {
    start: workflow.start,
    closed: workflow.states.filter(({ closed }) => closed === true).map(({ id }) => id),
    follow: (state, event, situation) => follow(ways, state, event, (condition) => condition(situation)),
  }
}

function wayOf(
  registry: Registry,
  next: WorkflowDefinition['states'][number]['next'][number],
  file: string,
): Way<FormCondition>[] {
  if (next.when === undefined) return [{ to: next.to, on: next.on, when: null }]
  const bundle = registry.bundle(next.on)
  return bundle === null ? [] : [{ to: next.to, on: next.on, when: formCondition(registry, bundle, next.when, file) }]
}
