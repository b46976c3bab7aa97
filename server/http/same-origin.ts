/**
 * Writes come from our own pages only: what a browser says about where a request comes from has to fit. Machines
 * with a token say nothing about it and need not.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { Problem } from '../../core/errors/problem.ts'

/** @param ownHosts host names under which the server is reached, in lower case; null accepts the one of the request. */
export function demandSameOrigin(headers: IncomingHttpHeaders, ownHosts: readonly string[] | null): void {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw crossOrigin()
  const { origin, host } = headers
  if (origin !== undefined && hostOf(origin) !== host?.toLowerCase()) throw crossOrigin()
  if (ownHosts !== null && !ownHosts.includes(nameOf(host ?? ''))) throw crossOrigin()
}

function crossOrigin(): Problem {
  return new Problem('access.crossOrigin', 'This request came from another site.')
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host.toLowerCase()
  } catch {
    return null
  }
}

function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '')
}
