/** What is wrong with the wording, told shortly after it was written, with line and column. */
import { useEffect, useState } from 'react'
import { LoadView } from '../../parts/load-view.tsx'
import { useLoad } from '../../parts/use-load.ts'
import { sayFinding } from '../../papers/finding-words.ts'
import { useApp } from '../../parts/app-context.tsx'
import { designApi } from '../design-api.ts'
import { useLetterWords } from './letter-texts.ts'

const PAUSE_MS = 700

export interface FindingsProps {
  design: string
  document: string
  template: string
}

export function Findings({ design, document, template }: FindingsProps) {
  const { lang } = useApp()
  const say = useLetterWords()
  const settled = useSettled(template)
  const load = useLoad(`findings ${design} ${document} ${settled}`, () =>
    designApi.checkLetter(design, document, settled),
  )
  return (
    <section className="app-card" aria-label={say('findings')} aria-live="polite">
      <h3>{say('findings')}</h3>
      {(load.state === 'loading' || settled !== template) && <p className="app-meta">{say('checking')}</p>}
      {load.state !== 'loading' && settled === template && (
        <LoadView load={load}>
          {({ findings }) =>
            findings.length === 0 ? (
              <p className="app-done">{say('clean')}</p>
            ) : (
              <ul className="tb-list">
                {findings.map((finding, n) => (
                  <li key={n} className={finding.severity === 'error' ? 'app-late' : ''}>
                    {say(finding.severity)} · {say('place', { line: finding.line, column: finding.column })} ·{' '}
                    {sayFinding(lang, finding)}
                  </li>
                ))}
              </ul>
            )
          }
        </LoadView>
      )}
    </section>
  )
}

/** The text once nobody has written for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
