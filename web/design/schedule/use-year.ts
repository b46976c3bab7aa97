/**
 * The year of a made-up child as the draft has it, worked out anew after each save, and beside it the year under what is
 * in force. Until a new one is there the last one stays.
 */
import { useState } from 'react'
import { RequestProblem } from '../../api/request.ts'
import { useLoad } from '../../parts/use-load.ts'
import type { Fault } from '../design-api.ts'
import type { Desk } from '../use-design.ts'
import { scheduleApi, type YearEntry, type YearWish } from './schedule-api.ts'

export type Year = { entries: YearEntry[] } | { faults: Fault[] } | { problem: string }

export interface ShownYear {
  /** null until the first one is there. */
  year: Year | null
  /** Of the same child under what is in force; null until it is there. */
  before: readonly YearEntry[] | null
  working: boolean
}

export function useYear(desk: Desk, wish: YearWish): ShownYear {
  const child = JSON.stringify(wish)
  const load = useLoad<Year>(`year ${desk.id} ${desk.revision} ${child}`, async () => {
    await desk.flush()
    return yearFor(desk, wish)
  })
  const force = useLoad<Year>(`year in force ${child}`, () => yearFor(desk, { ...wish, inForce: true }))
  const [shown, setShown] = useState<Year | null>(null)
  if (load.state === 'ready' && load.value !== shown) setShown(load.value)
  const before = force.state === 'ready' && 'entries' in force.value ? force.value.entries : null
  return { year: shown, before, working: load.state === 'loading' }
}

function yearFor(desk: Desk, wish: YearWish): Promise<Year> {
  return scheduleApi.year(desk.id, wish).then((entries): Year => ({ entries }), yearOf)
}

function yearOf(error: unknown): Year {
  if (!(error instanceof RequestProblem)) throw error
  const { faults } = error.body
  return error.code === 'design.faulty' && Array.isArray(faults)
    ? { faults: faults as unknown as Fault[] }
    : { problem: error.code }
}

/** What names the same duty in two years. */
export function nameOfEntry({ origin, kind, form, what, due }: YearEntry): string {
  return JSON.stringify([origin.id, kind, form, what, due])
}
