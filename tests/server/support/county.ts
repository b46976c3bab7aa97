/**
 * A real server over a real store in a folder of its own, and people who talk to it over HTTP. The clock stands until
 * it is moved.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { ServerOptions } from '../../../server/config.ts'
import { startServer, type RunningServer } from '../../../server/main.ts'
import { openPrintHouse, ROOT, type PrintHouse } from '../../documents/print-house.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The parsed body; undefined when it is no JSON. */
  json: unknown
}

export interface Person {
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  put(path: string, body?: unknown): Promise<Answer>
  delete(path: string): Promise<Answer>
  readonly headers: Record<string, string>
}

export interface County {
  readonly url: string
  readonly dir: string
  readonly tokens: Readonly<Record<string, string>>
  readonly setupLink: string | null
  /** What the server logged. */
  readonly logs: string[]
  /** Signs in an account of the training county. */
  signIn(login: string): Promise<Person>
  /** A machine with the token of this role. */
  machine(role: string): Person
  stranger(): Person
  /** Moves the clock on by milliseconds. */
  pass(ms: number): void
  now(): number
  restart(): Promise<void>
  close(): Promise<void>
}

export interface CountyOptions extends Partial<ServerOptions> {
  /** When the clock stands; default 2026-11-24 09:00 in Shanghai. */
  now?: number
}

export async function openCounty(options: CountyOptions = {}): Promise<County> {
  const dir = mkdtempSync(join(tmpdir(), 'tongbiao-server-'))
  const house = await openPrintHouse()
  let now = options.now ?? Date.parse('2026-11-24T01:00:00Z')
  const logs: string[] = []
  const start = () =>
    startServer({
      data: dir,
      root: ROOT,
      printWorker: `${house.folder}/worker.mjs`,
      checkWorker: '',
      port: 0,
      training: true,
      clock: { now: () => now },
      log: { level: 'info', destination: { write: (line: string) => void logs.push(line) } },
      rates: { perAddress: 1_000_000, perSession: 1_000_000, costly: 1_000_000, signIn: 1_000_000 },
      ...options,
    })
  let server: RunningServer = await start()
  return {
    get url() {
      return server.url
    },
    dir,
    logs,
    get tokens() {
      return server.tokens
    },
    get setupLink() {
      return server.setupLink
    },
    signIn: (login) => signIn(() => server.url, login),
    machine: (role) => personWith(() => server.url, { authorization: `Bearer ${server.tokens[role] ?? ''}` }),
    stranger: () => personWith(() => server.url, {}),
    pass(ms) {
      now += ms
    },
    now: () => now,
    async restart() {
      await server.close()
      server = await start()
    },
    close: () => closeAll(server, house, dir),
  }
}

async function closeAll(server: RunningServer, house: PrintHouse, dir: string): Promise<void> {
  await server.close()
  house.close()
  rmSync(dir, { recursive: true, force: true })
}

/** Somebody of the training county, on a server that runs elsewhere. */
export function personAt(url: string, login: string): Promise<Person> {
  return signIn(() => url, login)
}

async function signIn(url: () => string, login: string): Promise<Person> {
  const answer = await personWith(url, {}).post('/session', { login, password: `training-${login}` })
  if (answer.status !== 200) throw new Error(`sign-in of ${login} failed: ${answer.text}`)
  return personWith(url, { cookie: cookieOf(answer) })
}

/** The session cookie as the browser would send it back. */
export function cookieOf(answer: Answer): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

function personWith(url: () => string, headers: Record<string, string>): Person {
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(`${url()}${path.startsWith('/api') || path === '/' ? path : `/api/v1${path}`}`, {
      method,
      redirect: 'manual',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers, ...more },
      ...(body === undefined ? {} : { body: bodyText(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: jsonOf(text) }
  }
  return {
    headers,
    get: (path) => call('GET', path),
    post: (path, body, more) => call('POST', path, body, more),
    put: (path, body) => call('PUT', path, body),
    delete: (path) => call('DELETE', path),
  }
}

function bodyText(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export function newId(): string {
  return uuidv7()
}

/** Reads along keys and indexes; undefined when a step is not there. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (here, key) => (typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined),
    value,
  )
}
