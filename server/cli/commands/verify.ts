/** `tongbiao verify`: reads the whole store and says whether everything is as it was written. */
import { join } from 'node:path'
import { StoreDamaged } from '../../../core/store/errors.ts'
import { checkAnchor } from '../../audit/anchors.ts'
import { openStore } from '../../store/open-store.ts'
import { type Command, type ExitCode, printJson, UsageError } from '../command.ts'
import { parseOptions, storeOption, text } from '../options.ts'
import { progressOf } from '../progress.ts'
import { startFailure } from '../start-failure.ts'

const HELP = `tongbiao verify [--data DIR | --store URL] [--anchor SHA256] [--json]

Reads every file of a subject, the journal, every file by content and every audit chain, and compares them with their
sums and with each other. Exit code 0: all is as written; 1: it is not, with the place of the first damage. The server
must not be running on the folder; while it runs, make a backup and restore it elsewhere: that reads everything too.
--anchor takes the SHA-256 of an anchor, which the log names each day ("audit anchored"): no audit chain may have been cut
or written anew since.`

export const verify: Command = {
  name: 'verify',
  summary: 'read the whole store and find what is not as it was written',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      data: { type: 'string' },
      store: { type: 'string' },
      anchor: { type: 'string' },
      json: { type: 'boolean' },
    })
    if (positionals.length > 0) throw new UsageError(`verify: unexpected ${positionals.join(' ')}`)
    const data = text(values['data']) ?? join(process.cwd(), 'data')
    try {
      const anchor = text(values['anchor'])
      if (anchor !== undefined && !/^[0-9a-f]{64}$/.test(anchor)) {
        throw new UsageError('verify: --anchor takes 64 digits from 0 to f, as the log names them')
      }
      return await readAll(data, storeOption(values['store']), { anchor, json: values['json'] === true })
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw startFailure(error, data)
      process.stdout.write(`damaged: ${error.message}\n`)
      return 1
    }
  },
}

interface Wish {
  readonly anchor: string | undefined
  readonly json: boolean
}

async function readAll(data: string, url: string | undefined, { anchor, json }: Wish): Promise<ExitCode> {
  const store = await openStore({ data, store: url, clock: Date.now })
  try {
    const progress = progressOf('verify: owners')
    const report = await store.verify((done, all) => progress.at(done, all))
    const { owners, things, auditEntries, blobs } = report
    const faults = [...report.faults, ...(anchor === undefined ? [] : await checkAnchor(store, anchor))]
    if (json) printJson({ ...report, faults })
    else {
      for (const { place, message } of faults) process.stdout.write(`damaged: ${place}: ${message}\n`)
      process.stdout.write(`${owners} owners, ${things} things, ${auditEntries} audit entries, ${blobs} files read\n`)
    }
    return faults.length === 0 ? 0 : 1
  } finally {
    await store.close()
  }
}
