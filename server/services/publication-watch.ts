/** Puts a version in force when its day has come, or when another process has published one. */
import { EVERYTHING } from '../../core/store/query.ts'
import type { Ports } from './ports.ts'
import { putInForce } from './publishing.ts'
import { today } from './time.ts'

const EVERY_MS = 30_000

/** @returns what ends the watch. */
export function watchPublications(ports: Ports): () => void {
  let seen: string | null = null
  const look = async (): Promise<void> => {
    const now = await situation(ports)
    if (seen !== null && seen !== now) await putInForce(ports)
    seen = now
  }
  const again = (): void => {
    look().catch((error: unknown) => ports.log.error({ err: error }, 'a published version could not be put in force'))
  }
  again()
  const timer = setInterval(again, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** Changes when a version is published and when a day begins. */
async function situation({ store, clock }: Ports): Promise<string> {
  const groups = await store.count('definition', { where: { key: { prefix: 'plugin/' } }, by: 'key' }, EVERYTHING)
  return JSON.stringify([today(clock), groups])
}
