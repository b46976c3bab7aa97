/**
 * Transactions from the caller's side: idempotency around the work, and the guard against one inside another, which
 * would wait for itself.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { checkedJson } from '../../../core/store/checked-json.ts'
import { StoreError } from '../../../core/store/errors.ts'
import { checkId } from '../../../core/store/id.ts'
import type { JsonObject } from '../../../core/store/json.ts'
import type { Ctx, Idempotency } from '../../../core/store/port.ts'
import { checkScope } from '../../../core/store/scope.ts'
import type { Commits, Outcome, View } from './attempt.ts'
import { hashOf } from './hash.ts'
import { startAttempt, type Makings, type Recorder, type WideTx } from './recorder.ts'

export interface Done<R, P> {
  readonly result: R
  readonly replayed: boolean
  readonly position: P
}

export type Transact<P> = <R>(
  ctx: Ctx,
  work: (tx: WideTx) => Promise<R>,
  idempotency?: Idempotency,
) => Promise<Done<R, P>>

const MAX_KEY_LENGTH = 200

export function makeTransact<P>(commits: Commits<P>, clock: () => number, makings: Makings): Transact<P> {
  const inside = new AsyncLocalStorage<true>()
  return async (ctx, work, idempotency) => {
    if (inside.getStore()) throw new Error('A transaction was started inside another one.')
    checkScope(ctx.scope)
    checkedJson(ctx.actor)
    const once = idempotency === undefined ? null : { ...idempotency, hash: bodyHash(idempotency) }
    const run = (view: View) =>
      inside.run(true, () => attempt(startAttempt(view, ctx, new Date(clock()).toISOString(), makings), work, once))
    const { value, position } = await commits.run(run, once !== null)
    return { ...value, position }
  }
}

interface Once {
  readonly owner: string
  readonly key: string
  /** Of the body. */
  readonly hash: string
}

async function attempt<R>(
  recorder: Recorder,
  work: (tx: WideTx) => Promise<R>,
  once: Once | null,
): Promise<Outcome<Omit<Done<R, never>, 'position'>>> {
  const { tx } = recorder
  const remembered = once === null ? null : await tx.get('once', once.owner, once.key)
  if (remembered !== null) {
    if (remembered.data['body'] === once?.hash) {
      return { attempt: null, value: { result: remembered.data['result'] as R, replayed: true } }
    }
    throw new StoreError('duplicate', 'This was sent before with another content under the same key.')
  }
  const result = await work(tx)
  if (once !== null) await tx.put('once', once.owner, once.key, 0, { body: once.hash, result })
  recorder.end()
  return { attempt: recorder, value: { result, replayed: false } }
}

function bodyHash({ owner, key, body }: Idempotency): string {
  checkId(owner, 'owner')
  if (key === '' || key.length > MAX_KEY_LENGTH) {
    throw new StoreError('invalid', `An idempotency key has 1 to ${MAX_KEY_LENGTH} characters.`)
  }
  checkedJson(key)
  const content: JsonObject = { body: checkedJson(body) }
  return hashOf(content)
}
