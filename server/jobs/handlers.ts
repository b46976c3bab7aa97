/** What is done in the background: the type of a job, and who does it. */
import { runMigration } from '../services/migration-run.ts'
import { MIGRATION_JOB } from '../services/migrations.ts'
import { NOTICE_JOB, tellNotice } from '../services/task-notices.ts'
import { DAY_JOB, turnDay } from './day-turn.ts'
import type { Handler } from './worker.ts'

export const HANDLERS: Readonly<Record<string, Handler>> = {
  [NOTICE_JOB]: tellNotice,
  [DAY_JOB]: turnDay,
  [MIGRATION_JOB]: runMigration,
}
