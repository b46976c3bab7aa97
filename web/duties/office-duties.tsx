/** The recurring duties of an office, and those about children counted by village. */
import { smallCell } from '../office/village-counts.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { useLoad } from '../parts/use-load.ts'
import { useWords } from '../parts/use-words.ts'
import { dutyApi, type DutyCount } from './duty-api.ts'
import { DutyList } from './duty-list.tsx'
import { sayDuty } from './duty-texts.ts'

export function OfficeDuties({ villages }: { villages: boolean }) {
  const { lang } = useApp()
  const words = useWords(sayDuty)
  const load = useLoad(`office duties ${lang}`, () => dutyApi.ofOffice(lang))
  return (
    <>
      <section className="app-card" aria-labelledby="office-duties">
        <h2 id="office-duties">{words('ofOffice')}</h2>
        <LoadView load={load}>{(duties) => <DutyList duties={duties} />}</LoadView>
      </section>
      {villages && <DutiesByVillage />}
    </>
  )
}

function DutiesByVillage() {
  const words = useWords(sayDuty)
  const load = useLoad('duties by village', dutyApi.byVillage)
  return (
    <section className="app-card" aria-labelledby="village-duties">
      <h2 id="village-duties">{words('byVillage')}</h2>
      <LoadView load={load}>
        {(rows) =>
          rows.length === 0 ? <p className="tb-empty">{words('noChildren')}</p> : <VillageDutyTable rows={rows} />
        }
      </LoadView>
    </section>
  )
}

const COLUMNS = ['late', 'soon', 'later'] as const

function VillageDutyTable({ rows }: { rows: readonly DutyCount[] }) {
  const words = useWords(sayDuty)
  const total = (key: (typeof COLUMNS)[number]): number => rows.reduce((sum, row) => sum + row[key], 0)
  return (
    <>
      <div className="app-scroll" tabIndex={0} role="group" aria-labelledby="village-duties">
        <table className="tb-table">
          <thead>
            <tr>
              <th scope="col">{words('village')}</th>
              {COLUMNS.map((key) => (
                <th key={key} scope="col" className="tb-num">
                  {words(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.area}>
                <th scope="row">{row.areaLabel}</th>
                {COLUMNS.map((key) => (
                  <td key={key} className={key === 'late' && row.late > 0 ? 'tb-num app-late' : 'tb-num'}>
                    {smallCell(row[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words('total')}</th>
              {COLUMNS.map((key) => (
                <td key={key} className="tb-num">
                  {smallCell(total(key))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="tb-hint">{words('smallCells')}</p>
    </>
  )
}
