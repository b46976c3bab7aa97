/** `tongbiao restore`: a backup becomes a data folder again, and is read through before that is said. */
import { StoreDamaged } from '../../../core/store/errors.ts'
import { restoreFiles } from '../../store/lowdb/restore.ts'
import { type Command, UsageError } from '../command.ts'
import { parseOptions, text } from '../options.ts'
import { progressOf } from '../progress.ts'
import { startFailure } from '../start-failure.ts'

const HELP = `tongbiao restore --from DIR --to DIR

Makes a data folder out of a backup. --to has to be empty or new. Every file is compared with the list of the backup, the
journal is played and the whole is read once more before it is said to be done. Exit code 1: something is not as it was
written; its place is named and --to is left empty.`

export const restore: Command = {
  name: 'restore',
  summary: 'make a data folder out of a backup',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, { from: { type: 'string' }, to: { type: 'string' } })
    const [from, to] = [text(values['from']), text(values['to'])]
    if (positionals.length > 0) throw new UsageError(`restore: unexpected ${positionals.join(' ')}`)
    if (!from || !to) throw new UsageError('restore: write restore --from BACKUP --to DIR')
    const progress = progressOf('restore:')
    try {
      const { list, report } = await restoreFiles(from, to, Date.now, (done, all) => progress.at(done, all))
      process.stdout.write(
        `${list.seq} transactions of ${list.at}, ${report.owners} owners, read and found whole in ${to}\n`,
      )
      return 0
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw startFailure(error, to)
      process.stdout.write(`damaged: ${error.message}\n`)
      return 1
    }
  },
}
