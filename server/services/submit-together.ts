/**
 * Handing in the forms of one questionnaire under one signature: one answer, many records, each with its own assessment
 * and version. All of them are kept or none, so that nobody has to tell which half of a registration is there.
 */
import { Problem } from '../../core/errors/problem.ts'
import { EVERYTHING } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import type { Ports } from './ports.ts'
import type { Submission } from './submission.ts'
import { handIn, isHandedIn, readyToHandIn, type Submitted } from './submit.ts'

/**
 * Later records see what earlier ones taught. The same ids with the same bodies give the first answer again.
 * @throws Problem as `submit`, naming the form that is not right; `request.invalid` for records of several subjects or
 * twice the same id.
 */
export async function submitTogether(ports: Ports, actor: Actor, sent: readonly Submission[]): Promise<Submitted[]> {
  const [first] = sent
  const ids = new Set(sent.map(({ id }) => id))
  if (!first || ids.size < sent.length || sent.some(({ subject }) => subject !== first.subject))
    throw new Problem('request.invalid', 'These are not the records of one questionnaire.', { path: '/records' })
  const wishes = await Promise.all(sent.map((one) => named(one, () => readyToHandIn(ports, actor, one))))
  const { result } = await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const replayed: boolean[] = []
    for (const wish of wishes) {
      const isThere = await isHandedIn(t, wish.sent)
      if (!isThere) await named(wish.sent, () => handIn(t, wish))
      replayed.push(isThere)
    }
    return replayed
  })
  return sent.map(({ id }, at) => ({ record: id, replayed: result[at] === true }))
}

async function named<T>({ form }: Submission, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.code, error.message, { ...error.detail, form })
  }
}
