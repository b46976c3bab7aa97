/** A decision as a table: inputs across, rules down, in each row what it comes to and why. */
import { SelectInput, TextInput } from '../form/inputs.tsx'
import type { EditorProps } from '../editing.ts'
import { Cell } from './cell.tsx'
import { jsonPart, withEntry, withSwap, type JsonPart } from './json-part.ts'
import { useRuleWords } from './rule-texts.ts'

interface Rule {
  id: string
  when: string[]
  outcome: string
  because: string
  clause: string
}
interface DecisionFile {
  id: string
  title: string
  hitPolicy: string
  inputs?: { is: string; title: string }[]
  outcomes: { code: string; title: string }[]
  rules?: Rule[]
}

const POLICIES = ['first', 'unique', 'collect'] as const

export function DecisionEditor(props: EditorProps) {
  const say = useRuleWords()
  const { value, change } = jsonPart<DecisionFile>(props, { id: '', title: '', hitPolicy: 'first', outcomes: [] })
  const { inputs = [], rules = [] } = value
  const add = (): void => {
    const rule = { id: freeId(value.id, rules), when: inputs.map(() => '-'), outcome: value.outcomes[0]?.code ?? '' }
    change({ ...value, rules: [...rules, { ...rule, because: '', clause: '' }] })
  }
  return (
    <div className="design-outline">
      <TextInput title={say('title')} value={value.title} onChange={(title) => change({ ...value, title }, 'title')} />
      <SelectInput
        title={say('hitPolicy')}
        value={value.hitPolicy}
        choices={POLICIES.map((policy) => ({ value: policy, label: say(policy) }))}
        onChange={(hitPolicy) => change({ ...value, hitPolicy })}
      />
      <RuleTable value={value} change={change} />
      <button type="button" className="tb-button" onClick={add}>
        {say('addRule')}
      </button>
    </div>
  )
}

interface TableProps {
  value: DecisionFile
  change: JsonPart<DecisionFile>['change']
}

function RuleTable({ value, change }: TableProps) {
  const say = useRuleWords()
  const { inputs = [], rules = [] } = value
  return (
    <>
      {inputs.length > 0 && <p className="tb-hint">{say('cellHint')}</p>}
      <div className="app-scroll" tabIndex={0} role="region" aria-label={say('rules')}>
        <table className="tb-table design-decision">
          <thead>
            <tr>
              <th scope="col">#</th>
              {inputs.map((input, n) => (
                <th key={n} scope="col">
                  {input.title}
                  <span className="tb-id"> {input.is}</span>
                </th>
              ))}
              <th scope="col">{say('outcome')}</th>
              <th scope="col">{say('because')}</th>
              <th scope="col">{say('clause')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, n) => (
              <RuleRow key={rule.id} rule={rule} n={n} value={value} change={change} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function RuleRow({ rule, n, value, change }: TableProps & { rule: Rule; n: number }) {
  const say = useRuleWords()
  const { inputs = [], rules = [] } = value
  const set = (at: number, next: Partial<Rule>): void =>
    change({ ...value, rules: withEntry(rules, at, next) }, `${at} ${Object.keys(next).join()}`)
  return (
    <tr>
      <td>{rule.id}</td>
      {inputs.map((input, at) => (
        <td key={at}>
          <Cell
            name={`${rule.id} ${input.title}`}
            value={rule.when[at] ?? '-'}
            onChange={(text) => set(n, { when: rule.when.map((cell, one) => (one === at ? text : cell)) })}
          />
        </td>
      ))}
      <td>
        <select
          className="tb-input design-cell"
          aria-label={`${rule.id} ${say('outcome')}`}
          value={rule.outcome}
          onChange={(event) => set(n, { outcome: event.target.value })}
        >
          {value.outcomes.map(({ code, title }) => (
            <option key={code} value={code}>
              {code} {title}
            </option>
          ))}
        </select>
      </td>
      <td>
        <Cell
          name={`${rule.id} ${say('because')}`}
          wide
          value={rule.because}
          onChange={(because) => set(n, { because })}
        />
      </td>
      <td>
        <Cell name={`${rule.id} ${say('clause')}`} value={rule.clause} onChange={(clause) => set(n, { clause })} />
      </td>
      <td>
        <RowButtons
          id={rule.id}
          onMove={(by) => change({ ...value, rules: withSwap(rules, n, by) })}
          onRemove={() => change({ ...value, rules: rules.filter((_, at) => at !== n) })}
        />
      </td>
    </tr>
  )
}

function RowButtons({ id, onMove, onRemove }: { id: string; onMove: (by: -1 | 1) => void; onRemove: () => void }) {
  const say = useRuleWords()
  return (
    <span className="design-row-buttons">
      <button type="button" className="tb-link" aria-label={`${id} ${say('up')}`} onClick={() => onMove(-1)}>
        ↑
      </button>
      <button type="button" className="tb-link" aria-label={`${id} ${say('down')}`} onClick={() => onMove(1)}>
        ↓
      </button>
      <button type="button" className="tb-link" aria-label={`${id} ${say('remove')}`} onClick={onRemove}>
        ×
      </button>
    </span>
  )
}

function freeId(decision: string, rules: readonly Rule[]): string {
  let n = rules.length + 1
  while (rules.some(({ id }) => id === `${decision}-${n}`)) n++
  return `${decision}-${n}`
}
