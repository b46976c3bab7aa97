/**
 * The process that the kill test kills: it opens the store and submits records as fast as it can, and says each one
 * that was acknowledged on a line of standard output. Arguments: data folder, first number of its record ids.
 */
import { openLowdbStore } from '../../../server/store/lowdb/open.ts'
import { director, id } from '../../contracts/store/people.ts'

const [dir = '', first = '0'] = process.argv.slice(2)
const limits = { segmentBytes: 20_000, filesInMemory: 4, unwritten: 3, delayMs: 5, snapshotEvery: 40 }
const store = await openLowdbStore({ dir, clock: Date.now, limits })
process.stdout.write('open\n')

let next = Number(first)
async function work(): Promise<void> {
  for (;;) {
    const n = next
    next += 1
    const owner = id((n % 7) + 1)
    await store.tx(
      director,
      async (t) => {
        await t.put('record', owner, id(n), 0, {
          form: 'LB-04',
          formVersion: await t.next('record'),
          note: 'x'.repeat(900),
        })
        await t.append('audit', owner, { action: 'record.submit' })
        await t.enqueue({ owner, type: 'notify', payload: { n } })
      },
      { idempotency: { owner, key: id(n), body: n } },
    )
    process.stdout.write(`${n}\n`)
  }
}
await Promise.all(Array.from({ length: 8 }, work))
