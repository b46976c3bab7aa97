/** Tasks as a list: what, for whom, until when, why, and the way to do it. */
import { taskDue, taskTitle } from '../../core/render/index.ts'
import type { TaskItem } from '../api/types.ts'
import { useApp } from './app-context.tsx'
import type { AppScope } from './app-context.tsx'
import { placeOf } from './route.ts'
import { TaskDone } from './task-done.tsx'

export interface TaskListProps {
  tasks: readonly TaskItem[]
  /** Leave out the child's name where the page is about one child. */
  child: boolean
  /** A task was said to be done. */
  onDone: () => void
}

export function TaskList({ tasks, child, onDone }: TaskListProps) {
  const app = useApp()
  if (tasks.length === 0) return <p className="tb-empty">{app.say('noTasks')}</p>
  return (
    <ul className="app-list">
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskCard task={task} child={child} place={taskPlace(task, app)} />
          {task.byHand && <TaskDone task={task} onDone={onDone} />}
        </li>
      ))}
    </ul>
  )
}

interface TaskCardProps {
  task: TaskItem
  child: boolean
  place: string | null
}

function TaskCard({ task, child, place }: TaskCardProps) {
  const { lang, say, names } = useApp()
  const late = task.status === 'open' && task.notices?.filter(({ step }) => step !== 'REMIND').at(-1)
  const body = (
    <>
      <span className="app-item-head">
        <span className="app-item-title">{taskTitle(task, names, lang)}</span>
        <span className={task.overdue ? 'app-late' : 'app-meta'}>
          {taskDue(task, lang)}
          {task.overdue && ` · ${say('overdue')}`}
        </span>
      </span>
      <span className="app-meta">
        {child && task.subject ? `${task.subject.name} · ` : ''}
        {task.reason}
        {task.clause ? ` （${task.clause}）` : ''}
      </span>
      {late && (
        <span className="app-late">
          {say('taskTold')}
          {late.to.map(names.office).join('、')}
        </span>
      )}
    </>
  )
  return place === null ? (
    <div className="app-item">{body}</div>
  ) : (
    <a className="app-item" href={place}>
      {body}
    </a>
  )
}

/** Where the task is done: its form, the quarterly visit, or the record whose document is due. */
export function taskPlace(task: TaskItem, { forms }: Pick<AppScope, 'forms'>): string | null {
  if (task.document && task.record) return placeOf('record', task.record)
  if (!task.subject) return null
  const form = forms.find(({ id }) => id === task.form)
  if (form?.is === 'visit') return placeOf('child', task.subject.id, 'visit')
  return form === undefined ? placeOf('child', task.subject.id) : placeOf('child', task.subject.id, 'fill', form.id)
}
