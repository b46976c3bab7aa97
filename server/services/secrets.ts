/** Opaque secrets of sessions, tokens and the set-up link: 256 random bits, kept only as their hash. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { SetupGate } from './ports.ts'

export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** An id that always comes out of the same text: a UUID of the custom kind (version 8). */
export function idOf(text: string): string {
  const hex = hashOf(text)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export function openSetupGate(secret: string): SetupGate {
  const wanted = Buffer.from(hashOf(secret), 'hex')
  let open = true
  return {
    take(token) {
      const right = timingSafeEqual(Buffer.from(hashOf(token), 'hex'), wanted)
      const taken = open && right
      if (taken) open = false
      return taken
    },
    giveBack() {
      open = true
    },
  }
}
