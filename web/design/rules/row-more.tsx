/** What a row says besides its cells: from when until when it holds, and why a person has to look at it. */
import type { DecisionRule } from '../../../core/design/table/rows.ts'
import { TextInput } from '../form/inputs.tsx'
import { useDecisionWords } from './decision-texts.ts'

type Key = 'effectiveFrom' | 'effectiveTo' | 'review'

export function RowMore({
  rule,
  onChange,
}: {
  rule: DecisionRule
  onChange: (rule: DecisionRule, run: string) => void
}) {
  const say = useDecisionWords()
  const set = (key: Key, text: string): void => {
    const { [key]: _old, ...rest } = rule
    onChange(text === '' ? rest : { ...rest, [key]: text }, `${rule.id} ${key}`)
  }
  const days = ['effectiveFrom', 'effectiveTo'] as const
  return (
    <details className="tb-fold">
      <summary aria-label={`${rule.id} ${say('more')}`}>{say('more')}</summary>
      {days.map((key) => (
        <label key={key} className="tb-field">
          <span className="tb-label">{say(key)}</span>
          <input
            className="tb-input tb-input-short"
            type="date"
            value={rule[key] ?? ''}
            onChange={(event) => set(key, event.target.value)}
          />
        </label>
      ))}
      <TextInput title={say('review')} value={rule.review ?? ''} onChange={(text) => set('review', text)} />
    </details>
  )
}
