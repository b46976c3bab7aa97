/**
 * Errors as application/problem+json (RFC 9457). A Problem says its code; anything else is a Fault: the caller gets an
 * id and nothing of what happened, the log gets the rest under the same id.
 */
import { Problem } from '../../core/errors/problem.ts'
import { Conflict, StoreError } from '../../core/store/errors.ts'

export interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly [member: string]: unknown
}

export const PROBLEM_TYPE = 'application/problem+json'

export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof Conflict) return new Problem('record.stale', 'Somebody else changed this first.')
  if (error instanceof StoreError && error.problem !== 'server.fault')
    return new Problem(error.problem, storeText(error))
  return parserProblem(error)
}

export function problemBody(problem: Problem): ProblemBody {
  return {
    ...problem.detail,
    type: `https://tongbiao.invalid/problems/${problem.code}`,
    title: problem.message,
    status: problem.status,
    code: problem.code,
  }
}

export function faultBody(id: string): ProblemBody {
  const problem = new Problem('server.fault', 'Something went wrong on our side.', { id })
  return problemBody(problem)
}

/** What the body reader and the router throw: their own status, none of their text. */
function parserProblem(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null
  if (error.status === 413) return new Problem('request.tooLarge', 'The body is too large.')
  if (error.status === 415) return new Problem('request.mediaType', 'This encoding is not understood.')
  if (error.status >= 400 && error.status < 500) return new Problem('request.invalid', 'The request cannot be read.')
  return null
}

function storeText(error: StoreError): string {
  switch (error.code) {
    case 'duplicate':
      return 'This id was already used for something else.'
    case 'full':
      return 'The disk is full: nothing was saved, nothing is lost.'
    case 'ceiling':
      return 'The store holds as much as it is made for: nothing new is taken. Move it with tongbiao migrate --to postgres://…'
    case 'readOnly':
      return 'Writing is suspended until the server is started again.'
    default:
      return 'The request cannot be stored.'
  }
}
