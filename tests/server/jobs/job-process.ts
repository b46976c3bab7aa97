/**
 * A server process as far as jobs are concerned: does them until none is left, and says each one that it has done on a
 * line. Arguments: data folder, address of the store or an empty text. A job takes a number, writes a record and tells
 * of it, in one transaction with its end.
 */
import { pino } from 'pino'
import { startWorker } from '../../../server/jobs/worker.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { director, id } from '../../contracts/store/people.ts'

const [data = '', url = ''] = process.argv.slice(2)
const clock = { now: () => Date.now() }
const store = await openStore({ data, store: url, clock: clock.now })
process.stdout.write('open\n')

const worker = startWorker(
  { store, clock, log: pino({ level: 'silent' }) },
  {
    async count(_, job) {
      const n = Number(job.payload['n'])
      await store.tx(director, async (t) => {
        const formVersion = await t.next('effects')
        await t.put('record', job.owner, id(n), 0, { form: 'JOB', formVersion })
        await t.append('outbox', job.owner, { action: 'job.done', detail: { n } })
        await t.finish(job)
      })
      process.stdout.write(`${n}\n`)
    },
  },
  { name: `process ${process.pid}`, everyMs: 20, leaseMs: 1_000 },
)
while ((await store.jobs.counts()).length > 0) await new Promise((resolve) => setTimeout(resolve, 50))
await worker.stop()
await store.close()
