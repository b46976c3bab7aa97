/** What waits for a person's choice: both versions side by side, who, when and from which device. */
import { useState } from 'react'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useLoad } from '../parts/use-load.ts'
import { useWords } from '../parts/use-words.ts'
import { conflictApi } from './conflict-api.ts'
import { ConflictCard } from './conflict-card.tsx'
import { sayConflict } from './conflict-texts.ts'
import './conflicts.css'

export function ConflictsPage() {
  const { say } = useApp()
  const words = useWords(sayConflict)
  const [cursor, setCursor] = useState<string | null>(null)
  const [decided, setDecided] = useState(false)
  const load = useLoad(`conflicts ${cursor ?? ''}`, () => conflictApi.list(cursor))
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
        {({ items, next }, reload) => (
          <>
            {items.length === 0 && next === null && <p className="tb-empty">{words('empty')}</p>}
            {items.map((conflict) => (
              <ConflictCard
                key={`${conflict.id} ${conflict.revision}`}
                conflict={conflict}
                onDecided={() => {
                  setDecided(true)
                  reload()
                }}
              />
            ))}
            {next !== null && (
              <button type="button" className="tb-button" onClick={() => setCursor(next)}>
                {words('more')}
              </button>
            )}
          </>
        )}
      </LoadView>
    </>
  )
}
