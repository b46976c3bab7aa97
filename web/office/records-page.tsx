/** All records of the area. */
import { formatInstant } from '../../core/render/index.ts'
import type { RecordSummary } from '../api/types.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { placeOf } from '../parts/route.ts'
import { useLoad } from '../parts/use-load.ts'
import { loadAllRecords } from './load-all.ts'
import { RowTable } from './row-table.tsx'

export function RecordsPage() {
  const { lang, say, names } = useApp()
  const load = useLoad('all records', loadAllRecords)
  return (
    <>
      <PageHead title={say('records')} />
      <LoadView load={load}>
        {(records) => (
          <RowTable
            title={say('records')}
            heads={[say('form'), say('child'), say('submittedOn'), say('filledBy')]}
            rows={records.map((record) => ({
              key: record.id,
              cells: [
                <a key="a" href={placeOf('record', record.id)}>
                  {names.form(record.form)}
                </a>,
                subjectName(record),
                formatInstant(record.submittedAt, lang),
                record.by,
              ],
            }))}
          />
        )}
      </LoadView>
    </>
  )
}

function subjectName(record: RecordSummary): string {
  return record.subject?.name ?? ''
}
