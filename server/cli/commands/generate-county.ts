/** `tongbiao generate-county`: a fictional county of any size, for load and demonstration. */
import { join } from 'node:path'
import { openPorts } from '../../main.ts'
import { projectRoot } from '../../plugins/project-root.ts'
import { openStore } from '../../store/open-store.ts'
import type { CountyWish } from '../../training/county-people.ts'
import { generateCounty } from '../../training/generate-county.ts'
import { type Command, UsageError } from '../command.ts'
import { asOfOption, parseOptions, storeOption, text, type ParsedOptions } from '../options.ts'
import { progressOf } from '../progress.ts'
import { startFailure } from '../start-failure.ts'

const HELP = `tongbiao generate-county --children N [--years Y] [--seed S] [--until DATE] [--data DIR | --store URL]

Fills an empty place with the training county 341399, which exists nowhere: N children with their facts, a visit each
quarter of Y years (default 1), assessments, reports and their letters. All of it goes through the services that people
use. The same numbers, --seed (default 1) and --until (default today) give the same content. Sign in with the accounts
of the training county: tongbiao serve --training on the same folder lists them. Memory does not grow with the records,
only with the lists: about 10 kB a child.`

export const generateCountyCommand: Command = {
  name: 'generate-county',
  summary: 'fill an empty place with a fictional county of any size',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      children: { type: 'string' },
      years: { type: 'string' },
      seed: { type: 'string' },
      until: { type: 'string' },
      data: { type: 'string' },
      store: { type: 'string' },
      json: { type: 'boolean' },
    })
    if (positionals.length > 0) throw new UsageError(`generate-county: unexpected ${positionals.join(' ')}`)
    const data = text(values['data']) ?? join(process.cwd(), 'data')
    const made = await generate(wishOf(values), data, storeOption(values['store']))
    process.stdout.write(`${made.records} records and ${made.documents} letters in ${data}\n`)
    return 0
  },
}

async function generate(wish: CountyWish, data: string, url: string | undefined) {
  const root = projectRoot()
  const clock = { ms: Date.now() }
  const store = await openStore({ data, store: url, clock: () => clock.ms }).catch((error: unknown) => {
    throw startFailure(error, data)
  })
  try {
    const printWorker = join(root, 'dist/cli/print-worker.mjs')
    const options = { root, data, printWorker, checkWorker: '', training: true, log: { level: 'silent' } }
    const { ports, printer } = await openPorts({ ...options, clock: { now: () => clock.ms } }, store)
    const progress = progressOf('generate-county')
    return await generateCounty(ports, clock, wish, ({ done, all, records, documents }) =>
      progress.at(done, all, `${records} records, ${documents} letters`),
    ).finally(() => {
      printer.close()
      ports.trials.close()
    })
  } finally {
    await store.close()
  }
}

function wishOf(values: ParsedOptions['values']): CountyWish {
  return {
    children: numberOption(values, 'children', undefined, 1, 50_000),
    years: numberOption(values, 'years', 1, 1, 10),
    seed: numberOption(values, 'seed', 1, 0, 4_294_967_295),
    until: asOfOption(values['until']),
  }
}

function numberOption(
  values: ParsedOptions['values'],
  name: string,
  fallback: number | undefined,
  least: number,
  most: number,
): number {
  const given = text(values[name])
  if (given === undefined && fallback !== undefined) return fallback
  const number = /^\d{1,10}$/.test(given ?? '') ? Number(given) : Number.NaN
  if (number >= least && number <= most) return number
  throw new UsageError(`generate-county: --${name} ${given ?? ''}: a number from ${least} to ${most}`)
}
