/** Who fills in, and when by the clock of the device: for what follows from it and need not be asked. */
import type { Worker } from '../../core/model/session.ts'
import type { AppScope } from './app-context.tsx'
import { instantOf } from './clock.ts'

export function workerOf({ user: { name, role, org, area }, now }: Pick<AppScope, 'user' | 'now'>): Worker {
  return { name, role, org, area, now: instantOf(now()) }
}
