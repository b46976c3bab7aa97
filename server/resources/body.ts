/**
 * Bodies that a route's own schema has checked, read as the type that the schema describes. The one place where that
 * promise is made, so that nothing else needs to.
 */
import type { Language } from '../../core/model/session.ts'
import type { Call } from '../http/route.ts'

export function bodyOf<T extends object>(call: Call): T {
  if (typeof call.body !== 'object' || call.body === null) throw new TypeError('the route has no schema for its body')
  return call.body as T
}

/** Chinese unless English is asked for. */
export function langOf(query: string | undefined): Language {
  return query === 'en' ? 'en' : 'zh-CN'
}

export function param(call: Call, name: string): string {
  const value = call.params[name]
  if (value === undefined) throw new TypeError(`the route has no parameter ${name}`)
  return value
}
