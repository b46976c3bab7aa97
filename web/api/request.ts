/** One request to our own server: JSON in, JSON out, every refusal as a RequestProblem with its code. */
import type { ProblemBody } from './types.ts'

const ROOT = '/api/v1'

/** A request that was refused (status > 0) or that never arrived (status 0). */
export class RequestProblem extends Error {
  readonly status: number
  /** Code of the server's problem table; `offline` when the server was not reached. */
  readonly code: string
  readonly body: ProblemBody
  constructor(status: number, code: string, body: ProblemBody) {
    super(code)
    this.name = 'RequestProblem'
    this.status = status
    this.code = code
    this.body = body
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export async function request<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const json: RequestInit = body === undefined ? {} : { body: JSON.stringify(body) }
  return read<T>(await reach(path, { method, ...json, headers: { 'content-type': 'application/json' } }))
}

/** Asks for a file that is made of what is sent. */
export async function requestFile(path: string, body: unknown): Promise<Blob> {
  const headers = { 'content-type': 'application/json' }
  const response = await reach(path, { method: 'POST', body: JSON.stringify(body), headers })
  return response.ok ? response.blob() : read<never>(response)
}

/** Sends a file as it is. */
export async function sendFile<T>(path: string, file: File): Promise<T> {
  const headers = {
    'content-type': file.type || 'application/octet-stream',
    'x-file-name': encodeURIComponent(file.name),
  }
  return read<T>(await reach(path, { method: 'POST', body: file, headers }))
}

export function pathWith(path: string, query: Record<string, string | null | undefined>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value)
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Address of something that the browser opens by itself: a file, a preview, a picture. */
export function hrefOf(path: string): string {
  return ROOT + path
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(ROOT + path, { credentials: 'same-origin', ...init })
  } catch {
    throw new RequestProblem(0, 'offline', {})
  }
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text()
  const body: unknown = text === '' ? null : parse(text)
  if (response.ok) return body as T
  const problem = (typeof body === 'object' && body !== null ? body : {}) as ProblemBody
  throw new RequestProblem(response.status, problem.code ?? 'server.fault', problem)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
