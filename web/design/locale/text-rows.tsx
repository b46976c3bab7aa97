/** Rows of Chinese and English; a long list is drawn in pieces, so that typing stays quick. */
import { useState } from 'react'
import type { Translation } from '../../../core/design/translations.ts'
import { useLocaleWords } from './locale-texts.ts'

const PIECE = 100

export interface TextRowsProps {
  rows: readonly Translation[]
  onChange: (zh: string, en: string) => void
}

export function TextRows({ rows, onChange }: TextRowsProps) {
  const say = useLocaleWords()
  const [most, setMost] = useState(PIECE)
  if (rows.length === 0) return <p className="tb-empty">{say('none')}</p>
  return (
    <>
      <ul className="app-list">
        {rows.slice(0, most).map((row) => (
          <li key={row.zh} className="app-item">
            <label className="tb-field">
              <span className="tb-label">{row.zh}</span>
              <input
                className="tb-input"
                lang="en"
                value={row.en}
                placeholder={row.elsewhere}
                onChange={(event) => onChange(row.zh, event.target.value)}
              />
              <span className="app-meta">{row.files.length === 0 ? say('unused') : row.files.join(' · ')}</span>
            </label>
          </li>
        ))}
      </ul>
      {rows.length > most && (
        <button type="button" className="tb-button" onClick={() => setMost(most + PIECE)}>
          {say('more', { n: Math.min(PIECE, rows.length - most) })}
        </button>
      )}
    </>
  )
}
