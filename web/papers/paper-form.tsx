/** The frame of a small form about a paper: saving once at a time, the sentence when it is refused, the way out. */
import { useState, type ReactNode } from 'react'
import { useApp } from '../parts/app-context.tsx'
import { sayProblem } from '../parts/texts.ts'
import { problemCode } from '../parts/use-load.ts'
import { sayPaper, sayPaperProblem } from './paper-texts.ts'

export interface PaperFormFrameProps {
  title: string
  save: () => Promise<void>
  onCancel: () => void
  children: ReactNode
}

export function PaperForm({ title, save, onCancel, children }: PaperFormFrameProps) {
  const { lang } = useApp()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      await save()
    } catch (error) {
      const code = problemCode(error)
      setFault(sayPaperProblem(lang, code) ?? sayProblem(lang, code))
      setBusy(false)
    }
  }
  return (
    <form
      className="app-card"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
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
          {sayPaper(lang, busy ? 'saving' : 'save')}
        </button>
        <button type="button" className="tb-button" disabled={busy} onClick={onCancel}>
          {sayPaper(lang, 'cancel')}
        </button>
      </div>
    </form>
  )
}
