/** A calculation by cases: the first condition that holds decides what is taken. */
import type { ReactNode } from 'react'
import { newCalculation, type Calculation, type Case } from '../../../core/design/calculation.ts'
import { sentenceOf } from '../../../core/design/condition-sentence.ts'
import type { ConditionField } from '../../../core/design/condition.ts'
import { useApp } from '../../parts/app-context.tsx'
import { useCalculationWords } from './calculation-texts.ts'
import { GroupEditor } from './condition-group.tsx'

export interface CalculationCasesProps {
  part: Extract<Calculation, { is: 'cases' }>
  fields: readonly ConditionField[]
  onChange: (part: Calculation) => void
  /** Draws one of the parts that a case leads to. */
  drawPart: (part: Calculation, onChange: (part: Calculation) => void) => ReactNode
}

export function CalculationCases({ part, fields, onChange, drawPart }: CalculationCasesProps) {
  const say = useCalculationWords()
  const { lang } = useApp()
  const setCases = (cases: readonly Case[]): void => onChange({ ...part, cases })
  const replace = (n: number, next: Case): void => setCases(part.cases.map((one, at) => (at === n ? next : one)))
  const add = (): void => setCases([...part.cases, { when: { join: 'all', parts: [] }, then: newCalculation('field') }])
  return (
    <>
      {part.cases.map((one, n) => (
        <fieldset key={n} className="tb-field design-group">
          <legend className="tb-label">{say('case', { n: n + 1 })}</legend>
          <p className="tb-hint">{sentenceOf(one.when, fields, lang)}</p>
          <GroupEditor group={one.when} fields={fields} depth={1} onChange={(when) => replace(n, { ...one, when })} />
          <p className="tb-label">{say('then')}</p>
          {drawPart(one.then, (then) => replace(n, { ...one, then }))}
          {part.cases.length > 1 && (
            <button
              type="button"
              className="tb-button tb-button-quiet"
              onClick={() => setCases(part.cases.filter((_, at) => at !== n))}
            >
              {say('removeCase')}
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" className="tb-button" onClick={add}>
        {say('addCase')}
      </button>
      <p className="tb-label">{say('otherwise')}</p>
      {drawPart(part.otherwise, (otherwise) => onChange({ ...part, otherwise }))}
    </>
  )
}
