/**
 * Passwords as argon2id hashes (19 MiB, two passes, one lane). A login that nobody has costs the same as one that
 * somebody has: it is checked against a decoy.
 */
import { randomBytes } from 'node:crypto'
import { hash, parseOptions, verify } from '@node-rs/argon2'

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** @param stored null for a login that nobody has: always false, at the same cost. */
  matches(stored: string | null, password: string): Promise<boolean>
  /** True when a hash was made with other costs than today's. */
  isOutdated(stored: string): boolean
}

export async function openPasswordHasher(): Promise<PasswordHasher> {
  const decoy = await hash(randomBytes(24), COST)
  return {
    hash: (password) => hash(password.normalize('NFC'), COST),
    matches: async (stored, password) => {
      const equal = await verify(stored ?? decoy, password.normalize('NFC'))
      return equal && stored !== null
    },
    isOutdated: (stored) => {
      const made = parseOptions(stored)
      return (
        made.memoryCost !== COST.memoryCost || made.timeCost !== COST.timeCost || made.parallelism !== COST.parallelism
      )
    },
  }
}

/** For accounts that are no secret and have to come out the same each time. @param salt 16 bytes. */
export function saltedHash(password: string, salt: Uint8Array): Promise<string> {
  return hash(password.normalize('NFC'), { ...COST, salt })
}
