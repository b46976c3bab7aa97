/**
 * What a design would change of what is on record, worked out beside the daily work: every record is assessed as it
 * stands in force and as the design would have it. Only sums are told: an administrator sees no child.
 */
import { countImpact, impactOf, type ImpactCount, type ImpactLine } from '../../core/design/impact.ts'
import { Problem } from '../../core/errors/problem.ts'
import { answerValidator } from '../../core/validate/validator.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { AnswerValidator } from '../../core/model/session.ts'
import type { DesignTrials } from './design-trials.ts'
import type { Ports } from './ports.ts'
import type { StoredRecord } from './stored.ts'

export interface Impact {
  state: 'running' | 'done' | 'failed'
  /** Revision of the design that was tried. */
  revision: number
  records: number
  done: number
  changed: number
  counts: ImpactCount[]
}

export interface ImpactDesk {
  start(design: Id, revision: number): Promise<Impact>
  /** null before it was started. */
  read(design: Id): Impact | null
}

const PAGE = 100

/** One run for each design; the last one is kept while the server runs. */
export function impactDesk(ports: Ports, trials: DesignTrials): ImpactDesk {
  const runs = new Map<Id, Impact>()
  return {
    async start(design, revision) {
      const running = runs.get(design)
      if (running?.state === 'running') return running
      const groups = await ports.store.count('record', {}, EVERYTHING)
      const impact: Impact = { state: 'running', revision, records: 0, done: 0, changed: 0, counts: [] }
      impact.records = groups.reduce((sum, { count }) => sum + count, 0)
      runs.set(design, impact)
      work(ports, impact, pairs(ports, trials, design)).catch((error: unknown) => {
        impact.state = 'failed'
        ports.log.error({ err: error }, 'the impact of a design could not be worked out')
      })
      return impact
    },
    read: (design) => runs.get(design) ?? null,
  }
}

interface Side {
  bundle: FormBundle
  validate: AnswerValidator
}

type PairOf = (form: string) => Promise<[Side, Side] | null>

/** The form in force and that of the design; null where one is not there, or nothing about it changes. */
function pairs(ports: Ports, trials: DesignTrials, design: Id): PairOf {
  const made = new Map<string, [Side, Side] | null>()
  const side = (bundle: FormBundle): Side => ({ bundle, validate: answerValidator(bundle.form.schema) })
  return async (form) => {
    const known = made.get(form)
    if (known !== undefined) return known
    const now = ports.definitions.bundle(form)
    const next = await trials.bundle(design, form).catch(unlessGone)
    const pair: [Side, Side] | null =
      now === null || next === null || now.form.hash === next.form.hash ? null : [side(now), side(next)]
    made.set(form, pair)
    return pair
  }
}

function unlessGone(error: unknown): null {
  if (error instanceof Problem && error.code === 'form.unknown') return null
  throw error
}

async function work(ports: Ports, impact: Impact, pairOf: PairOf): Promise<void> {
  const lines: ImpactLine[] = []
  let after: string | undefined
  do {
    const query = { limit: PAGE, ...(after === undefined ? {} : { after }) }
    const page = await ports.store.find('record', query, EVERYTHING)
    for (const { owner, id } of page.rows) {
      const record = await ports.store.get<'record', StoredRecord>('record', owner, id, EVERYTHING)
      impact.done += 1
      if (record === null) continue
      const pair = await pairOf(record.data.form)
      if (pair === null) continue
      const found = compared(ports, record.data, pair)
      if (found.length > 0) impact.changed += 1
      lines.push(...found)
      await breath()
    }
    impact.counts = countImpact(lines)
    after = page.next ?? undefined
  } while (after !== undefined)
  impact.state = 'done'
}

function compared(ports: Ports, record: StoredRecord, [now, next]: [Side, Side]): ImpactLine[] {
  const { answers, facts, form, assessment } = record
  const input = { answers, facts, asOf: assessment.asOf, submit: true }
  const before = ports.engine.assess(now.bundle, input, now.validate)
  return impactOf(form, before, ports.engine.assess(next.bundle, input, next.validate))
}

/** Lets requests in between two records. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
