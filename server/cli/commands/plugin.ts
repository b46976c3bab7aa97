/** `tongbiao plugin new NAME | check NAME | export ID`: for those who add a policy area. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { everyFault } from '../../plugins/every-fault.ts'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { newPluginFiles } from '../../plugins/new-plugin.ts'
import { packOf } from '../../plugins/plugin-pack.ts'
import { readPluginFolder } from '../../plugins/read-folders.ts'
import { projectRoot } from '../../plugins/project-root.ts'
import { type Command, type ExitCode, UsageError } from '../command.ts'
import { parseOptions, text } from '../options.ts'
import { caseFaults } from '../../plugins/case-faults.ts'
import { faultLine } from './check.ts'

const HELP = `tongbiao plugin new NAME [--in DIR]     makes a plugin folder that loads, with one form and one proving case
tongbiao plugin check NAME [--in DIR]   proves it: formats, references, expressions, worked cases
tongbiao plugin export ID -o FILE       writes the plugin as one file (JSON: its texts by path)`

export const plugin: Command = {
  name: 'plugin',
  summary: 'make a new plugin, or prove one',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      in: { type: 'string' },
      output: { type: 'string', short: 'o' },
      json: { type: 'boolean' },
    })
    const [action, name, ...more] = positionals
    if (!name || more.length > 0)
      throw new UsageError('plugin: write plugin new NAME, plugin check NAME or plugin export ID -o FILE')
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
      throw new UsageError(`plugin ${name}: a name is small letters and hyphens, e.g. school-bullying`)
    const shipped = join(projectRoot(), 'plugins')
    const parent = text(values['in']) ?? shipped
    if (action === 'new') return make(name, parent)
    if (action === 'check') return prove(name, parent, parent === shipped ? [] : [join(parent, name)])
    if (action === 'export') return pack(name, parent, text(values['output']))
    throw new UsageError(`plugin ${action ?? ''}: new, check or export`)
  },
}

function pack(name: string, parent: string, output: string | undefined): ExitCode {
  if (!output) throw new UsageError('plugin export: -o FILE is missing')
  if (!existsSync(join(parent, name, 'plugin.json'))) throw new UsageError(`no plugin ${name} in ${parent}`)
  writeFileSync(output, packOf(name, readPluginFolder(join(parent, name))))
  return 0
}

function make(name: string, parent: string): ExitCode {
  const folder = join(parent, name)
  if (existsSync(folder)) throw new UsageError(`${folder} is already there`)
  for (const [path, content] of Object.entries(newPluginFiles(name))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  process.stdout.write(`${folder} made; next: npx tongbiao plugin check ${name}\n`)
  return 0
}

function prove(name: string, parent: string, extra: readonly string[]): ExitCode {
  if (!existsSync(join(parent, name))) throw new UsageError(`no folder ${join(parent, name)}`)
  const loaded = loadRegistry({ extra })
  const { registry } = loaded
  const own = everyFault(loaded).filter((fault) => fault.file.startsWith(`${name}/`))
  const broken = own.length > 0 ? [] : caseFaults(registry, name)
  for (const line of [...own.map(faultLine), ...broken]) process.stderr.write(`${line}\n`)
  const cases = registry.cases.filter((source) => source.plugin === name).flatMap((source) => source.value.cases).length
  process.stdout.write(`${name}: ${own.length} faults, ${cases - broken.length} of ${cases} cases hold\n`)
  return own.length + broken.length === 0 ? 0 : 1
}
