/** What waits for a person's choice: both versions side by side, who, when and from which device. */
import { useState } from 'react'
import type { ShownConflict } from '../../core/sync/shown-conflict.ts'
import type { Page } from '../api/types.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useAction } from '../parts/use-action.ts'
import { useLoad } from '../parts/use-load.ts'
import { useWords } from '../parts/use-words.ts'
import { conflictApi } from './conflict-api.ts'
import { ConflictCard } from './conflict-card.tsx'
import { sayConflict, sayConflictProblem } from './conflict-texts.ts'
import './conflicts.css'

export function ConflictsPage() {
  const { say } = useApp()
  const words = useWords(sayConflict)
  const [decided, setDecided] = useState(false)
  const load = useLoad('conflicts', () => conflictApi.list(null))
  return (
    <>
      <PageHead title={say('conflicts')}>
        <p className="tb-hint">{words('hint')}</p>
      </PageHead>
      {decided && (
        <p className="app-good" role="status">
          {words('decided')}
        </p>
      )}
      <LoadView load={load}>
        {(first, reload) => (
          <ConflictPages
            first={first}
            onDecided={() => {
              setDecided(true)
              reload()
            }}
          />
        )}
      </LoadView>
    </>
  )
}

interface ConflictPagesProps {
  first: Page<ShownConflict>
  onDecided: () => void
}

/** After a decision the list begins anew: what waits has changed. */
function ConflictPages({ first, onDecided }: ConflictPagesProps) {
  const say = useWords(sayConflict)
  const { busy, fault, run } = useAction(sayConflictProblem)
  const [rest, setRest] = useState<Page<ShownConflict> | null>(null)
  const { items, next } = rest ?? first
  const more = async (): Promise<void> => {
    const page = await conflictApi.list(next)
    setRest({ items: [...items, ...page.items], next: page.next })
  }
  const begin = (): void => {
    setRest(null)
    onDecided()
  }
  return (
    <>
      {items.length === 0 && next === null && <p className="tb-empty">{say('empty')}</p>}
      {items.map((conflict) => (
        <ConflictCard key={`${conflict.id} ${conflict.revision}`} conflict={conflict} onDecided={begin} />
      ))}
      {fault !== null && (
        <p className="tb-error" role="alert">
          {fault}
        </p>
      )}
      {next !== null && (
        <button type="button" className="tb-button" disabled={busy} onClick={() => run(more)}>
          {say('more')}
        </button>
      )}
    </>
  )
}
