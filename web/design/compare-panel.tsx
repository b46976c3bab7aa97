/** What the design changes of what is in force: file by file, place by place, side by side. */
import { LoadView } from '../parts/load-view.tsx'
import { useLoad } from '../parts/use-load.ts'
import { designApi, type FileDifference } from './design-api.ts'
import { useDesignWords } from './design-texts.ts'
import type { Desk } from './use-design.ts'

export function ComparePanel({ desk, onOpen }: { desk: Desk; onOpen: (path: string) => void }) {
  const say = useDesignWords()
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
              {file.changes.length > 0 && <Changes file={file} />}
            </section>
          ))
        )
      }
    </LoadView>
  )
}

function Changes({ file }: { file: FileDifference }) {
  const say = useDesignWords()
  return (
    <div className="app-scroll" tabIndex={0} role="region" aria-label={file.path}>
      <table className="tb-table design-changes">
        <thead>
          <tr>
            <th scope="col">{say('place')}</th>
            <th scope="col">{say('before')}</th>
            <th scope="col">{say('after')}</th>
          </tr>
        </thead>
        <tbody>
          {file.changes.map(({ at, before, after }) => (
            <tr key={at}>
              <td>{at}</td>
              <td>{shown(before)}</td>
              <td>{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function shown(value: unknown): string {
  if (value === undefined) return '—'
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}
