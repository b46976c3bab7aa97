/**
 * How a value is calculated, built from questions and numbers and said as a sentence; below it, folded, the FEEL text.
 * What cannot be taken apart is changed there.
 */
import { useState } from 'react'
import { isWhole, newCalculation, type Calculation } from '../../../core/design/calculation.ts'
import { calculationFromFeel } from '../../../core/design/calculation-from-feel.ts'
import { calculationSentence } from '../../../core/design/calculation-sentence.ts'
import { feelFromCalculation } from '../../../core/design/calculation-to-feel.ts'
import type { ConditionField } from '../../../core/design/condition.ts'
import { useApp } from '../../parts/app-context.tsx'
import { CalculationPart } from './calculation-part.tsx'
import { useCalculationWords } from './calculation-texts.ts'
import './condition.css'
import { FeelText } from './feel-text.tsx'

export interface CalculationEditorProps {
  /** FEEL; undefined for no calculation. */
  value: string | undefined
  onChange: (feel: string | undefined) => void
  fields: readonly ConditionField[]
  title: string
}

export function CalculationEditor({ value, onChange, fields, title }: CalculationEditorProps) {
  const say = useCalculationWords()
  const { lang } = useApp()
  const text = value ?? ''
  const [draft, setDraft] = useState<{ text: string; part: Calculation } | null>(null)
  const part = draft?.text === text ? draft.part : text === '' ? null : calculationFromFeel(text, fields)
  const change = (next: Calculation): void => {
    const feel = isWhole(next, fields) ? feelFromCalculation(next) : text
    setDraft({ text: feel, part: next })
    if (feel !== text) onChange(feel)
  }
  const write = (feel: string): void => {
    setDraft(null)
    onChange(feel.trim() === '' ? undefined : feel)
  }
  return (
    <fieldset className="tb-field design-condition">
      <legend className="tb-label">{title}</legend>
      {part === null && text === '' && (
        <>
          <p className="design-sentence" role="status">
            {say('none')}
          </p>
          <button type="button" className="tb-button" onClick={() => change(newCalculation('field'))}>
            {say('begin')}
          </button>
        </>
      )}
      {part !== null && (
        <>
          <p className="design-sentence" role="status">
            {isWhole(part, fields) ? calculationSentence(part, fields, lang) : say('unfinished')}
          </p>
          <CalculationPart part={part} fields={fields} depth={1} onChange={change} />
          <button type="button" className="tb-button tb-button-quiet" onClick={() => write('')}>
            {say('clear')}
          </button>
        </>
      )}
      <FeelText text={text} byHand={part === null && text !== '' ? say('byHand') : null} onChange={write} />
    </fieldset>
  )
}
