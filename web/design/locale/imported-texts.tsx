/** What a table brought in would change, before anything changes. */
import type { TableOfTexts } from '../../../core/design/translations.ts'
import { useLocaleWords } from './locale-texts.ts'

export interface ImportedTextsProps {
  table: TableOfTexts
  onApply: () => void
  onCancel: () => void
}

export function ImportedTexts({ table: { changed, unknown }, onApply, onCancel }: ImportedTextsProps) {
  const say = useLocaleWords()
  return (
    <section className="app-card" aria-label={say('importCsv')}>
      <p role="status">{changed.length === 0 ? say('noChanges') : say('changes', { n: changed.length })}</p>
      {changed.length > 0 && (
        <div className="app-scroll" tabIndex={0} role="region" aria-label={say('changes', { n: changed.length })}>
          <table className="tb-table design-changes">
            <thead>
              <tr>
                <th scope="col">{say('zh')}</th>
                <th scope="col">{say('before')}</th>
                <th scope="col">{say('after')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ zh, before, after }) => (
                <tr key={zh}>
                  <td>{zh}</td>
                  <td>{before || '—'}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unknown.length > 0 && (
        <>
          <p>{say('unknown', { n: unknown.length })}</p>
          <ul className="app-list app-meta">
            {unknown.map((zh) => (
              <li key={zh}>{zh}</li>
            ))}
          </ul>
        </>
      )}
      <div className="tb-row-buttons">
        <button type="button" className="tb-button tb-button-main" disabled={changed.length === 0} onClick={onApply}>
          {say('apply')}
        </button>
        <button type="button" className="tb-button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </section>
  )
}
