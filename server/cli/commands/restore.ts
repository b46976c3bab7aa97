/** `tongbiao restore`: a backup becomes a store again, and is read through before that is said. */
import { join } from 'node:path'
import { StoreDamaged } from '../../../core/store/errors.ts'
import { restoreParts } from '../../store/shared/backup/parts.ts'
import { backupSource, type BackupSource } from '../../store/shared/backup/source.ts'
import { restoreFiles } from '../../store/lowdb/restore.ts'
import { openStore } from '../../store/open-store.ts'
import { SECRET_HELP, SECRET_OPTIONS, secretOption } from '../backup-secret.ts'
import { type Command, UsageError } from '../command.ts'
import { parseOptions, storeOption, text } from '../options.ts'
import { progressOf } from '../progress.ts'
import { startFailure } from '../start-failure.ts'

const HELP = `tongbiao restore BACKUP [--data DIR | --store URL] [--passphrase-file FILE | --key-file FILE]

Makes a store out of a backup, a file or a folder. It goes to --data (default ./data), which has to be an empty or new
folder, or to --store or the variable STORE, an empty database; \`--from BACKUP --to PLACE\` says the same. Every file is compared with the
list of the backup, and the whole is read once more before it is said to be done. A backup of a folder goes to a folder
(tongbiao migrate brings it into PostgreSQL), one of a database to either. Exit code 1: something is not as it was
written; its place is named. An archive is unpacked beside it meanwhile: have room for it twice. For an encrypted one:
${SECRET_HELP}`

export const restore: Command = {
  name: 'restore',
  summary: 'make a store out of a backup',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      from: { type: 'string' },
      to: { type: 'string' },
      data: { type: 'string' },
      store: { type: 'string' },
      ...SECRET_OPTIONS,
    })
    const [from, ...more] = [...positionals, text(values['from'])].filter((name) => name !== undefined)
    if (more.length > 0) throw new UsageError(`restore: unexpected ${more.join(' ')}`)
    if (!from) throw new UsageError('restore: write restore BACKUP --data DIR')
    const to = placeOf(values)
    const secret = secretOption(values)
    try {
      const source = await backupSource(from, secret, to.includes('://') ? process.cwd() : to)
      const said = await restored(source, to).finally(() => source.close())
      process.stdout.write(`${said}, read and found whole in ${to.replace(/\/\/[^@/]*@/, '//')}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw startFailure(error, to)
      process.stdout.write(`damaged: ${error.message}\n`)
      return 1
    }
  },
}

/** What is named beats the variable STORE. */
function placeOf(values: Record<string, string | boolean | undefined>): string {
  const named = text(values['to']) ?? text(values['store']) ?? text(values['data'])
  return named ?? storeOption(undefined) ?? join(process.cwd(), 'data')
}

async function restored(source: BackupSource, to: string): Promise<string> {
  const { seq, at, dump } = source.list
  const progress = progressOf('restore:')
  if (dump === undefined) {
    if (to.includes('://')) throw new UsageError('restore: this backup is of a folder; restore it to one, then migrate')
    const { report } = await restoreFiles(source, to, Date.now, progress.at)
    return `${seq} transactions of ${at}, ${report.owners} owners`
  }
  const store = await openStore({ data: to, store: to.includes('://') ? to : undefined, clock: Date.now })
  try {
    await restoreParts(source, store, progress.at)
    const { faults, owners } = await store.verify(progress.at)
    const [fault] = faults
    if (fault !== undefined) throw new StoreDamaged(fault.place, fault.message, 'Take another backup.')
    return `the store of ${at}, ${owners} owners`
  } finally {
    await store.close()
  }
}
