/** Calls about recurring duties: of one's office, of a child, counted by village. */
import type { Language } from '../../core/model/session.ts'
import { allPages } from '../api/all-pages.ts'
import { pathWith, request } from '../api/request.ts'
import type { Page } from '../api/types.ts'

export interface Duty {
  schedule: string
  title: string
  form: string
  period: string
  /** YYYY-MM-DD */
  due: string
  state: 'due' | 'done' | 'overdue'
  soon: boolean
  /** Codes of CL.role. */
  role: string
  told: string[]
  because: string
  clauses: string[]
}

export interface DutyCount {
  area: string
  areaLabel: string
  later: number
  soon: number
  late: number
}

export const dutyApi = {
  ofChild: async (id: string, lang: Language) =>
    (await request<{ items: Duty[] }>('GET', pathWith(`/subjects/${encodeURIComponent(id)}/duties`, { lang }))).items,
  ofOffice: async (lang: Language) => (await request<{ items: Duty[] }>('GET', pathWith('/duties', { lang }))).items,
  byVillage: async () =>
    together(await allPages((cursor) => request<Page<DutyCount>>('GET', pathWith('/duties/places', { cursor })))),
}

/** One line for each village, in the order of their codes. */
function together(counts: readonly DutyCount[]): DutyCount[] {
  const villages = new Map<string, DutyCount>()
  for (const count of counts) {
    const sum = villages.get(count.area) ?? { ...count, later: 0, soon: 0, late: 0 }
    const { later, soon, late } = count
    villages.set(count.area, { ...sum, later: sum.later + later, soon: sum.soon + soon, late: sum.late + late })
  }
  return [...villages.values()].sort((a, b) => a.area.localeCompare(b.area))
}
