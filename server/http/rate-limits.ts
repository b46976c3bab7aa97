/**
 * How often one address, one session and one exporter may call. Counted in memory; the lock on guessing passwords is
 * kept in the store and survives a restart.
 */
import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { Problem } from '../../core/errors/problem.ts'

/** Calls per minute. */
export interface RateLimits {
  readonly perAddress: number
  readonly perSession: number
  readonly costly: number
  readonly signIn: number
}

export const DEFAULT_RATES: RateLimits = { perAddress: 3_000, perSession: 600, costly: 60, signIn: 30 }

export function perAddress(limit: number): RequestHandler {
  return limiter(limit, (request) => ipKeyGenerator(request.ip ?? ''))
}

/** By the secret that the request carries, else by address. */
export function perSession(limit: number): RequestHandler {
  return limiter(limit, (request) => {
    const secret = request.headers.authorization ?? request.headers.cookie
    return secret === undefined ? ipKeyGenerator(request.ip ?? '') : createHash('sha256').update(secret).digest('hex')
  })
}

function limiter(limit: number, keyGenerator: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    keyGenerator,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new Problem('request.tooMany', 'Too many requests; try again later.')),
  })
}
