/** Recurring duties as a list: what, by whom, by when, why, and how it stands. */
import { BandChip, formatDate } from '../../core/render/index.ts'
import { useApp } from '../parts/app-context.tsx'
import { placeOf } from '../parts/route.ts'
import { useWords } from '../parts/use-words.ts'
import type { Duty } from './duty-api.ts'
import { sayDuty } from './duty-texts.ts'

export interface DutyListProps {
  duties: readonly Duty[]
  /** The child whom they are about, for the way to do them. */
  child?: string
}

export function DutyList({ duties, child }: DutyListProps) {
  const words = useWords(sayDuty)
  if (duties.length === 0) return <p className="tb-empty">{words('noDuties')}</p>
  return (
    <ul className="app-list">
      {duties.map((duty) => (
        <li key={`${duty.schedule} ${duty.period}`}>
          <DutyCard duty={duty} child={child} />
        </li>
      ))}
    </ul>
  )
}

const COLOURS = { late: 'red', soon: 'yellow', later: 'blue' } as const

function DutyCard({ duty, child }: { duty: Duty; child: string | undefined }) {
  const { lang, names } = useApp()
  const words = useWords(sayDuty)
  const state = duty.state === 'overdue' ? 'late' : duty.soon ? 'soon' : 'later'
  const told = duty.told.map((role) => names.office(role)).join(lang === 'en' ? ', ' : '、')
  const place = usePlaceOf(duty, child)
  const body = (
    <>
      <span className="app-item-head">
        <span className="app-item-title">{duty.title}</span>
        <BandChip band={state} title={words(state)} colour={COLOURS[state]} />
      </span>
      <span className={state === 'late' ? 'app-late' : 'app-meta'}>
        {words('dueBy', { date: formatDate(duty.due, lang) })} · {words('by', { role: names.office(duty.role) })}
      </span>
      <span className="app-meta">
        {duty.because}
        {duty.clauses.length > 0 &&
          (lang === 'en' ? ` (${duty.clauses.join(', ')})` : `（${duty.clauses.join('、')}）`)}
      </span>
      {told !== '' && <span className="app-meta">{words('told', { roles: told })}</span>}
    </>
  )
  return place === null ? (
    <div className="app-item">{body}</div>
  ) : (
    <a className="app-item" href={place}>
      {body}
    </a>
  )
}

/** To the visit or the form for those who fill it; nowhere for all others. */
function usePlaceOf({ form: id }: Duty, child: string | undefined): string | null {
  const { forms, user } = useApp()
  const form = forms.find((candidate) => candidate.id === id)
  if (child === undefined || form === undefined || !form.filledBy.includes(user.role)) return null
  return form.is === 'visit' ? placeOf('child', child, 'visit') : placeOf('child', child, 'fill', id)
}
