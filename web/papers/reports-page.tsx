/** Reports that are gathered from many records: for which area and period, a draft to look at, and issuing. */
import { useState } from 'react'
import { formatInstant, shanghaiMinute } from '../../core/render/index.ts'
import type { IssuedDocument } from '../api/types.ts'
import { links } from '../api/calls.ts'
import { uuidV7 } from '../api/uuid.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useAction } from '../parts/use-action.ts'
import { useLoad } from '../parts/use-load.ts'
import { sayPaper } from './paper-texts.ts'
import { reportApi, reportDraftHref, type ReportKind, type ReportWish } from './report-api.ts'

export function ReportsPage() {
  const { lang, say } = useApp()
  const load = useLoad('reports', reportApi.reports)
  return (
    <>
      <PageHead title={say('reports')}>
        <p className="app-meta">{sayPaper(lang, 'reportsHint')}</p>
      </PageHead>
      <LoadView load={load}>
        {(reports) =>
          reports.length === 0 ? (
            <p className="tb-empty">{say('noRows')}</p>
          ) : (
            reports.map((report) => <ReportCard key={report.id} report={report} />)
          )
        }
      </LoadView>
    </>
  )
}

function ReportCard({ report }: { report: ReportKind }) {
  const { lang, user, names, now, say } = useApp()
  const [period, setPeriod] = useState(() => periodOf(report.period, shanghaiMinute(now())))
  const [area, setArea] = useState(user.area)
  const [narrative, setNarrative] = useState('')
  const [id, setId] = useState(() => uuidV7(now()))
  const [issued, setIssued] = useState<IssuedDocument | null>(null)
  const action = useAction()
  const wish = { area, period, narrative }
  const issue = async (): Promise<void> => {
    setIssued((await reportApi.issue(report.id, { id, ...wish })).document)
    setId(uuidV7(now()))
  }
  const title = names.document(report.id)
  return (
    <section className="app-card" aria-label={title}>
      <h2>{title}</h2>
      <Choices report={report} wish={wish} onArea={setArea} onPeriod={setPeriod} />
      <label className="tb-field">
        <span className="tb-label">{sayPaper(lang, 'narrative')}</span>
        <textarea
          className="tb-input tb-textarea"
          rows={3}
          maxLength={2000}
          value={narrative}
          onChange={(event) => setNarrative(event.target.value)}
        />
      </label>
      <div className="tb-row-buttons">
        <a className="tb-button" href={reportDraftHref(report.id, wish)} target="_blank" rel="noreferrer">
          {say('previewPdf')}
        </a>
        <button
          type="button"
          className="tb-button tb-button-main"
          disabled={action.busy}
          onClick={() => action.run(issue)}
        >
          {say(action.busy ? 'issuing' : 'issue')}
        </button>
      </div>
      {action.fault && (
        <p className="tb-error" role="alert">
          {action.fault}
        </p>
      )}
      {issued && (
        <p className="app-good" role="status">
          {say('issuedNo', { number: issued.number })} · {formatInstant(issued.issuedAt, lang)}{' '}
          <a href={links.issued(issued.id)} download={`${issued.number}.pdf`}>
            {sayPaper(lang, 'download')}
          </a>
        </p>
      )}
    </section>
  )
}

interface ChoicesProps {
  report: ReportKind
  wish: ReportWish
  onArea: (area: string) => void
  onPeriod: (period: string) => void
}

/** For which area within one's own, and for which period. */
function Choices({ report, wish, onArea, onPeriod }: ChoicesProps) {
  const { lang, user, now, ports } = useApp()
  const areas = (ports.areas ?? []).filter(({ code }) => code.startsWith(user.area.replace(/(000){1,2}$/, '')))
  return (
    <>
      <label className="tb-field">
        <span className="tb-label">{sayPaper(lang, 'reportArea')}</span>
        <select className="tb-input" value={wish.area} onChange={(event) => onArea(event.target.value)}>
          {areas.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="tb-field">
        <span className="tb-label">{sayPaper(lang, report.period)}</span>
        <select
          className="tb-input tb-input-short"
          value={wish.period}
          onChange={(event) => onPeriod(event.target.value)}
        >
          {periodsBefore(report.period, shanghaiMinute(now())).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

/** `2026Q4` or `2026-11` of a minute in Shanghai. */
function periodOf(kind: ReportKind['period'], minute: string): string {
  const [year = '', month = ''] = minute.split('-')
  return kind === 'month' ? `${year}-${month}` : `${year}Q${Math.ceil(Number(month) / 3)}`
}

const YEARS_BACK = 2

/** This period and those before it, newest first. */
function periodsBefore(kind: ReportKind['period'], minute: string): string[] {
  const year = Number(minute.slice(0, 4))
  const now = periodOf(kind, minute)
  const inYear = kind === 'month' ? 12 : 4
  return Array.from({ length: YEARS_BACK + 1 }, (_, back) => year - back)
    .flatMap((of) => Array.from({ length: inYear }, (_, n) => inYear - n).map((n) => nameOf(kind, of, n)))
    .filter((period) => period <= now)
}

function nameOf(kind: ReportKind['period'], year: number, n: number): string {
  return kind === 'month' ? `${year}-${String(n).padStart(2, '0')}` : `${year}Q${n}`
}
