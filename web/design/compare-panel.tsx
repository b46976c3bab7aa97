/** What the design changes of what is in force: file by file, place by place, side by side. */
import { jsonOf } from '../../core/design/part.ts'
import { LoadView } from '../parts/load-view.tsx'
import { useLoad } from '../parts/use-load.ts'
import { ChangeTable } from './change-table.tsx'
import { designApi } from './design-api.ts'
import { useDesignWords } from './design-texts.ts'
import type { Desk } from './use-design.ts'
import { usePlaces } from './use-places.ts'

export function ComparePanel({ desk, onOpen }: { desk: Desk; onOpen: (path: string) => void }) {
  const say = useDesignWords()
  const placeOf = usePlaces()
  const load = useLoad(`difference ${desk.id}`, async () => {
    await desk.flush()
    return designApi.difference(desk.id)
  })
  return (
    <LoadView load={load}>
      {(files) =>
        files.length === 0 ? (
          <p className="tb-empty">{say('noChanges')}</p>
        ) : (
          files.map((file) => (
            <section key={file.path} className="app-card" aria-label={file.path}>
              <div className="app-item-head">
                <button type="button" className="tb-link" onClick={() => onOpen(file.path)}>
                  {file.path}
                </button>
                <span className="tb-tag">{say(file.state)}</span>
              </div>
              {file.state === 'changed' && file.changes.length === 0 && (
                <p className="app-meta">{say('textChanged')}</p>
              )}
              {file.changes.length > 0 && (
                <ChangeTable
                  name={file.path}
                  changes={file.changes}
                  after={jsonOf(desk.files[file.path] ?? '')}
                  placeOf={placeOf}
                />
              )}
            </section>
          ))
        )
      }
    </LoadView>
  )
}
