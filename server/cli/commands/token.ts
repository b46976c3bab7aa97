/** `tongbiao token create --role R`: a token for a machine. */
import { join } from 'node:path'
import { openPorts } from '../../main.ts'
import { projectRoot } from '../../plugins/project-root.ts'
import { createToken } from '../../services/tokens.ts'
import { openStore } from '../../store/open-store.ts'
import { type Command, UsageError } from '../command.ts'
import { parseOptions, storeOption, text } from '../options.ts'
import { startFailure } from '../start-failure.ts'

const HELP = `tongbiao token create --role R [--area A] [--data DIR | --store URL]

Prints a token for "Authorization: Bearer …". R is a code of the roles (CM, SUP, MZ_CASE, POLICE …), A an area code;
without it the token holds for the whole county. The server must not be running on the same folder; in PostgreSQL
(--store or STORE) it may.`

const COUNTY = '341324'

export const token: Command = {
  name: 'token',
  summary: 'make a token for a machine',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      role: { type: 'string' },
      area: { type: 'string' },
      data: { type: 'string' },
      store: { type: 'string' },
      json: { type: 'boolean' },
    })
    const role = text(values['role'])
    if (positionals.join(' ') !== 'create') throw new UsageError('token: write token create --role R')
    if (!role) throw new UsageError('token create: --role is missing')
    const root = projectRoot()
    const data = text(values['data']) ?? join(process.cwd(), 'data')
    const store = await openStore({ data, store: storeOption(values['store']), clock: Date.now }).catch(
      (error: unknown) => {
        throw startFailure(error, data)
      },
    )
    const { ports, printer } = await openPorts({ root, data, printWorker: '', checkWorker: '' }, store)
    try {
      process.stdout.write(`${await createToken(ports, { role, area: text(values['area']) ?? COUNTY })}\n`)
      return 0
    } finally {
      printer.close()
      await store.close()
    }
  },
}
