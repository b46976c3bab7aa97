/** Shows how a load stands, and its value once it is there. */
import type { ReactNode } from 'react'
import { useApp } from './app-context.tsx'
import { sayProblem } from './texts.ts'
import type { Load } from './use-load.ts'

export interface LoadViewProps<T> {
  load: Load<T>
  children: (value: T, reload: () => void) => ReactNode
}

export function LoadView<T>({ load, children }: LoadViewProps<T>) {
  const { lang, say } = useApp()
  if (load.state === 'loading') return <p role="status">{say('loading')}</p>
  if (load.state === 'ready') return children(load.value, load.reload)
  return (
    <div className="tb-summary" role="alert">
      <p>{sayProblem(lang, load.code)}</p>
      <div>
        <button type="button" className="tb-button" onClick={load.reload}>
          {say('retry')}
        </button>
      </div>
    </div>
  )
}
