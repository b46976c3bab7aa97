/** Saying that a task is done, with a note if there is something to say. */
import { useState } from 'react'
import { taskTitle } from '../../core/render/index.ts'
import { api } from '../api/calls.ts'
import type { TaskItem } from '../api/types.ts'
import { useApp } from './app-context.tsx'
import { useAction } from './use-action.ts'

export function TaskDone({ task, onDone }: { task: TaskItem; onDone: () => void }) {
  const { lang, say, names } = useApp()
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const action = useAction()
  const close = async (): Promise<void> => {
    await api.closeTask(task.id, note.trim())
    onDone()
  }
  if (!open) {
    return (
      <button
        type="button"
        className="tb-button tb-button-quiet"
        aria-label={`${say('taskDone')} ${taskTitle(task, names, lang)}`}
        onClick={() => setOpen(true)}
      >
        {say('taskDone')}
      </button>
    )
  }
  return (
    <form
      className="app-card"
      onSubmit={(event) => {
        event.preventDefault()
        action.run(close)
      }}
    >
      <label className="tb-field">
        <span className="tb-label">{say('taskNote')}</span>
        <textarea
          className="tb-input tb-textarea"
          rows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {action.fault && (
        <p className="tb-error" role="alert">
          {action.fault}
        </p>
      )}
      <div className="tb-row-buttons">
        <button type="submit" className="tb-button tb-button-main" disabled={action.busy}>
          {say('taskDoneConfirm')}
        </button>
        <button type="button" className="tb-button" onClick={() => setOpen(false)}>
          {say('cancel')}
        </button>
      </div>
    </form>
  )
}
