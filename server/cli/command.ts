/** What every command shares: its shape, its errors, and how JSON comes in and goes out. */
import { readFileSync } from 'node:fs'
import { parseJson } from '../plugins/source-files.ts'

/** 0 good; 1 the answer is no; 2 the question is wrong. */
export type ExitCode = 0 | 1 | 2

export interface Command {
  name: string
  /** One line for the list of commands. */
  summary: string
  /** The whole help text. */
  help: string
  run(args: readonly string[]): Promise<ExitCode>
}

/** The question is wrong: told in one line on stderr, exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** Reads a JSON file, or standard input for `-`. @throws UsageError naming file, line and column. */
export function readJsonFile(path: string, option: string): unknown {
  const parsed = parseJson(readText(path, option))
  if (parsed.ok) return parsed.value
  throw new UsageError(`${option} ${path}: not JSON at line ${parsed.line}, column ${parsed.column}`)
}

export function readJsonObject(path: string, option: string): Record<string, unknown> {
  const value = readJsonFile(path, option)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new UsageError(`${option} ${path}: must be a JSON object`)
}

function readText(path: string, option: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    throw new UsageError(`${option} ${path}: ${code === 'ENOENT' ? 'no such file' : code}`)
  }
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
