/** All records of the area, and the documents that came out of them. */
import { formatInstant } from '../../core/render/index.ts'
import { api, links } from '../api/calls.ts'
import type { DocumentState, RecordSummary } from '../api/types.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { placeOf } from '../parts/route.ts'
import { useLoad } from '../parts/use-load.ts'
import { loadAllRecords } from './load-all.ts'
import { RowTable } from './row-table.tsx'

export function RecordsPage() {
  const { lang, say } = useApp()
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
                  {record.title}
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

export function DocumentsPage() {
  const { lang, say } = useApp()
  const load = useLoad('all documents', loadDocuments)
  return (
    <>
      <PageHead title={say('documentsIssued')} />
      <LoadView load={load}>
        {(documents) => (
          <RowTable
            title={say('documentsIssued')}
            heads={[say('document'), say('child'), say('issuedOn'), say('file')]}
            rows={documents.map(({ record, document, issued }) => ({
              key: issued.id,
              cells: [
                `${document.title} ${issued.number}`,
                subjectName(record),
                formatInstant(issued.issuedAt, lang),
                <a key="a" href={links.issued(issued.id)} download={`${issued.number}.pdf`}>
                  {say('download')}
                </a>,
              ],
            }))}
          />
        )}
      </LoadView>
    </>
  )
}

interface IssuedRow {
  record: RecordSummary
  document: DocumentState
  issued: NonNullable<DocumentState['issued']>
}

async function loadDocuments(): Promise<IssuedRow[]> {
  const rows: IssuedRow[] = []
  for (const record of await loadAllRecords()) {
    for (const document of await api.documents(record.id)) {
      if (document.issued) rows.push({ record, document, issued: document.issued })
    }
  }
  return rows
}

function subjectName(record: RecordSummary): string {
  return record.subject?.name ?? ''
}
