/**
 * The ceiling of the embedded store: as many subjects and records as were measured. Beyond it nothing new is taken, with
 * the way out in the message; what is there can be read, changed and moved. From nine tenths on the health page says so.
 */
import { StoreError } from '../../../core/store/errors.ts'
import type { Projection } from './projection.ts'
import type { Op } from './subject-file.ts'

export interface CeilingLimits {
  readonly subjects: number
  readonly records: number
}

export const CEILING: CeilingLimits = { subjects: 50_000, records: 1_000_000 }

export interface Ceiling {
  /** @param beside changes that come before these and are not in the index yet. @throws StoreError `ceiling`. */
  demandRoom(ops: readonly Op[], beside: readonly Op[]): void
  /** Null while there is room. */
  note(): string | null
}

const NEAR = 0.9

export function makeCeiling(index: Projection, limits: CeilingLimits): Ceiling {
  const kinds = [
    ['subject', 'subjects', limits.subjects],
    ['record', 'records', limits.records],
  ] as const
  return {
    demandRoom(ops, beside) {
      for (const [kind, name, most] of kinds) {
        const more = newOf(kind, ops)
        if (more === 0 || index.count(kind) + newOf(kind, beside) + more <= most) continue
        throw new StoreError(
          'ceiling',
          `Nothing was changed: this store holds ${most} ${name}, which is all it is made for. Everything in it can still be read and changed; move it with: tongbiao migrate --to postgres://…`,
        )
      }
    },
    note() {
      const near = kinds.filter(([kind, , most]) => index.count(kind) >= most * NEAR)
      if (near.length === 0) return null
      const full = near.map(([kind, name, most]) => `${index.count(kind)} of ${most} ${name}`).join(' and ')
      return `The store holds ${full}, which is all it is made for. Move it soon: tongbiao migrate --to postgres://…`
    },
  }
}

function newOf(kind: string, ops: readonly Op[]): number {
  return ops.filter((op) => op[0] === 'put' && op[2] === kind && op[4] === 1).length
}
