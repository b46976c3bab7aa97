/** Options of the commands, read by Node's own parser; a wrong one is a usage error in one line. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { parseCivilDate, formatCivilDate, shanghaiDay } from '../../core/model/civil-date.ts'
import type { Language } from '../../core/model/session.ts'
import { UsageError } from './command.ts'

export type OptionConfig = NonNullable<ParseArgsConfig['options']>

export interface ParsedOptions {
  values: Record<string, string | boolean | undefined>
  positionals: string[]
}

export function parseOptions(args: readonly string[], options: OptionConfig): ParsedOptions {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    return { values: values as ParsedOptions['values'], positionals }
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? 'wrong options') : 'wrong options')
  }
}

export function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** `--store`, or the variable STORE; undefined for the embedded store. */
export function storeOption(value: string | boolean | undefined): string | undefined {
  return text(value) ?? (process.env['STORE'] || undefined)
}

/** `--as-of`, or today in Shanghai. */
export function asOfOption(value: string | boolean | undefined): string {
  if (typeof value !== 'string') return formatCivilDate(shanghaiDay(Date.now()))
  if (parseCivilDate(value)) return value
  throw new UsageError(`--as-of ${value}: no date, write YYYY-MM-DD`)
}

export function langOption(value: string | boolean | undefined): Language {
  if (value === undefined || value === 'zh-CN') return 'zh-CN'
  if (value === 'en') return 'en'
  throw new UsageError(`--lang ${String(value)}: write zh-CN or en`)
}
