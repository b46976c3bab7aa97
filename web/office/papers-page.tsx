/** The register of issued papers: numbers, recipients, and what became of each copy. */
import { useState } from 'react'
import { PaperCard } from '../papers/paper-card.tsx'
import { sayPaper } from '../papers/paper-texts.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useLoad } from '../parts/use-load.ts'
import { loadAllPapers, type PaperLine, type RestrictedPaper } from './load-all.ts'

const VIEWS = ['all', 'waiting', 'void'] as const
type View = (typeof VIEWS)[number]

export function PapersPage() {
  const { lang, say } = useApp()
  const load = useLoad('all papers', loadAllPapers)
  const [view, setView] = useState<View>('all')
  const titles: Record<View, string> = {
    all: say('total'),
    waiting: sayPaper(lang, 'issued'),
    void: sayPaper(lang, 'void'),
  }
  return (
    <>
      <PageHead title={say('documentsIssued')} />
      <LoadView load={load}>
        {(papers, reload) => (
          <>
            <div className="tb-options tb-options-short" role="group" aria-label={say('kind')}>
              {VIEWS.map((one) => (
                <label key={one} className="tb-option">
                  <input type="radio" name="papers" checked={view === one} onChange={() => setView(one)} />
                  {titles[one]} {papers.filter((paper) => isIn(paper, one)).length}
                </label>
              ))}
            </div>
            <PaperList papers={papers.filter((paper) => isIn(paper, view))} onChange={reload} />
          </>
        )}
      </LoadView>
    </>
  )
}

function PaperList({ papers, onChange }: { papers: readonly PaperLine[]; onChange: () => void }) {
  const { say } = useApp()
  if (papers.length === 0) return <p className="tb-empty">{say('noRows')}</p>
  return (
    <ul className="app-list">
      {papers.map((paper) => (
        <li key={paper.number}>
          {'restricted' in paper ? (
            <RestrictedCard paper={paper} />
          ) : (
            <PaperCard paper={paper} linked onChange={onChange} />
          )}
        </li>
      ))}
    </ul>
  )
}

function RestrictedCard({ paper }: { paper: RestrictedPaper }) {
  const { lang } = useApp()
  return (
    <article className="app-item" aria-label={paper.number}>
      <div className="app-item-head">
        <span className="app-item-title">{paper.number}</span>
        <span className="tb-tag">{sayPaper(lang, paper.status === 'void' ? 'void' : 'restricted')}</span>
      </div>
      <p className="app-meta">{sayPaper(lang, 'restrictedHint')}</p>
    </article>
  )
}

function isIn(paper: PaperLine, view: View): boolean {
  if (view === 'all') return true
  if (view === 'void') return paper.status === 'void'
  if ('restricted' in paper) return false
  return paper.status === 'issued' && paper.receipt && paper.copies.some(({ state }) => state !== 'served')
}
