/**
 * How a value is calculated, built from questions and numbers and said as a sentence; below it, folded, the FEEL text.
 * What cannot be taken apart is changed there.
 */
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
import { useFeelDraft } from './use-feel-draft.ts'

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
  const {
    text,
    parts: part,
    change,
    write,
  } = useFeelDraft<Calculation>({
    value,
    onChange,
    read: (feel) => (feel === '' ? null : calculationFromFeel(feel, fields)),
    feelOf: (next) => (isWhole(next, fields) ? feelFromCalculation(next) : null),
  })
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
