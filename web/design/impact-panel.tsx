/** What the design would change of what is on record, with progress while it is worked out; also as a table to save. */
import { useEffect, useState } from 'react'
import { useApp } from '../parts/app-context.tsx'
import { csvHref } from './csv.ts'
import { designApi, type Impact } from './design-api.ts'
import { useDesignWords, type SayDesign } from './design-texts.ts'
import type { Desk } from './use-design.ts'
import { useWork } from './use-work.ts'

const PAUSE_MS = 1_000

export function ImpactPanel({ desk }: { desk: Desk }) {
  const say = useDesignWords()
  const work = useWork()
  const [impact, setImpact] = useState<Impact | null>(null)
  const running = impact?.state === 'running'
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => void designApi.impact(desk.id).then(setImpact, () => undefined), PAUSE_MS)
    return () => clearInterval(timer)
  }, [running, desk.id])
  const start = async (): Promise<void> => {
    await desk.flush()
    setImpact(await designApi.startImpact(desk.id))
  }
  return (
    <section aria-label={say('impact')}>
      <p className="app-meta">{say('impactHint')}</p>
      <button type="button" className="tb-button" disabled={work.busy || running} onClick={() => work.run(start)}>
        {say('impactStart')}
      </button>
      {work.fault && (
        <p className="tb-error" role="alert">
          {work.fault}
        </p>
      )}
      {impact && (
        <p role="status">
          {impact.state === 'failed'
            ? say('impactFailed')
            : say('impactDone', { done: impact.done, records: impact.records, changed: impact.changed })}
        </p>
      )}
      {running && <progress className="design-progress" max={impact.records} value={impact.done} />}
      {impact && impact.state === 'done' && impact.counts.length === 0 && (
        <p className="app-good">{say('impactNone')}</p>
      )}
      {impact && impact.counts.length > 0 && <Counts impact={impact} />}
    </section>
  )
}

function Counts({ impact }: { impact: Impact }) {
  const { names } = useApp()
  const say = useDesignWords()
  return (
    <>
      <div className="app-scroll" tabIndex={0} role="region" aria-label={say('impact')}>
        <table className="tb-table">
          <thead>
            <tr>
              <th scope="col">{say('kind.form')}</th>
              <th scope="col">{say('place')}</th>
              <th scope="col">{say('before')}</th>
              <th scope="col">{say('after')}</th>
              <th scope="col">{say('impactRecords')}</th>
            </tr>
          </thead>
          <tbody>
            {impact.counts.map(({ form, what, before, after, records }) => (
              <tr key={`${form} ${what} ${before} ${after}`}>
                <td>{names.form(form)}</td>
                <td>{whatWords(what, say)}</td>
                <td>{stateWords(before, say)}</td>
                <td>{stateWords(after, say)}</td>
                <td>{records ?? '<3'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <a
        className="tb-button"
        href={csvHref(['form', 'what', 'before', 'after', 'records'], impact.counts.map(cellsOf))}
        download="impact.csv"
      >
        {say('export')}
      </a>
    </>
  )
}

function whatWords(what: string, say: SayDesign): string {
  const [kind = '', id = ''] = what.split(' ')
  if (kind === 'score') return `${say('kind.instrument')} ${id}`
  return kind === 'decision' ? `${say('kind.decision')} ${id}` : say('complete')
}

function stateWords(state: string, say: SayDesign): string {
  return state === 'complete' || state === 'incomplete' ? say(state) : state
}

function cellsOf({ form, what, before, after, records }: Impact['counts'][number]): (string | number)[] {
  return [form, what, before, after, records ?? '<3']
}
