/** One duty of the year: what, by whom, by when, and why then. */
import { formatDate, taskTitle } from '../../../core/render/index.ts'
import { dueWords } from '../../../core/design/schedule/due-words.ts'
import { useApp } from '../../parts/app-context.tsx'
import type { Grounds, YearEntry } from './schedule-api.ts'
import { useScheduleWords } from './schedule-texts.ts'
import { titleOf } from './use-grounds.ts'

export interface YearEntryProps {
  entry: YearEntry
  grounds: Grounds
  fresh: boolean
  /** Absent where what says so stands in another plugin. */
  onOpen: (() => void) | undefined
}

const ORIGINS = {
  schedule: 'ofSchedule',
  form: 'ofForm',
  instrument: 'ofInstrument',
  decision: 'ofDecision',
} as const

export function YearEntryCard({ entry, grounds, fresh, onOpen }: YearEntryProps) {
  const { lang } = useApp()
  const say = useScheduleWords()
  const { origin, because, clauses, due, done, metBy } = entry
  const comma = lang === 'en' ? ', ' : '、'
  const titleOfEntry = useEntryTitle()
  const why = useWhy()
  return (
    <div className="app-item schedule-entry" data-fresh={fresh || undefined}>
      <span className="app-item-head">
        <span className="app-item-title">{titleOfEntry(entry, grounds)}</span>
        {fresh && <span className="schedule-fresh">{say('fresh')}</span>}
      </span>
      <span className="app-meta">
        {say('dueOn', { day: formatDate(due, lang) })} · {doersOf(entry, grounds).join(comma)}
      </span>
      <span className="app-meta">{why(entry, grounds)}</span>
      <span className="app-meta">
        {because}
        {clauses.length > 0 && (lang === 'en' ? ` (${clauses.join(comma)})` : `（${clauses.join(comma)}）`)}
      </span>
      {metBy !== null && (
        <span className="schedule-met">
          {say('met', { day: formatDate(done, lang), form: titleOf(grounds.forms, metBy) })}
        </span>
      )}
      <span className="app-meta">
        {say(ORIGINS[origin.kind])}{' '}
        {onOpen ? (
          <button type="button" className="tb-link" onClick={onOpen}>
            {origin.id} {origin.title}
          </button>
        ) : (
          `${origin.id} ${origin.title}`
        )}
      </span>
    </div>
  )
}

/** A schedule by its title, a task as everywhere. */
function useEntryTitle(): (entry: YearEntry, grounds: Grounds) => string {
  const { lang, names } = useApp()
  return (entry, { forms }) =>
    entry.origin.kind === 'schedule'
      ? entry.origin.title
      : taskTitle({ ...entry, dueAt: null }, { ...names, form: (id) => titleOf(forms, id) }, lang)
}

/** `从2026年1月20日起，1个月内或本季度最后一天前（取最早）`. */
function useWhy(): (entry: YearEntry, grounds: Grounds) => string {
  const { lang } = useApp()
  const say = useScheduleWords()
  return ({ base, origin }, grounds) => {
    const limits = origin.limits.map(({ in: text, conditional }) => {
      const [, param] = /^param:(.+)$/.exec(text) ?? []
      const written = param === undefined ? text : (grounds.params[param] ?? '0d')
      const limit = dueWords(written, lang) ?? written
      return conditional ? say('onlyIf', { limit }) : limit
    })
    const joined = limits.join(lang === 'en' ? ' or ' : '或')
    const limit = limits.length > 1 ? say('earliest', { limits: joined }) : joined
    return base === null ? say('fromRule', { limit }) : say('from_', { day: formatDate(base, lang), limit })
  }
}

function doersOf({ role, to = [] }: YearEntry, { roles }: Grounds): string[] {
  return (role === undefined ? to : [role]).map((code) => titleOf(roles, code))
}
