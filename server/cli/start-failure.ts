/**
 * What keeps a server or a command over the store from starting, as one sentence with place and cure. What is not known
 * here stays the fault that it is.
 */
import { DefinitionError } from '../../core/errors/definition-error.ts'
import { StoreError } from '../../core/store/errors.ts'
import { UsageError } from './command.ts'

export interface Address {
  readonly host: string
  readonly port: number
}

/**
 * @param data the folder of the data. @param address where it was to listen, for a server.
 * @returns a UsageError for what the person who starts it can put right.
 */
export function startFailure(error: unknown, data: string, address?: Address): unknown {
  if (error instanceof DefinitionError || error instanceof UsageError) return error
  if (error instanceof StoreError) return new UsageError(error.message)
  const cause = systemCause(error)
  if (cause === null) return error
  const sentence = address !== undefined && cause.path === null ? listening(cause.code, address) : reading(cause, data)
  return sentence === null ? error : new UsageError(sentence)
}

interface SystemCause {
  readonly code: string
  readonly path: string | null
}

function systemCause(error: unknown): SystemCause | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null
  const path = 'path' in error && typeof error.path === 'string' ? error.path : null
  return { code: String(error.code), path }
}

function listening(code: string, { host, port }: Address): string | null {
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is taken by another program; stop that one, or choose another with --port N`
    case 'EACCES':
      return `port ${port} may not be opened by this account; choose one from 1024 up with --port N`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine; give one of its own with --host H, or leave --host out`
    default:
      return null
  }
}

function reading({ code, path }: SystemCause, data: string): string | null {
  const where = path ?? data
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `${where} is a file where a folder is needed; name another folder`
    case 'ENOENT':
      return `${where} is not there; check the path`
    case 'EACCES':
    case 'EPERM':
      return `${where} may not be opened by this account; give it the rights, or name another folder`
    case 'EROFS':
      return `${where} lies on a disk that cannot be written; name another folder with --data DIR`
    case 'ENOSPC':
      return `the disk of ${where} is full; make room and start again`
    default:
      return null
  }
}
