/** The FEEL text of a rule, folded; its slips are told with their place. */
import { useState } from 'react'
import { compileExpression } from '../../../core/feel/index.ts'
import { useApp } from '../../parts/app-context.tsx'
import { useConditionWords } from './condition-texts.ts'
import { TextInput } from './inputs.tsx'

export interface FeelTextProps {
  text: string
  /** Why the text is all there is; null where it is not. */
  byHand: string | null
  onChange: (text: string) => void
}

export function FeelText({ text, byHand, onChange }: FeelTextProps) {
  const say = useConditionWords()
  const { lang } = useApp()
  const [opened, setOpened] = useState(false)
  const open = opened || byHand !== null
  const compiled =
    text === '' ? null : compileExpression(text, { names: {}, functions: {} }, undefined, { lenient: true })
  const faults = compiled === null || compiled.ok ? [] : compiled.faults
  return (
    <details className="tb-fold" open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{say('feel')}</summary>
      {byHand !== null && <p className="tb-hint">{byHand}</p>}
      <TextInput title={say('feel')} lines={3} value={text} onChange={onChange} />
      {faults.map((fault) => (
        <p key={`${fault.code} ${fault.line} ${fault.column}`} className="tb-error" role="alert">
          {say('place', { line: fault.line, column: fault.column })} {lang === 'en' ? fault.messageEn : fault.message}
          {lang !== 'en' && fault.cure && `（${fault.cure}）`}
        </p>
      ))}
    </details>
  )
}
