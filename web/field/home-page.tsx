/** Home of the field staff: children to be visited first for those who visit, tasks first for all others. */
import { allPages } from '../api/all-pages.ts'
import { api } from '../api/calls.ts'
import { useApp } from '../parts/app-context.tsx'
import { ChildList } from '../parts/child-list.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { TaskList } from '../parts/task-list.tsx'
import { useLoad } from '../parts/use-load.ts'

export function HomePage() {
  const { user, say } = useApp()
  const visits = user.role === 'CM'
  const tasks = <OpenTasks />
  const children = (
    <section className="app-card" aria-labelledby="home-children">
      <h2 id="home-children">
        {say(visits ? 'dueThisQuarter' : user.role === 'POLICE' ? 'openCases' : 'allChildren')}
      </h2>
      <ChildList filter={visits ? 'due' : 'all'} />
    </section>
  )
  return (
    <>
      <PageHead title={say('home')} />
      {visits ? children : tasks}
      {visits ? tasks : children}
    </>
  )
}

export function TasksPage() {
  const { say } = useApp()
  return (
    <>
      <PageHead title={say('tasks')} />
      <OpenTasks />
    </>
  )
}

function OpenTasks() {
  const { say } = useApp()
  const load = useLoad('my tasks', () => allPages((cursor) => api.tasks({ mine: '1', status: 'open', cursor })))
  return (
    <section className="app-card" aria-labelledby="home-tasks">
      <h2 id="home-tasks">{say('tasks')}</h2>
      <LoadView load={load}>{(tasks, reload) => <TaskList tasks={tasks} child onDone={reload} />}</LoadView>
    </section>
  )
}
