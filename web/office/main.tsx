/** The office's application: civil affairs and administration. */
import '../parts/styles/index.css'
import { ChildPage } from '../parts/child-page.tsx'
import { ChildrenPage } from '../parts/children-page.tsx'
import { FormPage } from '../parts/form-page.tsx'
import { DonePage, RecordPage } from '../parts/record-page.tsx'
import { startPage } from '../parts/start-page.tsx'
import { BoardPage } from './board-page.tsx'
import { DefinitionPage, DefinitionsPage } from './definitions-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { PapersPage } from './papers-page.tsx'
import { RecordsPage } from './records-page.tsx'

function page([place, id, action, form, from, startAt]: string[]) {
  if (place === 'child' && id && action === 'fill' && form) {
    return <FormPage key={`${id} ${form}`} subject={id} form={form} from={from} startAt={startAt} />
  }
  if (place === 'child' && id) return <ChildPage key={id} id={id} fill />
  if (place === 'children') return <ChildrenPage />
  if (place === 'record' && id) return <RecordPage key={id} id={id} />
  if (place === 'done' && id) return <DonePage ids={[id]} />
  if (place === 'tasks') return <BoardPage />
  if (place === 'records') return <RecordsPage />
  if (place === 'documents') return <PapersPage />
  if (place === 'definitions' && id) return <DefinitionPage form={id} version={Number(action)} />
  if (place === 'definitions') return <DefinitionsPage />
  return <OverviewPage />
}

startPage({
  product: 'productOffice',
  wide: true,
  nav: [
    { place: '', title: 'overview' },
    { place: 'children', title: 'children' },
    { place: 'tasks', title: 'taskBoard' },
    { place: 'records', title: 'records' },
    { place: 'documents', title: 'documentsIssued' },
    { place: 'definitions', title: 'definitions' },
  ],
  pages: page,
})
