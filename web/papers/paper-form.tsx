/** The frame of a small form about a paper: the button that says what it does, once at a time, the sentence when it is refused, the way out. */
import type { ReactNode } from 'react'
import { useApp } from '../parts/app-context.tsx'
import { useAction } from '../parts/use-action.ts'
import { sayPaper, sayPaperProblem } from './paper-texts.ts'

export interface PaperFormFrameProps {
  title: string
  save: () => Promise<void>
  onCancel: () => void
  children: ReactNode
}

export function PaperForm({ title, save, onCancel, children }: PaperFormFrameProps) {
  const { lang } = useApp()
  const { busy, fault, run } = useAction(sayPaperProblem)
  return (
    <form
      className="app-card"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        run(save)
      }}
    >
      {children}
      {fault !== null && (
        <p className="tb-error" role="alert">
          {fault}
        </p>
      )}
      <div className="tb-row-buttons">
        <button type="submit" className="tb-button tb-button-main" disabled={busy}>
          {busy ? sayPaper(lang, 'saving') : title}
        </button>
        <button type="button" className="tb-button" disabled={busy} onClick={onCancel}>
          {sayPaper(lang, 'cancel')}
        </button>
      </div>
    </form>
  )
}
