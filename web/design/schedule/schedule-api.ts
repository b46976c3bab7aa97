/** What a schedule can name, and the coming year of a made-up child, both of the draft. */
import type { WorkCalendar } from '../../../core/calendar/index.ts'
import type { ScheduleGrounds } from '../../../core/design/schedule/schedule-fields.ts'
import type { Language } from '../../../core/model/session.ts'
import { pathWith, request } from '../../api/request.ts'

export interface Named {
  id: string
  title: string
}

export interface Grounds extends ScheduleGrounds {
  terms: Named[]
  roles: Named[]
  forms: Named[]
  documents: Named[]
  calendar: WorkCalendar
  /** Texts that parameters hold today, such as times allowed. */
  params: Record<string, string>
}

export interface YearWish {
  facts: Record<string, unknown>
  since: string
  visited?: string
  from: string
  lang: Language
  /** Under what is in force, to compare with. */
  inForce?: true
}

export interface YearEntry {
  origin: {
    kind: 'schedule' | 'form' | 'instrument' | 'decision'
    id: string
    title: string
    limits: { in: string; conditional: boolean }[]
  }
  kind: 'form' | 'visit' | 'notify' | 'document' | 'review' | 'conference' | 'reassess' | 'plan' | 'other'
  form?: string
  document?: string
  what?: string
  role?: string
  to?: string[]
  /** Day from which the time runs; null where a rule says it. */
  base: string | null
  due: string
  done: string
  metBy: string | null
  because: string
  clauses: string[]
}

const at = (id: string): string => `/designs/${encodeURIComponent(id)}`

export const scheduleApi = {
  grounds: (design: string, lang: Language) => request<Grounds>('GET', pathWith(`${at(design)}/grounds`, { lang })),
  year: (design: string, wish: YearWish) => request<YearEntry[]>('POST', `${at(design)}/year`, { ...wish }),
}
