/** The recurring duty of a child in the present period: done by a complete visit of the quarter, due, or late. */
import { isJsonObject } from '../../core/model/json.ts'
import type { Ports } from './ports.ts'
import { quarterOf } from './time.ts'

export interface DutyState {
  form: string
  quarter: string
  due: string
  state: 'due' | 'done' | 'overdue'
}

/** Of the first duty that applies; null when none does. */
export function dutyState(
  ports: Pick<Ports, 'definitions'>,
  facts: Record<string, unknown>,
  day: string,
): DutyState | null {
  const duty = ports.definitions.duties.find((candidate) => candidate.applies(facts, day))
  if (duty === undefined) return null
  const { form } = duty.schedule
  const quarter = quarterOf(day)
  const due = duty.due(day)
  if (wasVisited(facts, form, quarter)) return { form, quarter, due, state: 'done' }
  return { form, quarter, due, state: day > due ? 'overdue' : 'due' }
}

function wasVisited(facts: Record<string, unknown>, form: string, quarter: string): boolean {
  const visits = facts['visits']
  if (!Array.isArray(visits)) return false
  return visits.some(
    (v) => isJsonObject(v) && v['form'] === form && v['quarter'] === quarter && v['status'] === 'COMPLETE',
  )
}
