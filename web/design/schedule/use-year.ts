/**
 * The year of a made-up child as the draft has it, worked out anew after each save. Until the new one is there the last
 * one stays, and the first one is kept to say what has changed since.
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
  /** Of the same child when it was first looked at. */
  first: readonly YearEntry[]
  working: boolean
}

export function useYear(desk: Desk, wish: YearWish): ShownYear {
  const child = JSON.stringify(wish)
  const load = useLoad<{ child: string; year: Year }>(`year ${desk.id} ${desk.revision} ${child}`, async () => {
    await desk.flush()
    const year = await scheduleApi.year(desk.id, wish).then((entries): Year => ({ entries }), yearOf)
    return { child, year }
  })
  const [shown, setShown] = useState<{ child: string; year: Year } | null>(null)
  const [first, setFirst] = useState<{ child: string; entries: readonly YearEntry[] }>({ child: '', entries: [] })
  if (load.state === 'ready' && load.value !== shown) {
    const { value } = load
    setShown(value)
    if ('entries' in value.year && first.child !== value.child) {
      setFirst({ child: value.child, entries: value.year.entries })
    }
  }
  return { year: shown?.year ?? null, first: first.entries, working: load.state === 'loading' }
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
