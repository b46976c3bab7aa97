/** Every fault of the design with its place and cure, and every example that does not hold. */
import { LoadView } from '../parts/load-view.tsx'
import { useLoad } from '../parts/use-load.ts'
import { designApi, type Fault, type Report } from './design-api.ts'
import { useDesignWords } from './design-texts.ts'
import type { Desk } from './use-design.ts'

export function CheckPanel({ desk, onOpen }: { desk: Desk; onOpen: (path: string) => void }) {
  const say = useDesignWords()
  const load = useLoad(`check ${desk.id}`, async () => {
    await desk.flush()
    return designApi.check(desk.id)
  })
  return (
    <section aria-label={say('check')} aria-busy={load.state === 'loading'}>
      {load.state === 'loading' && <p role="status">{say('checking')}</p>}
      {load.state !== 'loading' && (
        <>
          <button type="button" className="tb-button" onClick={load.reload}>
            {say('check')}
          </button>
          <LoadView load={load}>
            {(report) => <Findings report={report} plugin={desk.plugin} onOpen={onOpen} />}
          </LoadView>
        </>
      )}
    </section>
  )
}

function Findings({ report, plugin, onOpen }: { report: Report; plugin: string; onOpen: (path: string) => void }) {
  const say = useDesignWords()
  const { faults, cases } = report
  return (
    <>
      <div role="status">
        {faults.length + cases.length === 0 && <p className="app-good">{say('noFaults')}</p>}
        {faults.length > 0 && <h3>{say('faultsFound', { n: faults.length })}</h3>}
        {cases.length > 0 && <h3>{say('casesFailed', { n: cases.length })}</h3>}
      </div>
      <FaultList faults={faults} plugin={plugin} onOpen={onOpen} />
      <ul className="app-list">
        {cases.map((line) => (
          <li key={line} className="app-item">
            {line}
          </li>
        ))}
      </ul>
    </>
  )
}

export interface FaultListProps {
  faults: readonly Fault[]
  plugin: string
  onOpen: (path: string) => void
}

export function FaultList({ faults, plugin, onOpen }: FaultListProps) {
  return (
    <ul className="app-list">
      {faults.map((fault, n) => (
        <li key={n} className="app-item">
          <FaultLine fault={fault} plugin={plugin} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  )
}

function FaultLine({ fault, plugin, onOpen }: { fault: Fault; plugin: string; onOpen: (path: string) => void }) {
  const say = useDesignWords()
  const inside = fault.file.startsWith(`${plugin}/`) ? fault.file.slice(plugin.length + 1) : null
  return (
    <>
      <span className="app-item-title">{fault.message}</span>
      <span className="app-meta">
        {fault.file} {fault.pointer}
        {fault.line ? ` ${fault.line}:${fault.column ?? 1}` : ''} · {fault.code}
      </span>
      {fault.hint && <span>{fault.hint}</span>}
      {inside && (
        <button type="button" className="tb-link" onClick={() => onOpen(inside)}>
          {say('open')}
        </button>
      )}
    </>
  )
}
