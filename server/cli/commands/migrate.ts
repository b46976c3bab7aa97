/** `tongbiao migrate --to WHERE`: the whole store from one adapter to the other, proved equal when it is done. */
import { join } from 'node:path'
import type { MovableStore, Part } from '../../../core/store/transfer.ts'
import { openStore } from '../../store/open-store.ts'
import { dumpHash } from '../../store/shared/dump.ts'
import { type Command, type ExitCode, UsageError } from '../command.ts'
import { parseOptions, storeOption, text } from '../options.ts'
import { startFailure } from '../start-failure.ts'

const HELP = `tongbiao migrate --to (DIR | postgres://…) [--data DIR | --store URL]

Copies everything from the store of --data (default ./data), or of --store or the variable STORE, into an empty one:
records with every revision, audit chains, numbers, jobs, events, files. Nothing may use either of them meanwhile. At the
end both are read again; the exit code is 0 when they are equal to the last byte. The old store is left as it was.`

export const migrate: Command = {
  name: 'migrate',
  summary: 'move the data between the folder and PostgreSQL',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      to: { type: 'string' },
      data: { type: 'string' },
      store: { type: 'string' },
      json: { type: 'boolean' },
    })
    const to = text(values['to'])
    if (positionals.length > 0) throw new UsageError(`migrate: unexpected ${positionals.join(' ')}`)
    if (!to) throw new UsageError('migrate: --to is missing; name a folder or postgres://…')
    const data = text(values['data']) ?? join(process.cwd(), 'data')
    const source = await opened(data, storeOption(values['store']))
    try {
      const target = await opened(to, to.includes('://') ? to : undefined)
      return await move(source, target).finally(() => target.close())
    } finally {
      await source.close()
    }
  },
}

async function opened(data: string, store: string | undefined): Promise<MovableStore> {
  try {
    return await openStore({ data, store, clock: Date.now })
  } catch (error) {
    throw startFailure(error, data)
  }
}

async function move(source: MovableStore, target: MovableStore): Promise<ExitCode> {
  if (!(await target.transfer.isEmpty()))
    throw new UsageError('migrate: there is data at --to already; name an empty place')
  const moved = { owners: 0, events: 0, files: 0 }
  const { owners } = await source.health()
  const before = await dumpHash(source, async (part) => {
    await take(part, source, target, moved)
    if (part.part !== 'owner' || moved.owners % 100 === 0)
      tell(`copied ${counted(moved)} (about ${owners} owners in all)`)
  })
  tell('reading the new store …')
  const { faults } = await target.verify()
  for (const { place, message } of faults) tell(`${place}: ${message}`)
  const after = await dumpHash(target)
  process.stdout.write(`${counted(moved)}\nSHA-256 of the old store: ${before}\nSHA-256 of the new store: ${after}\n`)
  return before === after && faults.length === 0 ? 0 : 1
}

interface Moved {
  owners: number
  events: number
  files: number
}

async function take(part: Part, source: MovableStore, target: MovableStore, moved: Moved): Promise<void> {
  if (part.part === 'owner') moved.owners += 1
  if (part.part === 'events') moved.events += part.events.length
  if (part.part !== 'blob') return target.transfer.load(part)
  moved.files += 1
  const bytes = await source.blobs.get(part.sha256)
  if (bytes === null)
    throw new UsageError(`migrate: the file ${part.sha256} went away; nothing may use the store meanwhile`)
  await target.blobs.put(oneByOne(bytes))
}

async function* oneByOne(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

function counted({ owners, events, files }: Moved): string {
  return `${owners} owners, ${events} events, ${files} files`
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
