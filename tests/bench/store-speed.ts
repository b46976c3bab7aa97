/**
 * The store, both adapters in one run: what a write costs as the county grows, how many submissions of 250 answers stay
 * acknowledged each second, how long a start takes, and the lists over very many submissions.
 */
import { openPostgresStore } from '../../server/store/postgres/open.ts'
import { lowdbHarness } from '../server/store/lowdb-harness.ts'
import { measureWriteCost, type WriteCost } from '../server/store/write-cost.ts'
import { durablePostgres, type DurablePostgres } from './durable-postgres.ts'
import { listSpeed, type ListSpeed } from './list-speed.ts'
import { rounded } from './measuring.ts'
import { submissionLoad, type Load } from './submission-load.ts'

export interface AdapterSpeed {
  adapter: 'folder' | 'PostgreSQL'
  write: WriteCost[]
  load: Load
  /** Only in the long bench, on PostgreSQL. */
  lists: ListSpeed | null
}

const WRITES = 200
const SHORT = { subjects: [1_000, 10_000], seconds: 10 }
const LONG = { subjects: [1_000, 10_000, 50_000], seconds: 300 }
const RECORDS = Number(process.env['TONGBIAO_BENCH_RECORDS'] ?? 1_000_000)

/** @param long with 50,000 subjects, five minutes of submissions, and lists over TONGBIAO_BENCH_RECORDS submissions. */
export async function storeSpeeds(root: string, long: boolean): Promise<AdapterSpeed[]> {
  const { subjects, seconds } = long ? LONG : SHORT
  const folder = await folderSpeed(subjects, seconds)
  const postgres = await durablePostgres(root)
  try {
    return [folder, await postgresSpeed(postgres, subjects, { seconds, long })]
  } finally {
    await postgres.stop()
  }
}

async function folderSpeed(subjects: readonly number[], seconds: number): Promise<AdapterSpeed> {
  const write: WriteCost[] = []
  for (const count of subjects) {
    const harness = await lowdbHarness()
    write.push(short(await measureWriteCost(harness.open, count, WRITES)))
    await harness.dispose()
  }
  const harness = await lowdbHarness()
  const store = await harness.open()
  const load = await submissionLoad(store, seconds)
  await store.close()
  await harness.dispose()
  return { adapter: 'folder', write, load, lists: null }
}

async function postgresSpeed(
  postgres: DurablePostgres,
  subjects: readonly number[],
  { seconds, long }: { seconds: number; long: boolean },
): Promise<AdapterSpeed> {
  const opener = async () => {
    const url = await postgres.fresh()
    return { url, open: () => openPostgresStore({ url, clock: Date.now }) }
  }
  const write: WriteCost[] = []
  for (const count of subjects) write.push(short(await measureWriteCost((await opener()).open, count, WRITES)))
  const loaded = await (await opener()).open()
  const load = await submissionLoad(loaded, seconds)
  await loaded.close()
  return { adapter: 'PostgreSQL', write, load, lists: long ? await lists(await opener()) : null }
}

async function lists({
  url,
  open,
}: {
  url: string
  open: () => ReturnType<typeof openPostgresStore>
}): Promise<ListSpeed> {
  const store = await open()
  return listSpeed(url, store, RECORDS).finally(() => store.close())
}

function short({ subjects, writes, ...figures }: WriteCost): WriteCost {
  const { medianMs, p95Ms, perSecond, startMs } = figures
  return {
    subjects,
    writes,
    medianMs: rounded(medianMs),
    p95Ms: rounded(p95Ms),
    perSecond: rounded(perSecond),
    startMs: rounded(startMs),
  }
}
