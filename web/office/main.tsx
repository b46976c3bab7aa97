/** The office's application: civil affairs and administration. */
import '../parts/styles/index.css'
import { useApp } from '../parts/app-context.tsx'
import { ChildPage } from '../parts/child-page.tsx'
import { ChildrenPage } from '../parts/children-page.tsx'
import { FormPage } from '../parts/form-page.tsx'
import { lazyPage } from '../parts/lazy-page.tsx'
import { DonePage, RecordPage } from '../parts/record-page.tsx'
import { startPage } from '../parts/start-page.tsx'
import { BoardPage } from './board-page.tsx'
import { DefinitionPage, DefinitionsPage } from './definitions-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { PapersPage } from './papers-page.tsx'
import { RecordsPage } from './records-page.tsx'

const DesignsPage = lazyPage(async () => (await import('../design/designs-page.tsx')).DesignsPage)
const DesignPage = lazyPage(async () => (await import('../design/design-page.tsx')).DesignPage)
const MigrationsPage = lazyPage(async () => (await import('../design/migration/migrations-page.tsx')).MigrationsPage)
const VisitPage = lazyPage(async () => (await import('../field/visit-page.tsx')).VisitPage)
const WordPage = lazyPage(async () => (await import('../design/word-page.tsx')).WordPage)
const ConflictsPage = lazyPage(async () => (await import('../conflicts/conflicts-page.tsx')).ConflictsPage)
const ReportsPage = lazyPage(async () => (await import('../papers/reports-page.tsx')).ReportsPage)

function page(route: string[]) {
  const [place, id, action, form, from, startAt] = route
  if (place === 'child' && id && action === 'visit') return <VisitPage key={id} subject={id} purpose="quarterly" />
  if (place === 'child' && id && action === 'first') return <VisitPage key={id} subject={id} purpose="first" />
  if (place === 'child' && id && action === 'fill' && form) {
    return <FormPage key={`${id} ${form}`} subject={id} form={form} from={from} startAt={startAt} />
  }
  if (place === 'child' && id) return <ChildPage key={id} id={id} fill />
  if (place === 'children') return <ChildrenPage />
  if (place === 'record' && id) return <RecordPage key={id} id={id} />
  if (place === 'done' && id) return <DonePage ids={route.slice(1)} />
  if (place === 'tasks') return <BoardPage />
  if (place === 'records') return <RecordsPage />
  if (place === 'documents') return <PapersPage />
  if (place === 'definitions' && id) return <DefinitionPage form={id} version={Number(action)} />
  if (place === 'definitions') return <DefinitionsPage />
  if (place === 'conflicts') return <ConflictsPage />
  if (place === 'reports') return <ReportsPage />
  if (place === 'migrate') return <MigrationsPage />
  if (place === 'word') return <WordPage />
  if (place === 'design') return id ? <DesignPage key={id} id={id} path={action} /> : <DesignsPage />
  return <HomePage />
}

/** An administrator of the system has no children to look at. */
const onDesigns = (role: string): boolean => role === 'ADMIN'
/** As the server lets them. */
const decides = (role: string): boolean => ['SUP', 'MZ_CASE', 'MZ_APPROVE', 'HEALTH', 'HIV_CASE'].includes(role)
const onCases = (role: string): boolean => role !== 'ADMIN'

function HomePage() {
  const { user } = useApp()
  return onDesigns(user.role) ? <DesignsPage /> : <OverviewPage />
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
    { place: 'conflicts', title: 'conflicts', shown: decides },
    { place: 'reports', title: 'reports', shown: onCases },
    { place: 'definitions', title: 'definitions' },
    { place: 'design', title: 'design', shown: onDesigns },
    { place: 'word', title: 'wordTemplates', shown: onDesigns },
  ],
  pages: page,
})
