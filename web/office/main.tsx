/** The office's application: civil affairs and administration. */
import '../parts/styles/index.css'
import { lazy, Suspense } from 'react'
import { useApp } from '../parts/app-context.tsx'
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

/** The designer is loaded when somebody opens it. */
const DesignsPage = lazy(async () => ({ default: (await import('../design/designs-page.tsx')).DesignsPage }))
const ReportsPage = lazy(async () => ({ default: (await import('../papers/reports-page.tsx')).ReportsPage }))
const WordPage = lazy(async () => ({ default: (await import('../design/word-page.tsx')).WordPage }))
const DesignPage = lazy(async () => ({ default: (await import('../design/design-page.tsx')).DesignPage }))

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
  if (place === 'reports') {
    return (
      <Suspense fallback={null}>
        <ReportsPage />
      </Suspense>
    )
  }
  if (place === 'word') {
    return (
      <Suspense fallback={null}>
        <WordPage />
      </Suspense>
    )
  }
  if (place === 'design') {
    return <Suspense fallback={null}>{id ? <DesignPage key={id} id={id} path={action} /> : <DesignsPage />}</Suspense>
  }
  return <HomePage />
}

/** An administrator of the system has no children to look at. */
const onDesigns = (role: string): boolean => role === 'ADMIN'
const onCases = (role: string): boolean => role !== 'ADMIN'

function HomePage() {
  const { user } = useApp()
  return onDesigns(user.role) ? (
    <Suspense fallback={null}>
      <DesignsPage />
    </Suspense>
  ) : (
    <OverviewPage />
  )
}

startPage({
  product: 'productOffice',
  wide: true,
  nav: [
    { place: '', title: 'overview', shown: onCases },
    { place: 'children', title: 'children', shown: onCases },
    { place: 'tasks', title: 'taskBoard', shown: onCases },
    { place: 'records', title: 'records', shown: onCases },
    { place: 'documents', title: 'documentsIssued', shown: onCases },
    { place: 'reports', title: 'reports', shown: onCases },
    { place: 'definitions', title: 'definitions' },
    { place: 'design', title: 'design', shown: onDesigns },
    { place: 'word', title: 'wordTemplates', shown: onDesigns },
  ],
  pages: page,
})
