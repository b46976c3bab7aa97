/** The task board: what is overdue, what is due soon, and the rest, over the whole area. */
import type { TaskItem } from '../api/types.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { TaskList } from '../parts/task-list.tsx'
import type { Text } from '../parts/texts.ts'
import { useLoad } from '../parts/use-load.ts'
import { loadOpenTasks } from './load-all.ts'

const SOON_MS = 3 * 86_400_000

export function BoardPage() {
  const { say, now } = useApp()
  const load = useLoad('board', loadOpenTasks)
  return (
    <>
      <PageHead title={say('taskBoard')} />
      <LoadView load={load}>
        {(tasks, reload) => (
          <div className="app-grid">
            {columnsOf(tasks, now()).map(({ title, members }) => (
              <section key={title} className="app-card" aria-label={say(title)}>
                <h2>
                  {say(title)} ({members.length})
                </h2>
                <TaskList tasks={members} child onDone={reload} />
              </section>
            ))}
          </div>
        )}
      </LoadView>
    </>
  )
}

function columnsOf(tasks: readonly TaskItem[], now: number): { title: Text; members: TaskItem[] }[] {
  const dueMs = (task: TaskItem): number =>
    Date.parse(task.dueAt ?? (task.due ? `${task.due}T23:59:59+08:00` : '')) || Infinity
  const sorted = [...tasks].sort((a, b) => dueMs(a) - dueMs(b))
  const late = sorted.filter((task) => task.overdue ?? dueMs(task) < now)
  const open = sorted.filter((task) => !late.includes(task))
  const soon = open.filter((task) => dueMs(task) - now <= SOON_MS)
  return [
    { title: 'late', members: late },
    { title: 'soon', members: soon },
    { title: 'later', members: open.filter((task) => !soon.includes(task)) },
  ]
}
