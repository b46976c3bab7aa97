/** The page before sending: every answer of every section, each section one tap from being changed. */
import type { LayoutSection } from '../../layout.ts'
import { useRenderScope } from '../../render-context.tsx'
import { AnswerList } from './answer-list.tsx'

export interface ReviewPanelProps {
  sections: readonly LayoutSection[]
  onChange: (section: number) => void
}

export function ReviewPanel({ sections, onChange }: ReviewPanelProps) {
  const scope = useRenderScope()
  return (
    <div className="tb-review">
      <h2 tabIndex={-1}>{scope.say('review')}</h2>
      {sections.map((entry, index) => {
        const title = scope.translate(entry.section.title)
        return (
          <section key={entry.section.id} className="tb-section">
            <div className="tb-row-head">
              <h3>{title}</h3>
              <button
                type="button"
                className="tb-button tb-button-quiet"
                aria-label={scope.say('changeSection', { title })}
                onClick={() => onChange(index)}
              >
                {scope.say('change')}
              </button>
            </div>
            <AnswerList
              nodes={entry.nodes}
              read={(pointer) => scope.store.session.field(pointer).value}
              visible={(pointer) => scope.store.session.field(pointer).visible}
              showEmpty
              words={scope}
            />
          </section>
        )
      })}
    </div>
  )
}
