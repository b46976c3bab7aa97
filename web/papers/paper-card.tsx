/** One issued paper: its number, a copy for each recipient with what became of it, service and voiding. */
import { useState } from 'react'
import { formatInstant } from '../../core/render/index.ts'
import { links } from '../api/calls.ts'
import type { Paper } from '../api/types.ts'
import { useApp } from '../parts/app-context.tsx'
import { placeOf } from '../parts/route.ts'
import { sayPaper } from './paper-texts.ts'
import { ServiceForm } from './service-form.tsx'
import { VoidForm } from './void-form.tsx'

export interface PaperCardProps {
  paper: Paper
  /** Where the page is not about its record already. */
  linked: boolean
  onChange: () => void
}

export function PaperCard({ paper, linked, onChange }: PaperCardProps) {
  const { lang, say, names } = useApp()
  const title = names.document(paper.document)
  const [open, setOpen] = useState<'service' | 'void' | null>(null)
  const inForce = paper.status === 'issued'
  const done = (): void => {
    setOpen(null)
    onChange()
  }
  const Frame = linked ? 'article' : 'div'
  return (
    <Frame className={linked ? 'app-item' : 'app-paper'} aria-label={linked ? `${title} ${paper.number}` : undefined}>
      <div className="app-item-head">
        {linked && paper.record !== null ? (
          <a className="app-item-title" href={placeOf('record', paper.record)}>
            {title}
          </a>
        ) : (
          <span className="app-item-title">{linked ? title : paper.number}</span>
        )}
        {!inForce && <span className="tb-tag">{sayPaper(lang, 'void')}</span>}
      </div>
      <p className="app-meta">
        {linked && `${paper.number} · ${paper.subject.name} · `}
        {say('issuedAt', { date: formatInstant(paper.issuedAt, lang) })}
      </p>
      {paper.voidReason !== null && (
        <p className="app-late">{sayPaper(lang, 'voidBecause', { reason: paper.voidReason })}</p>
      )}
      <Copies paper={paper} />
      {inForce && open === null && (
        <div className="tb-row-buttons">
          {paper.receipt && (
            <>
              <button type="button" className="tb-button" onClick={() => setOpen('service')}>
                {sayPaper(lang, 'recordService')}
              </button>
              <a className="tb-button" href={links.receipt(paper.id)} target="_blank" rel="noreferrer">
                {sayPaper(lang, 'receipt')}
              </a>
            </>
          )}
          <button type="button" className="tb-button tb-button-quiet" onClick={() => setOpen('void')}>
            {sayPaper(lang, 'makeVoid')}
          </button>
        </div>
      )}
      {open === 'service' && <ServiceForm paper={paper} onDone={done} onCancel={() => setOpen(null)} />}
      {open === 'void' && <VoidForm paper={paper} onDone={done} onCancel={() => setOpen(null)} />}
    </Frame>
  )
}

function Copies({ paper }: { paper: Paper }) {
  const { lang } = useApp()
  return (
    <ul className="app-copies" aria-label={sayPaper(lang, 'copies')}>
      {paper.copies.map(({ recipient, title, state, at }) => (
        <li key={recipient}>
          <span className="app-item-head">
            {title}
            {paper.receipt && paper.status === 'issued' && (
              <span className={state === 'served' ? 'app-done' : 'app-meta'}>
                {sayPaper(lang, state)}
                {at !== null && ` · ${formatInstant(at, lang)}`}
              </span>
            )}
          </span>
          <a
            className="tb-link"
            href={links.issued(paper.id, recipient)}
            download={`${paper.number}-${title}.pdf`}
            aria-label={sayPaper(lang, 'downloadOf', { title })}
          >
            {sayPaper(lang, 'download')}
          </a>
        </li>
      ))}
    </ul>
  )
}
