/** `tongbiao backup`: a copy of the embedded store from which it can be made again, while a server runs or not. */
import { join } from 'node:path'
import { StoreDamaged } from '../../../core/store/errors.ts'
import { backUpFiles } from '../../store/lowdb/backup.ts'
import { type Command, UsageError } from '../command.ts'
import { parseOptions, storeOption, text } from '../options.ts'
import { progressOf } from '../progress.ts'
import { startFailure } from '../start-failure.ts'

const HELP = `tongbiao backup --to DIR [--data DIR]

Copies the journal and the files of --data (default ./data) into an empty or new folder, with a list of sums. The server
may run and write meanwhile: the backup holds everything that was acknowledged before it began. Exit code 1: something
is damaged and was not copied; its place is named. A store in PostgreSQL is backed up with the means of PostgreSQL.`

export const backup: Command = {
  name: 'backup',
  summary: 'copy the store, also while the server runs',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, { to: { type: 'string' }, data: { type: 'string' } })
    const to = text(values['to'])
    if (positionals.length > 0) throw new UsageError(`backup: unexpected ${positionals.join(' ')}`)
    if (!to) throw new UsageError('backup: --to DIR is missing')
    if (storeOption(undefined) !== undefined) throw new UsageError('backup: STORE names PostgreSQL; use pg_dump there')
    const data = text(values['data']) ?? join(process.cwd(), 'data')
    const progress = progressOf('backup: files')
    try {
      const { seq, files } = await backUpFiles(data, to, Date.now(), (done, all) => progress.at(done, all))
      process.stdout.write(`${files.length} files, ${seq} transactions in ${to}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw startFailure(error, data)
      process.stdout.write(`damaged: ${error.message}\n`)
      return 1
    }
  },
}
