/** A small “why?” beside a question or a band. It opens the reasons in place, so that nothing is covered. */
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '../../../model/session.ts'
import { say } from '../../texts.ts'

export interface WhyButtonProps {
  /** DOM id of what is being explained. */
  about?: string
  lang: Language
  label?: string
  /** Drawn only while open. */
  reasons: () => ReactNode
}

export function WhyButton({ about, lang, label, reasons }: WhyButtonProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className="tb-why"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-describedby={about}
        onClick={() => setOpen(!open)}
      >
        {label ?? say(lang, 'why')}
      </button>
      {open && (
        <div id={id} className="tb-why-panel" role="note">
          {reasons()}
        </div>
      )}
    </>
  )
}

export interface ReasonListProps {
  sentences: readonly string[]
  answers: readonly { title: string; value: string }[]
  lang: Language
}

export function ReasonList({ sentences, answers, lang }: ReasonListProps) {
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {answers.length > 0 && (
        <>
          <p>{say(lang, 'basedOn')}</p>
          <ul>
            {answers.map((answer, i) => (
              <li key={i}>
                {answer.title}：<strong>{answer.value}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
