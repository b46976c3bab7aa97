/**
 * Closing a task by hand: somebody was told, met, planned or looked again. What a form or a document does is closed by
 * handing in that form or issuing that document, never by saying so.
 */
import { Problem } from '../../core/errors/problem.ts'
import type { Stored, Tx } from '../../core/store/port.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { notThere, openThing, scopeFor } from './choke-point.ts'
import type { Ports } from './ports.ts'
import type { StoredSubject, StoredTask } from './stored.ts'
import { endsByHand, isFor, statusesFor, tasksOf, type ShownTask } from './tasks.ts'
import { instant } from './time.ts'

/**
 * Closing a closed task again changes nothing and gives the task as it is.
 * @throws Problem `notFound`, `access.denied` for a task of other roles, `request.invalid` for one that a form or a
 * document does.
 */
export async function closeByHand(ports: Ports, actor: Actor, id: Id, note: string | null): Promise<ShownTask> {
  const task = await openThing<StoredTask>(ports, actor, 'task', id)
  const seen = [...statusesFor(actor, 'open'), ...statusesFor(actor, 'done')]
  if (!seen.includes(task.data.status)) throw notThere()
  if (!isFor(actor, task.data)) throw new Problem('access.denied', 'This task is for another role.')
  if (!endsByHand(task.data)) {
    const { form = null, document = null } = task.data
    throw new Problem('request.invalid', 'This task is done by its form or document.', { form, document })
  }
  const scope = await scopeFor(ports, actor)
  await ports.store.tx({ actor: actor.id, scope }, (t) => close(t, ports, actor, task, note))
  const [closed] = await tasksOf(ports, actor, [task], scope)
  if (closed === undefined) throw notThere()
  return closed
}

async function close(
  t: Tx,
  ports: Ports,
  actor: Actor,
  { owner, id }: Stored<StoredTask>,
  note: string | null,
): Promise<void> {
  const task = await t.get<'task', StoredTask>('task', owner, id)
  const subject = await t.get<'subject', StoredSubject>('subject', owner, owner)
  if (task === null || subject === null) throw notThere()
  const { status } = task.data
  if (status !== 'open' && status !== 'sealed') return
  await t.put('task', owner, id, task.rev, {
    ...task.data,
    status: status === 'sealed' ? 'sealedDone' : 'done',
    doneAt: instant(ports.clock.now()),
    closedBy: { id: actor.id, name: actor.name, note },
  })
  const openTasks = subject.data.openTasks.filter((open) => open !== id)
  await t.put('subject', owner, owner, subject.rev, { ...subject.data, openTasks })
  await t.append('outbox', owner, { action: 'task.closed', target: { kind: 'task', id } })
  await audit(t, owner, auditEntry('task.close', { kind: 'task', id }, { kind: task.data.kind }))
}
