/** Children as a list with search, page by page. */
import { useState } from 'react'
import { formatDate } from '../../core/render/index.ts'
import { api } from '../api/calls.ts'
import type { Page, SubjectItem } from '../api/types.ts'
import { useApp } from './app-context.tsx'
import { BandLabel } from './band-label.tsx'
import { LoadView } from './load-view.tsx'
import { placeOf } from './route.ts'
import { sexText } from './subject-words.ts'
import { useLoad } from './use-load.ts'

export function ChildList({ filter }: { filter: 'due' | 'all' }) {
  const { say } = useApp()
  const [q, setQ] = useState('')
  const load = useLoad(`children ${filter} ${q}`, () => pageFrom(filter, q, null))
  const id = `search-${filter}`
  return (
    <>
      <label className="tb-visually-hidden" htmlFor={id}>
        {say('search')}
      </label>
      <input
        id={id}
        type="search"
        className="tb-input"
        placeholder={say('search')}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <LoadView load={load}>
        {(first) => <ChildPages key={`${filter} ${q}`} filter={filter} q={q} first={first} />}
      </LoadView>
    </>
  )
}

/** The next page that holds somebody: pages of children due may be empty. */
async function pageFrom(filter: 'due' | 'all', q: string, cursor: string | null): Promise<Page<SubjectItem>> {
  const page = await api.subjects({ filter, q, cursor })
  return page.items.length === 0 && page.next !== null ? pageFrom(filter, q, page.next) : page
}

interface ChildPagesProps {
  filter: 'due' | 'all'
  q: string
  first: Page<SubjectItem>
}

function ChildPages({ filter, q, first }: ChildPagesProps) {
  const { say } = useApp()
  const [rest, setRest] = useState<Page<SubjectItem>>({ items: [], next: first.next })
  const more = async (): Promise<void> => {
    const page = await pageFrom(filter, q, rest.next)
    setRest({ items: [...rest.items, ...page.items], next: page.next })
  }
  const items = [...first.items, ...rest.items]
  if (items.length === 0) return <p className="tb-empty">{say('noChildren')}</p>
  return (
    <>
      <ul className="app-list">
        {items.map((item) => (
          <li key={item.id}>
            <ChildCard item={item} />
          </li>
        ))}
      </ul>
      {rest.next !== null && (
        <button type="button" className="tb-button" onClick={() => void more()}>
          {say('more')}
        </button>
      )}
    </>
  )
}

function ChildCard({ item }: { item: SubjectItem }) {
  const { lang, say, names, forms } = useApp()
  const { due } = item
  const isVisit = forms.some((form) => form.is === 'visit' && form.id === due?.form)
  const date = due === null ? '' : formatDate(due.due, lang)
  const about = [sexText(item.sex, say), item.age === null ? '' : say('years', { n: item.age }), item.areaLabel]
  return (
    <a className="app-item" href={placeOf('child', item.id)}>
      <span className="app-item-head">
        <span className="app-item-title">{item.name}</span>
        {item.band && <BandLabel band={item.band.band} />}
      </span>
      <span className="app-meta">{about.filter((part) => part !== '').join(' · ')}</span>
      <span className="app-item-head">
        {due && (
          <span className={due.state === 'done' ? 'app-done' : due.state === 'overdue' ? 'app-late' : 'app-meta'}>
            {due.state === 'done' && say('visitDone')}
            {due.state !== 'done' &&
              (isVisit ? say('dueBy', { date }) : say('formDueBy', { date, title: names.form(due.form) }))}
            {due.state === 'overdue' && ` · ${say('overdue')}`}
          </span>
        )}
        {item.openTasks > 0 && <span className="app-meta">{say('openTasks', { n: item.openTasks })}</span>}
      </span>
    </a>
  )
}
