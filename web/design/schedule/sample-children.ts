/** Made-up children to try schedules on; each can be changed on the page. */
import { addMonths, formatCivilDate, parseCivilDate } from '../../../core/model/civil-date.ts'
import type { Language } from '../../../core/model/session.ts'
import type { YearWish } from './schedule-api.ts'

export interface SampleChild {
  birth: string
  since: string
  /** Empty for a child that was never visited. */
  visited: string
  /** First day that is looked at. */
  from: string
  categories: readonly string[]
  /** By score. */
  bands: Readonly<Record<string, string>>
  careSetting: string
  disCert: boolean
}

export const SAMPLES = ['left', 'high', 'yellow', 'red', 'inst', 'disabled'] as const
export type SampleName = (typeof SAMPLES)[number]

const OF: Readonly<Record<SampleName, Pick<SampleChild, 'categories' | 'bands' | 'careSetting' | 'disCert'>>> = {
  left: { categories: ['LB'], bands: { 'SC-2': 'LOW' }, careSetting: 'COMMUNITY', disCert: false },
  high: { categories: ['LB'], bands: { 'SC-2': 'HIGH' }, careSetting: 'COMMUNITY', disCert: false },
  yellow: { categories: ['K02'], bands: { 'SC-1': 'YELLOW' }, careSetting: 'COMMUNITY', disCert: false },
  red: { categories: ['K07'], bands: { 'SC-1': 'RED' }, careSetting: 'COMMUNITY', disCert: false },
  inst: { categories: ['K01'], bands: { 'SC-1': 'GREEN' }, careSetting: 'INST', disCert: false },
  disabled: { categories: ['K04'], bands: { 'SC-1': 'GREEN' }, careSetting: 'COMMUNITY', disCert: true },
}

/** Nine years old, known for half a year, visited a fortnight ago. */
export function sampleChild(name: SampleName, today: string): SampleChild {
  const before = (months: number): string => {
    const date = parseCivilDate(today)
    return date === null ? today : formatCivilDate(addMonths(date, -months))
  }
  return { ...OF[name], birth: before(9 * 12 + 4), since: before(6), visited: before(1), from: today }
}

export function wishOf(child: SampleChild, lang: Language): YearWish {
  const { birth, since, visited, from, categories, bands, careSetting, disCert } = child
  const scores = Object.entries(bands).map(
    ([id, finalBand]) => [id, { finalBand, at: visited === '' ? since : visited }] as const,
  )
  const facts = {
    birth,
    catFinal: [...categories],
    disCert,
    scores: Object.fromEntries(scores),
    ...(careSetting === '' ? {} : { careSetting }),
  }
  return { facts, since, from, lang, ...(visited === '' ? {} : { visited }) }
}
