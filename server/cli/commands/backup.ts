/** `tongbiao backup`: a copy of the store from which it can be made again, while a server runs or not. */
import { join } from 'node:path'
import { StoreDamaged } from '../../../core/store/errors.ts'
import { backUpParts } from '../../store/shared/backup/parts.ts'
import { archiveTarget, backupTarget, type BackupList, type BackupTarget } from '../../store/shared/backup/target.ts'
import { backUpFiles } from '../../store/lowdb/backup.ts'
import { openStore } from '../../store/open-store.ts'
import { SECRET_HELP, SECRET_OPTIONS, secretOption } from '../backup-secret.ts'
import { type Command, UsageError } from '../command.ts'
import { parseOptions, storeOption, text } from '../options.ts'
import { progressOf, type Progress } from '../progress.ts'
import { startFailure } from '../start-failure.ts'

const HELP = `tongbiao backup (-o FILE | --to DIR) [--data DIR | --store URL] [--passphrase-file FILE | --key-file FILE]

Copies the store into one new file, or into an empty or new folder (--to with a name that ends in .tongbiao makes a file
too), with the sums of all that is in it. The server may run and write meanwhile: the backup holds everything that was acknowledged before it began.
Exit code 1: something is damaged and was not copied; its place is named. A file is encrypted (AES-256-GCM) with:
${SECRET_HELP}
Without the secret nobody opens it again, nor do we: keep it apart from the backup.`

export const backup: Command = {
  name: 'backup',
  summary: 'copy the store, also while the server runs',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      output: { type: 'string', short: 'o' },
      to: { type: 'string' },
      data: { type: 'string' },
      store: { type: 'string' },
      ...SECRET_OPTIONS,
    })
    const [file, place] = [text(values['output']), text(values['to'])]
    const to = file ?? place
    if (positionals.length > 0) throw new UsageError(`backup: unexpected ${positionals.join(' ')}`)
    if (!to || (file !== undefined && place !== undefined)) {
      throw new UsageError('backup: name one new file with -o FILE, or a folder with --to DIR')
    }
    const data = text(values['data']) ?? join(process.cwd(), 'data')
    const secret = secretOption(values)
    try {
      const target = await (file === undefined ? backupTarget(to, secret) : archiveTarget(to, secret))
      const list = await copied(data, storeOption(values['store']), target)
      const what = list.seq > 0 ? `${list.seq} transactions` : 'the whole store'
      process.stdout.write(`${list.files.length} files, ${what} in ${to}${secret === null ? '' : ', encrypted'}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw startFailure(error, data)
      process.stdout.write(`damaged: ${error.message}\n`)
      return 1
    }
  },
}

async function copied(data: string, url: string | undefined, target: BackupTarget): Promise<BackupList> {
  const progress = progressOf(url === undefined ? 'backup: files' : 'backup: owners')
  try {
    if (url === undefined) return await backUpFiles(data, target, Date.now(), progress.at)
    return await copiedParts(url, data, target, progress)
  } catch (error) {
    await target.drop()
    throw error
  }
}

async function copiedParts(url: string, data: string, target: BackupTarget, { at }: Progress): Promise<BackupList> {
  const store = await openStore({ data, store: url, clock: Date.now })
  try {
    return await backUpParts(store, target, Date.now(), at)
  } finally {
    await store.close()
  }
}
