/** The command line: finds the command, tells errors in one line, never a stack trace. */
import { DefinitionError } from '../../core/errors/definition-error.ts'
import { assess } from './commands/assess.ts'
import { check, faultLine } from './commands/check.ts'
import { generate } from './commands/generate.ts'
import { type Command, type ExitCode, UsageError } from './command.ts'

/** Commands that bring heavy libraries are loaded when they are called. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  assess: async () => assess,
  generate: async () => generate,
  check: async () => check,
  serve: async () => (await import('./commands/serve.ts')).serve,
  token: async () => (await import('./commands/token.ts')).token,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  verify: async () => (await import('./commands/verify.ts')).verify,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  'generate-county': async () => (await import('./commands/generate-county.ts')).generateCountyCommand,
  document: async () => (await import('./commands/document.ts')).document,
  print: async () => (await import('./commands/print.ts')).print,
  template: async () => (await import('./commands/template.ts')).template,
  types: async () => (await import('./commands/types.ts')).types,
  plugin: async () => (await import('./commands/plugin.ts')).plugin,
  coverage: async () => (await import('./commands/coverage.ts')).coverage,
  burden: async () => (await import('./commands/burden.ts')).burden,
  docs: async () => (await import('./commands/docs.ts')).docs,
}

/** Runs one command; the exit code says whether the answer is good (0), no (1), or the question wrong (2). */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args
  try {
    if (name === undefined || name === '--help' || name === 'help') {
      process.stdout.write(await usage())
      return name === undefined ? 2 : 0
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!load) throw new UsageError(`unknown command ${name}; tongbiao --help lists them`)
    const command = await load()
    if (rest.includes('--help')) {
      process.stdout.write(`${command.help}\n`)
      return 0
    }
    return await command.run(rest)
  } catch (error) {
    return tell(error, args.includes('--json'))
  }
}

async function usage(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  const width = Math.max(...commands.map((command) => command.name.length)) + 2
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}${command.summary}`)
  return `tongbiao: forms, checklists, scoring and letters for county child welfare\n\n${lines.join('\n')}\n\ntongbiao COMMAND --help explains each.\n`
}

function tell(error: unknown, json: boolean): ExitCode {
  const lines =
    error instanceof DefinitionError
      ? error.faults.map(faultLine)
      : [
          error instanceof UsageError
            ? error.message
            : `fault: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}`,
        ]
  for (const line of lines) process.stderr.write(json ? `${JSON.stringify({ error: line })}\n` : `${line}\n`)
  return 2
}
