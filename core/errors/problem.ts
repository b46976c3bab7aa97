/**
 * Problem: a request that cannot be served, as told to the caller (RFC 9457).
 * Code and HTTP status come from one table, so that no caller ever meets a code that is not documented.
 */
export const PROBLEMS = {
  'request.invalid': 400,
  'request.tooLarge': 413,
  'request.mediaType': 415,
  'request.tooMany': 429,
  'session.required': 401,
  'session.badCredentials': 401,
  'access.denied': 403,
  'access.crossOrigin': 403,
  notFound: 404,
  'form.unknown': 404,
  'document.unknown': 404,
  'wordTemplate.unfit': 422,
  'record.duplicate': 409,
  'record.stale': 409,
  'sync.begin': 410,
  'sync.place': 409,
  'sync.full': 409,
  'sync.tooMany': 422,
  'conflict.settled': 409,
  'design.stale': 409,
  'document.served': 409,
  'document.void': 409,
  'document.notReady': 422,
  'design.faulty': 422,
  'answers.invalid': 422,
  'store.full': 507,
  'store.ceiling': 507,
  'store.readOnly': 503,
  'store.unreachable': 503,
  'server.fault': 500,
} as const

export type ProblemCode = keyof typeof PROBLEMS

export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly detail: Record<string, unknown>
  constructor(code: ProblemCode, message: string, detail: Record<string, unknown> = {}) {
    super(message)
    this.name = 'Problem'
    this.code = code
    this.status = PROBLEMS[code]
    this.detail = detail
  }
}
