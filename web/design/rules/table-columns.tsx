/** The columns of a decision table and the outcomes that its rows may come to. */
import type { ReactNode } from 'react'
import { withoutAt } from '../../../core/design/score/items.ts'
import { withInput, withoutInput } from '../../../core/design/table/rows.ts'
import { Cell } from './cell.tsx'
import type { TableProps } from './table-editing.ts'
import { useDecisionWords } from './decision-texts.ts'
import { withEntry } from './json-part.ts'
import { useRuleWords } from './rule-texts.ts'

export function InputList({ value, change }: TableProps) {
  const say = useDecisionWords()
  const inputs = value.inputs.map((input) => (typeof input === 'string' ? { is: input } : input))
  const set = (n: number, next: { is?: string; title?: string }): void =>
    change({ ...value, inputs: withEntry(inputs, n, next) }, `input ${n} ${Object.keys(next).join()}`)
  const add = (): void => change(withInput(value, { is: 'true', title: `${say('inputTitle')} ${inputs.length + 1}` }))
  return (
    <EntryList title={`${say('inputs')} · ${inputs.length}`} addTitle={say('addInput')} onAdd={add}>
      {inputs.map((input, n) => (
        <Entry key={n} name={input.title ?? input.is} onRemove={() => change(withoutInput(value, n))}>
          <Cell
            name={`${say('inputTitle')} ${n + 1}`}
            wide
            value={input.title ?? ''}
            onChange={(title) => set(n, { title })}
          />
          <Cell name={`${say('inputIs')} ${n + 1}`} wide value={input.is} onChange={(is) => set(n, { is })} />
        </Entry>
      ))}
    </EntryList>
  )
}

export function OutcomeList({ value, change }: TableProps) {
  const sayRules = useRuleWords()
  const say = useDecisionWords()
  const outcomes = value.outcomes ?? []
  const set = (n: number, title: string): void =>
    change({ ...value, outcomes: withEntry(outcomes, n, { title }) }, `outcome ${n} title`)
  const code = (n: number, text: string): void => {
    const old = outcomes[n]?.code
    const rules = value.rules.map((rule) => (rule.outcome === old ? { ...rule, outcome: text } : rule))
    change({ ...value, outcomes: withEntry(outcomes, n, { code: text }), rules }, `outcome ${n} code`)
  }
  const add = (): void =>
    change({ ...value, outcomes: [...outcomes, { code: `R${outcomes.length + 1}`, title: say('outcomes') }] })
  return (
    <EntryList title={`${say('outcomes')} · ${outcomes.length}`} addTitle={say('addOutcome')} onAdd={add}>
      {outcomes.map((outcome, n) => (
        <Entry
          key={n}
          name={outcome.title}
          inUse={value.rules.some((rule) => rule.outcome === outcome.code)}
          onRemove={() => change({ ...value, outcomes: withoutAt(outcomes, n) })}
        >
          <Cell name={`${sayRules('code')} ${n + 1}`} value={outcome.code} onChange={(text) => code(n, text)} />
          <Cell name={`${sayRules('title')} ${n + 1}`} wide value={outcome.title} onChange={(title) => set(n, title)} />
        </Entry>
      ))}
    </EntryList>
  )
}

interface EntryListProps {
  title: string
  addTitle: string
  onAdd: () => void
  children: ReactNode
}

function EntryList({ title, addTitle, onAdd, children }: EntryListProps) {
  return (
    <details className="tb-fold">
      <summary>{title}</summary>
      {children}
      <button type="button" className="tb-button" onClick={onAdd}>
        {addTitle}
      </button>
    </details>
  )
}

interface EntryProps {
  name: string
  /** What is in use cannot be taken away. */
  inUse?: boolean
  onRemove: () => void
  children: ReactNode
}

function Entry({ name, inUse = false, onRemove, children }: EntryProps) {
  const remove = useRuleWords()('remove')
  return (
    <div className="design-column">
      {children}
      <button type="button" className="tb-link" aria-label={`${remove} ${name}`} disabled={inUse} onClick={onRemove}>
        {remove}
      </button>
    </div>
  )
}
