/** The columns of a decision table and the outcomes that its rows may come to. */
import { withInput, withoutInput } from '../../../core/design/table/rows.ts'
import { Cell } from './cell.tsx'
import type { TableProps } from './table-editing.ts'
import { useDecisionWords } from './decision-texts.ts'
import { withEntry } from './json-part.ts'
import { useRuleWords } from './rule-texts.ts'

export function InputList({ value, change }: TableProps) {
  const sayRules = useRuleWords()
  const say = useDecisionWords()
  const inputs = value.inputs.map((input) => (typeof input === 'string' ? { is: input } : input))
  const set = (n: number, next: { is?: string; title?: string }): void =>
    change({ ...value, inputs: withEntry(inputs, n, next) }, `input ${n} ${Object.keys(next).join()}`)
  return (
    <details className="tb-fold">
      <summary>
        {say('inputs')} · {inputs.length}
      </summary>
      {inputs.map((input, n) => (
        <div key={n} className="design-column">
          <Cell
            name={`${say('inputTitle')} ${n + 1}`}
            wide
            value={input.title ?? ''}
            onChange={(title) => set(n, { title })}
          />
          <Cell name={`${say('inputIs')} ${n + 1}`} wide value={input.is} onChange={(is) => set(n, { is })} />
          <button
            type="button"
            className="tb-link"
            aria-label={`${sayRules('remove')} ${input.title ?? input.is}`}
            onClick={() => change(withoutInput(value, n))}
          >
            {sayRules('remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="tb-button"
        onClick={() => change(withInput(value, { is: 'true', title: `${say('inputTitle')} ${inputs.length + 1}` }))}
      >
        {say('addInput')}
      </button>
    </details>
  )
}

export function OutcomeList({ value, change }: TableProps) {
  const sayRules = useRuleWords()
  const say = useDecisionWords()
  const outcomes = value.outcomes ?? []
  const set = (n: number, next: Partial<(typeof outcomes)[number]>): void =>
    change({ ...value, outcomes: withEntry(outcomes, n, next) }, `outcome ${n} ${Object.keys(next).join()}`)
  const code = (n: number, text: string): void => {
    const old = outcomes[n]?.code
    const rules = value.rules.map((rule) => (rule.outcome === old ? { ...rule, outcome: text } : rule))
    change({ ...value, outcomes: withEntry(outcomes, n, { code: text }), rules }, `outcome ${n} code`)
  }
  return (
    <details className="tb-fold">
      <summary>
        {say('outcomes')} · {outcomes.length}
      </summary>
      {outcomes.map((outcome, n) => (
        <div key={n} className="design-column">
          <Cell name={`${sayRules('code')} ${n + 1}`} value={outcome.code} onChange={(text) => code(n, text)} />
          <Cell
            name={`${sayRules('title')} ${n + 1}`}
            wide
            value={outcome.title}
            onChange={(title) => set(n, { title })}
          />
          <button
            type="button"
            className="tb-link"
            aria-label={`${sayRules('remove')} ${outcome.title}`}
            disabled={value.rules.some((rule) => rule.outcome === outcome.code)}
            onClick={() => change({ ...value, outcomes: outcomes.filter((_, at) => at !== n) })}
          >
            {sayRules('remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="tb-button"
        onClick={() =>
          change({ ...value, outcomes: [...outcomes, { code: `R${outcomes.length + 1}`, title: say('outcomes') }] })
        }
      >
        {say('addOutcome')}
      </button>
    </details>
  )
}
