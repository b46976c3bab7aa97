/** Every fault of the design with its place and cure, every example that does not hold, and what tables leave open. */
import { jsonOf } from '../../core/design/part.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { useLoad } from '../parts/use-load.ts'
import { designApi, type Fault, type Report } from './design-api.ts'
import { useDesignWords } from './design-texts.ts'
import type { Desk } from './use-design.ts'
import { usePlaces, type PlaceOf } from './use-places.ts'

export function CheckPanel({ desk, onOpen }: { desk: Desk; onOpen: (path: string) => void }) {
  const say = useDesignWords()
  const load = useLoad(`check ${desk.id}`, async () => {
    await desk.flush()
    return designApi.check(desk.id)
  })
  return (
    <section className="design-part" aria-label={say('check')} aria-busy={load.state === 'loading'}>
      {load.state === 'loading' && <p role="status">{say('checking')}</p>}
      {load.state !== 'loading' && (
        <>
          <button type="button" className="tb-button" onClick={load.reload}>
            {say('check')}
          </button>
          <LoadView load={load}>{(report) => <Findings report={report} desk={desk} onOpen={onOpen} />}</LoadView>
        </>
      )}
    </section>
  )
}

function Findings({ report, desk, onOpen }: { report: Report; desk: Desk; onOpen: (path: string) => void }) {
  const { lang } = useApp()
  const say = useDesignWords()
  const { faults, cases, remarks } = report
  return (
    <>
      <div role="status">
        {faults.length + cases.length === 0 && <p className="app-good">{say('noFaults')}</p>}
        {faults.length > 0 && <h3>{say('faultsFound', { n: faults.length })}</h3>}
        {cases.length > 0 && <h3>{say('casesFailed', { n: cases.length })}</h3>}
      </div>
      <FaultList faults={faults} desk={desk} onOpen={onOpen} />
      <ul className="app-list">
        {cases.map((line) => (
          <li key={line} className="app-item">
            {line}
          </li>
        ))}
      </ul>
      {remarks.length > 0 && (
        <>
          <h3>{say('remarksFound', { n: remarks.length })}</h3>
          <FaultList
            faults={remarks.map(({ messageEn, ...remark }) =>
              lang === 'en' ? { ...remark, message: messageEn } : remark,
            )}
            desk={desk}
            onOpen={onOpen}
          />
        </>
      )}
    </>
  )
}

/** A fault, or a remark, which has no code. */
type Finding = Omit<Fault, 'code'> & Partial<Pick<Fault, 'code'>>

export interface FaultListProps {
  faults: readonly Finding[]
  desk: Desk
  onOpen: (path: string) => void
}

export function FaultList({ faults, desk, onOpen }: FaultListProps) {
  const placeOf = usePlaces()
  return (
    <ul className="app-list">
      {faults.map((fault, n) => (
        <li key={n} className="app-item">
          <FaultLine fault={fault} placeOf={placeOf} desk={desk} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  )
}

interface FaultLineProps extends Omit<FaultListProps, 'faults'> {
  fault: Finding
  placeOf: PlaceOf
}

function FaultLine({ fault, placeOf, desk, onOpen }: FaultLineProps) {
  const say = useDesignWords()
  const { file, pointer, message, hint, line, column, code } = fault
  const inside = file.startsWith(`${desk.plugin}/`) ? file.slice(desk.plugin.length + 1) : null
  const open = (): void => {
    if (inside === null) return
    desk.aimAt({ path: inside, pointer })
    onOpen(inside)
  }
  const place = inside && pointer ? placeOf(pointer, [jsonOf(desk.files[inside] ?? '')]) : pointer
  return (
    <>
      <span className="app-item-title">{message}</span>
      <span className="app-meta" title={pointer}>
        {file} {place}
        {line ? ` ${line}:${column ?? 1}` : ''}
        {code && ` · ${code}`}
      </span>
      {hint && <span>{hint}</span>}
      {inside && (
        <button type="button" className="tb-link" onClick={open}>
          {say('open')}
        </button>
      )}
    </>
  )
}
