/** Beside a schedule: the coming year of a made-up child, worked out by the draft, as months or as a list. */
import { useState } from 'react'
import { partsOf } from '../../../core/design/part.ts'
import { parseCivilDate } from '../../../core/model/civil-date.ts'
import { useApp } from '../../parts/app-context.tsx'
import { todayOf } from '../../parts/clock.ts'
import { goTo, placeOf } from '../../parts/route.ts'
import { sayProblem } from '../../parts/texts.ts'
import { FaultList } from '../check-panel.tsx'
import { TickInput } from '../form/inputs.tsx'
import type { Desk } from '../use-design.ts'
import { sampleChild, wishOf, type SampleChild } from './sample-children.ts'
import { SampleForm } from './sample-form.tsx'
import type { Grounds, YearEntry } from './schedule-api.ts'
import { useScheduleWords } from './schedule-texts.ts'
import { titleOf } from './use-grounds.ts'
import { nameOfEntry, useYear } from './use-year.ts'
import { YearEntryCard } from './year-entry.tsx'
import { monthsFrom, YearMonths } from './year-months.tsx'

export interface YearPanelProps {
  desk: Desk
  grounds: Grounds
  /** The schedule that is open; absent where the whole plugin is looked at. */
  schedule?: string
}

export function YearPanel({ desk, grounds, schedule }: YearPanelProps) {
  const { now } = useApp()
  const say = useScheduleWords()
  const today = todayOf(now())
  const [child, setChild] = useState(() => sampleChild('yellow', today))
  return (
    <section className="app-card schedule-year" aria-label={say('year')}>
      <h3>{say('year')}</h3>
      <p className="tb-hint">{say('yearHint')}</p>
      <SampleForm child={child} today={today} grounds={grounds} onChange={setChild} />
      {isWhole(child) && <WorkedOut desk={desk} grounds={grounds} child={child} schedule={schedule} />}
    </section>
  )
}

function isWhole({ birth, since, from, visited }: SampleChild): boolean {
  return [birth, since, from, visited === '' ? from : visited].every((day) => parseCivilDate(day) !== null)
}

interface WorkedOutProps {
  desk: Desk
  grounds: Grounds
  child: SampleChild
  schedule: string | undefined
}

function WorkedOut({ desk, grounds, child, schedule }: WorkedOutProps) {
  const { lang } = useApp()
  const say = useScheduleWords()
  const { year, before, working } = useYear(desk, wishOf(child, lang))
  const open = (path: string): void => goTo(placeOf('design', desk.id, path))
  return (
    <div aria-busy={working}>
      {working && <p role="status">{say('working')}</p>}
      {year !== null && 'problem' in year && <p role="alert">{sayProblem(lang, year.problem)}</p>}
      {year !== null && 'faults' in year && (
        <div role="alert">
          <p>{say('faulty')}</p>
          <FaultList faults={year.faults} desk={desk} onOpen={open} />
        </div>
      )}
      {year !== null && 'entries' in year && (
        <Entries
          entries={year.entries}
          before={before}
          grounds={grounds}
          from={child.from}
          schedule={schedule}
          pathOf={pathsOf(desk)}
          onOpen={open}
        />
      )}
    </div>
  )
}

interface EntriesProps {
  entries: readonly YearEntry[]
  /** Under what is in force; null until it is there. */
  before: readonly YearEntry[] | null
  grounds: Grounds
  from: string
  schedule: string | undefined
  pathOf: (origin: YearEntry['origin']) => string | undefined
  onOpen: (path: string) => void
}

function Entries({ entries, before, grounds, from, schedule, pathOf, onOpen }: EntriesProps) {
  const say = useScheduleWords()
  const [asMonths, setAsMonths] = useState(true)
  const [only, setOnly] = useState(false)
  const shown = only ? entries.filter(({ origin }) => origin.id === schedule) : entries
  const known = before && new Set(before.map(nameOfEntry))
  const cards = (list: readonly YearEntry[]) => (
    <ul className="app-list">
      {list.map((entry, n) => {
        const path = pathOf(entry.origin)
        return (
          <li key={n}>
            <YearEntryCard
              entry={entry}
              grounds={grounds}
              fresh={known !== null && !known.has(nameOfEntry(entry))}
              onOpen={path === undefined || entry.origin.id === schedule ? undefined : () => onOpen(path)}
            />
          </li>
        )
      })}
    </ul>
  )
  return (
    <>
      <Sums entries={entries} before={before} grounds={grounds} from={from} />
      <div className="tb-row-buttons" role="group" aria-label={say('year')}>
        {[true, false].map((one) => (
          <button
            key={String(one)}
            type="button"
            className="tb-button"
            aria-pressed={asMonths === one}
            onClick={() => setAsMonths(one)}
          >
            {say(one ? 'asMonths' : 'asList')}
          </button>
        ))}
        {schedule !== undefined && <TickInput title={say('onlyThis')} value={only} onChange={setOnly} />}
      </div>
      {shown.length === 0 ? (
        <p className="tb-empty">{say('noYear')}</p>
      ) : asMonths ? (
        <YearMonths from={from} entries={shown} calendar={grounds.calendar}>
          {cards}
        </YearMonths>
      ) : (
        cards(shown)
      )}
    </>
  )
}

function Sums({ entries, before, grounds, from }: Pick<EntriesProps, 'entries' | 'before' | 'grounds' | 'from'>) {
  const { lang } = useApp()
  const say = useScheduleWords()
  const [old, now] = [before?.map(nameOfEntry), entries.map(nameOfEntry)]
  const more = old && now.filter((name) => !old.includes(name)).length
  const less = old?.filter((name) => !now.includes(name)).length
  const roles = [...new Set(entries.flatMap(({ role }) => role ?? []))]
  const years = [...new Set(monthsFrom(from).map((month) => Number(month.slice(0, 4))))]
  const unknown = years.filter((year) => !grounds.calendar.years.includes(year))
  const comma = lang === 'en' ? ', ' : '、'
  return (
    <div role="status" className="schedule-sums">
      <p>
        <strong>{say('sum', { n: entries.length })}</strong>
        {roles.map((code) => {
          const n = entries.filter(({ role }) => role === code).length
          return ` · ${say('sumRole', { role: titleOf(grounds.roles, code), n })}`
        })}
      </p>
      {more !== undefined && less !== undefined && (
        <p>{more + less === 0 ? say('same') : say('more', { more, less })}</p>
      )}
      <p className="tb-hint">
        {say('daysOff')}
        {unknown.length > 0 && ` · ${say('noHolidays', { years: unknown.join(comma) })}`}
      </p>
    </div>
  )
}

/** Where in the plugin stands what says that something is due. */
function pathsOf({ plugin, files }: Desk): EntriesProps['pathOf'] {
  const parts = partsOf(plugin, files)
  return ({ kind, id }) => parts.find((part) => part.kind === kind && part.id === id)?.path
}
