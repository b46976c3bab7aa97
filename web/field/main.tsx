/** The field staff's application: phone first. */
import '../parts/styles/index.css'
import { ChildPage } from '../parts/child-page.tsx'
import { ChildrenPage } from '../parts/children-page.tsx'
import { lazyPage } from '../parts/lazy-page.tsx'
import { startPage } from '../parts/start-page.tsx'
import { HomePage, TasksPage } from './home-page.tsx'

const filling = { visit: () => import('./visit-page.tsx'), form: () => import('../parts/form-page.tsx') }
const VisitPage = lazyPage(async () => (await filling.visit()).VisitPage)
const FormPage = lazyPage(async () => (await filling.form()).FormPage)
const RecordPage = lazyPage(async () => (await import('../parts/record-page.tsx')).RecordPage)
const DonePage = lazyPage(async () => (await import('../parts/record-page.tsx')).DonePage)
const NewChild = lazyPage(async () => (await import('./new-child.tsx')).NewChild)
const ReportsPage = lazyPage(async () => (await import('../papers/reports-page.tsx')).ReportsPage)

function page(route: string[]) {
  const [place, id, action, form, from, startAt] = route
  if (place === 'child' && id && action === 'visit') return <VisitPage key={id} subject={id} purpose="quarterly" />
  if (place === 'child' && id && action === 'first') return <VisitPage key={id} subject={id} purpose="first" />
  if (place === 'new' && id) return <VisitPage key={id} subject={id} purpose="first" fresh />
  if (place === 'child' && id && action === 'fill' && form) {
    return <FormPage key={`${id} ${form}`} subject={id} form={form} from={from} startAt={startAt} />
  }
  if (place === 'child' && id) return <ChildPage key={id} id={id} fill />
  if (place === 'record' && id) return <RecordPage key={id} id={id} />
  if (place === 'done' && id) return <DonePage ids={route.slice(1)} />
  if (place === 'tasks') return <TasksPage />
  if (place === 'children') {
    return (
      <ChildrenPage>
        <NewChild />
      </ChildrenPage>
    )
  }
  if (place === 'reports') return <ReportsPage />
  return <HomePage />
}

startPage({
  product: 'productField',
  wide: false,
  nav: [
    { place: '', title: 'home' },
    { place: 'tasks', title: 'tasks' },
    { place: 'children', title: 'allChildren' },
    { place: 'reports', title: 'reports', shown: (role) => role === 'CM' || role === 'SUP' },
  ],
  pages: page,
})
// The list of work is on the screen first; what fills it in is fetched before anybody needs it, for the line may break.
window.addEventListener('load', () => void Promise.all([filling.visit(), filling.form()]).catch(() => null))
