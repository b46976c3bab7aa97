/**
 * The session cookie: an opaque secret that no script reads and no other site sends. With https it carries the
 * `__Host-` prefix; plain http is for loopback only and has no prefix to carry.
 */
export interface CookieStyle {
  readonly https: boolean
}

function nameOf({ https }: CookieStyle): string {
  return https ? '__Host-tongbiao' : 'tongbiao'
}

export function sessionCookie(secret: string, maxAgeSeconds: number, style: CookieStyle): string {
  const flags = `Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}${style.https ? '; Secure' : ''}`
  return `${nameOf(style)}=${secret}; ${flags}`
}

export function endedCookie(style: CookieStyle): string {
  return sessionCookie('', 0, style)
}

/** The secret of the request's cookie, or null. */
export function cookieSecret(header: string | undefined, style: CookieStyle): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === nameOf(style) && value !== undefined && /^[\w-]{20,100}$/.test(value)) return value
  }
  return null
}

/** The secret of `Authorization: Bearer …`, or null. */
export function bearerSecret(header: string | undefined): string | null {
  return /^Bearer ([\w-]{20,100})$/.exec(header ?? '')?.[1] ?? null
}
