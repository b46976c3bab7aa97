/** What a server is started with, checked in one place. Everything has a safe default but the folder of the data. */
import type { DestinationStream } from 'pino'
import { DEFAULT_RATES, type RateLimits } from './http/rate-limits.ts'
import type { Clock } from './services/ports.ts'

export interface ServerOptions {
  /** Folder of the data; made when it is not there. */
  data: string
  /** postgres://… when the data lies there; the folder then keeps only what belongs to this machine. */
  store?: string | undefined
  /** Folder of the product: plugins, schemas, templates, web build. */
  root: string
  /** The bundled print worker. */
  printWorker: string
  /** The bundled worker that checks plugins before they are published. */
  checkWorker: string
  /** 0 takes any free port. Default 3000. */
  port?: number
  /** Default 127.0.0.1. */
  host?: string
  /** Address under which people reach a server behind a proxy that speaks https, e.g. https://et.example.cn */
  origin?: string
  /** Proxies in front, as express takes them; without it no forwarded address is believed. */
  trustProxy?: string | number
  /** A fictional county, with its accounts on the sign-in page. Only on loopback. */
  training?: boolean
  /** Further plugin folders. */
  plugins?: readonly string[]
  rates?: Partial<RateLimits>
  clock?: Clock
  /** Pause of the worker when no job is due, in milliseconds. Default 5,000. */
  jobsEveryMs?: number
  log?: { level: string; destination?: DestinationStream }
}

export interface ServerConfig {
  port: number
  host: string
  https: boolean
  /** Address under which people reach the server, as it was given; null when none was. */
  origin: string | null
  loopback: boolean
  training: boolean
  rates: RateLimits
  /** Names by which the server may be called; null when any will do. */
  ownHosts: readonly string[] | null
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '::1']

/** @throws Error in one readable line. */
export function readConfig(options: ServerOptions): ServerConfig {
  const { port = 3000, host = '127.0.0.1', training = false } = options
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${port} is no port; give 0 to 65535`)
  const loopback = LOOPBACK.includes(host)
  if (training && !loopback) throw new Error(`--training runs on loopback only, not on ${host}`)
  const origin = options.origin === undefined ? null : originOf(options.origin)
  const names = origin === null ? [] : [origin.hostname]
  return {
    port,
    host,
    https: origin?.protocol === 'https:',
    origin: origin?.origin ?? null,
    loopback,
    training,
    rates: { ...DEFAULT_RATES, ...options.rates },
    ownHosts: loopback ? [...LOOPBACK, ...names] : origin === null ? null : names,
  }
}

function originOf(text: string): URL {
  if (!URL.canParse(text)) throw new Error(`--origin ${text} is no address; give one like https://et.example.cn`)
  return new URL(text)
}
