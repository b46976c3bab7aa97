/**
 * The case of a child: opened by a mandatory report or a hard trigger, one at a time, and led on by the forms and
 * documents that follow, as the mounted workflow says.
 */
import type { Assessment } from '../../core/model/assessment.ts'
import type { FormHead } from '../../core/model/form-schema.ts'
import type { Tx } from '../../core/store/port.ts'
import type { Id } from '../../core/store/query.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import type { CaseFlow } from './case-flow.ts'
import type { Situation } from './form-conditions.ts'
import type { StoredCase } from './stored.ts'

export interface CaseContext {
  readonly flow: CaseFlow
  readonly subject: Id
  readonly record: Id
  readonly by: Id
  readonly now: string
  /** First six digits of the area. */
  readonly county: string
  readonly year: string
  newId(): Id
}

export function hasHardTrigger(assessment: Assessment): boolean {
  return Object.values(assessment.scores).some((score) => score.triggers.length > 0)
}

export function opensCase(form: FormHead, assessment: Assessment): boolean {
  return form.opensCase === true || hasHardTrigger(assessment)
}

export async function openCase(t: Tx, context: CaseContext): Promise<Id> {
  const id = context.newId()
  const seq = await t.next(`case:${context.county}:${context.year}`)
  const state = context.flow.start
  const opened: StoredCase = {
    number: `CASE-${context.county}-${context.year}-${String(seq).padStart(4, '0')}`,
    state,
    openedAt: context.now,
    openedBy: context.by,
    steps: [{ state, at: context.now, record: context.record }],
  }
  await t.put('case', context.subject, id, 0, opened)
  await audit(t, context.subject, auditEntry('case.open', { kind: 'case', id }, { record: context.record }))
  return id
}

/** @param events the form or document that was just made; `hard-trigger` is tried only when the first leads nowhere. */
export async function advanceCase(
  t: Tx,
  id: Id,
  events: readonly string[],
  situation: Situation,
  context: Pick<CaseContext, 'flow' | 'subject' | 'record' | 'now'>,
): Promise<void> {
  const stored = await t.get<'case', StoredCase>('case', context.subject, id)
  if (stored === null) return
  for (const event of events) {
    const passed = context.flow.follow(stored.data.state, event, situation)
    const state = passed.at(-1)
    if (state === undefined) continue
    const steps = passed.map((to) => ({ state: to, at: context.now, record: context.record }))
    await t.put('case', context.subject, id, stored.rev, {
      ...stored.data,
      state,
      steps: [...stored.data.steps, ...steps],
    })
    await audit(t, context.subject, auditEntry('case.advance', { kind: 'case', id }, { event, states: passed }))
    return
  }
}
