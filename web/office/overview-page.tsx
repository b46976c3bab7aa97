/** The county at a glance: children by village and band, small counts hidden. */
import { BandLabel } from '../parts/band-label.tsx'
import { useApp } from '../parts/app-context.tsx'
import { lazyPage } from '../parts/lazy-page.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useLoad } from '../parts/use-load.ts'
import { loadAllChildren, loadOpenTasks } from './load-all.ts'
import { bandColumns, countByVillage, smallCell } from './village-counts.ts'
import type { VillageRow } from './village-counts.ts'

const OfficeDuties = lazyPage(async () => (await import('../duties/office-duties.tsx')).OfficeDuties)

export function OverviewPage() {
  const { say, user } = useApp()
  // The joint office watches over tasks and duties and reads no child's file; an auditor has no duties.
  const children = user.role !== 'JOINT'
  return (
    <>
      <PageHead title={say('overview')} />
      {children && <Children />}
      {user.role !== 'AUDITOR' && <OfficeDuties villages={children} />}
    </>
  )
}

function Children() {
  const { say } = useApp()
  const load = useLoad('overview', () => Promise.all([loadAllChildren(), loadOpenTasks()]))
  return (
    <LoadView load={load}>
      {([children, tasks]) => (
        <>
          <div className="app-figures">
            <Figure title={say('childrenTotal')} value={children.length} />
            <Figure
              title={say('dueTotal')}
              value={children.filter((child) => child.due && child.due.state !== 'done').length}
            />
            <Figure title={say('tasksTotal')} value={tasks.length} />
            <Figure title={say('overdueTotal')} value={tasks.filter((task) => task.overdue).length} />
          </div>
          <VillageTable rows={countByVillage(children)} />
        </>
      )}
    </LoadView>
  )
}

function Figure({ title, value }: { title: string; value: number }) {
  return (
    <p className="app-figure">
      <strong>{value}</strong>
      <span className="app-meta">{title}</span>
    </p>
  )
}

function VillageTable({ rows }: { rows: readonly VillageRow[] }) {
  const { say } = useApp()
  const columns = bandColumns(rows)
  return (
    <section className="app-card" aria-labelledby="by-village">
      <h2 id="by-village">{say('byVillage')}</h2>
      <div className="app-scroll" tabIndex={0} role="group" aria-labelledby="by-village">
        <table className="tb-table">
          <thead>
            <tr>
              <th scope="col">{say('village')}</th>
              {columns.map((band) => (
                <th key={band} scope="col" className="tb-num">
                  {band === '' ? say('unrated') : <BandLabel band={band} />}
                </th>
              ))}
              <th scope="col" className="tb-num">
                {say('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.village}>
                <th scope="row">{row.village}</th>
                {columns.map((band) => (
                  <td key={band} className="tb-num">
                    {smallCell(row.bands.get(band) ?? 0)}
                  </td>
                ))}
                <td className="tb-num">{smallCell(row.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="tb-hint">{say('smallCells')}</p>
    </section>
  )
}
