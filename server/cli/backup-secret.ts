/** The secret of an encrypted backup, out of a file or a variable: what stands on a command line is read by others. */
import { readFileSync } from 'node:fs'
import type { Secret } from '../store/shared/backup/archive.ts'
import { UsageError } from './command.ts'
import { text, type OptionConfig, type ParsedOptions } from './options.ts'

export const SECRET_OPTIONS = {
  'passphrase-file': { type: 'string' },
  'key-file': { type: 'string' },
} as const satisfies OptionConfig

export const SECRET_HELP = `--passphrase-file FILE   its first line, at least 12 characters; or the variable TONGBIAO_PASSPHRASE
--key-file FILE          at least 32 bytes nobody can guess, for instance of: head -c 32 /dev/urandom`

const LEAST_CHARACTERS = 12
const LEAST_BYTES = 32

/** Null where nothing is to be encrypted. @throws UsageError for a secret that is too short, or two of them. */
export function secretOption(values: ParsedOptions['values']): Secret | null {
  const [wordsFile, keyFile] = [text(values['passphrase-file']), text(values['key-file'])]
  if (wordsFile !== undefined && keyFile !== undefined) throw new UsageError('give --passphrase-file or --key-file')
  if (keyFile !== undefined) {
    const bytes = bytesOf(keyFile, '--key-file')
    if (bytes.length >= LEAST_BYTES) return { kind: 'keyFile', bytes }
    throw new UsageError(`--key-file ${keyFile}: at least ${LEAST_BYTES} bytes`)
  }
  const words =
    wordsFile === undefined
      ? process.env['TONGBIAO_PASSPHRASE']
      : bytesOf(wordsFile, '--passphrase-file').toString('utf8').split(/\r?\n/)[0]
  if (!words) return null
  if ([...words].length >= LEAST_CHARACTERS) return { kind: 'passphrase', text: words }
  throw new UsageError(`the passphrase has fewer than ${LEAST_CHARACTERS} characters`)
}

function bytesOf(path: string, option: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new UsageError(`${option} ${path}: cannot be read`)
  }
}
