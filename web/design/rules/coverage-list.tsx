/** What a decision table leaves open, each with a button that writes the row for it. */
import type { Coverage } from '../../../core/design/table/coverage.ts'
import { cutText, gapText } from '../../../core/design/table/coverage-words.ts'
import { cellsOf, withRow } from '../../../core/design/table/rows.ts'
import { useApp } from '../../parts/app-context.tsx'
import type { TableProps } from './table-editing.ts'
import { useDecisionWords } from './decision-texts.ts'

export function CoverageList({ value, change, coverage }: TableProps & { coverage: Coverage }) {
  const { lang } = useApp()
  const say = useDecisionWords()
  const { gaps, rows, atoms, cut } = coverage
  if (value.rules.length === 0) return null
  return (
    <section className="design-coverage" aria-live="polite">
      {cut && <p className="tb-warning">{cutText(lang)}</p>}
      {value.hitPolicy === 'collect' && <p className="tb-hint">{say('collects')}</p>}
      {value.hitPolicy !== 'collect' && gaps.length + rows.length === 0 && !cut && (
        <p className="app-good">{say('whole')}</p>
      )}
      {gaps.length > 0 && <h3>{say('open', { n: gaps.length })}</h3>}
      <ul className="app-list">
        {gaps.map((gap, n) => (
          <li key={n} className="app-item">
            <span>{gapText(gap, value, coverage, lang)}</span>
            <span className="tb-row-buttons">
              <button
                type="button"
                className="tb-button"
                onClick={() => change(withRow(value, cellsOf(gap.combination, atoms)))}
              >
                {say('fill')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
