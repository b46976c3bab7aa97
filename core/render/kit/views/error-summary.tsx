/** After a refused submission: what is to be settled, each line a way to its field. */
import { patternOf } from '../../../model/pointer.ts'
import { useRenderScope } from '../../render-context.tsx'
import { useSessionText } from '../../use-field.ts'

export interface ErrorSummaryProps {
  /** Number of the refused submission, counted from 1. */
  attempt: number
  onGo: (pointer: string) => void
}

const SHOWN = 8

export function ErrorSummary({ attempt, onGo }: ErrorSummaryProps) {
  const scope = useRenderScope()
  useSessionText(scope.store, () => JSON.stringify(scope.store.errors()))
  const open = scope.store.errors()
  if (open.length === 0) return null
  return (
    <div className="tb-summary" role="alert" key={attempt}>
      <strong>{scope.say('errorSummary')}</strong>
      <p>{scope.say('errorCount', { n: open.length })}</p>
      <ul>
        {open.slice(0, SHOWN).map((issue) => (
          <li key={issue.path + issue.code}>
            <button type="button" className="tb-link" onClick={() => onGo(issue.path)}>
              {lineOf(issue.message, scope.fields.get(patternOf(issue.path))?.title, scope.translate)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Names the field, unless the message does so itself. */
function lineOf(message: string, title: string | undefined, translate: (text: string) => string): string {
  const name = title === undefined ? '' : translate(title)
  return name === '' || message.includes(name) ? message : `${name}：${message}`
}
