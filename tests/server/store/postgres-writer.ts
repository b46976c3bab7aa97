/**
 * A server process as far as the store is concerned: submits records and says each number that was acknowledged on a
 * line of standard output. Arguments: address of the store, first number of its record ids, how many.
 */
import { openStore } from '../../../server/store/open-store.ts'
import { director, id } from '../../contracts/store/people.ts'

const [url = '', first = '0', count = '0'] = process.argv.slice(2)
const store = await openStore({ data: '', store: url, clock: Date.now })
process.stdout.write('open\n')

let next = Number(first)
const end = next + Number(count)
async function work(): Promise<void> {
  while (next < end) {
    const n = next
    next += 1
    const owner = id((n % 5) + 1)
    const { result } = await store.tx(
      director,
      async (t) => {
        const formVersion = await t.next('record')
        await t.put('record', owner, id(n), 0, { form: 'LB-04', formVersion })
        await t.append('audit', owner, { action: 'record.submit' })
        await t.append('outbox', owner, { action: 'record.submitted' })
        return formVersion
      },
      { idempotency: { owner, key: id(n), body: n } },
    )
    process.stdout.write(`${result}\n`)
  }
}
await Promise.all(Array.from({ length: 4 }, work))
await store.close()
