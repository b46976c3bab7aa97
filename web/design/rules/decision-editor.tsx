/** A decision as a table: inputs across, rules down, in each row what it comes to and why; what it leaves open is told. */
import { useMemo } from 'react'
import { coverageOf } from '../../../core/design/table/coverage.ts'
import { inputDomains } from '../../../core/design/table/input-domain.ts'
import { isElseRow, withRow } from '../../../core/design/table/rows.ts'
import type { DecisionDefinition } from '../../../core/model/definitions.ts'
import { SelectInput, TextInput } from '../form/inputs.tsx'
import type { EditorProps } from '../editing.ts'
import { CoverageList } from './coverage-list.tsx'
import { useDecisionWords } from './decision-texts.ts'
import { jsonPart } from './json-part.ts'
import { RuleTable } from './rule-table.tsx'
import { useRuleWords } from './rule-texts.ts'
import './rules.css'
import type { TableProps } from './table-editing.ts'
import { InputList, OutcomeList } from './table-columns.tsx'
import { TableExchange } from './table-exchange.tsx'
import { useTableFields } from './use-table-fields.ts'

const POLICIES = ['first', 'unique', 'collect'] as const
const UNKNOWNS = ['ask', 'no'] as const
const EMPTY: DecisionDefinition = {
  id: '',
  title: '',
  hitPolicy: 'first',
  clauses: [],
  inputs: [],
  outcomes: [],
  rules: [],
  unknown: 'ask',
}

export function DecisionEditor(props: EditorProps) {
  const sayRules = useRuleWords()
  const say = useDecisionWords()
  const { value, change } = jsonPart<DecisionDefinition>(props, EMPTY)
  const pick = <K extends string>(list: readonly K[], text: string): K | undefined => list.find((one) => one === text)
  return (
    <div className="design-outline">
      <TextInput
        title={sayRules('title')}
        value={value.title}
        onChange={(title) => change({ ...value, title }, 'title')}
      />
      <div className="design-new">
        <SelectInput
          title={sayRules('hitPolicy')}
          value={value.hitPolicy}
          choices={POLICIES.map((policy) => ({ value: policy, label: sayRules(policy) }))}
          onChange={(text) => change({ ...value, hitPolicy: pick(POLICIES, text) ?? 'first' })}
        />
        <SelectInput
          title={say('unknown')}
          value={value.unknown}
          choices={UNKNOWNS.map((one) => ({ value: one, label: say(one) }))}
          onChange={(text) => change({ ...value, unknown: pick(UNKNOWNS, text) ?? 'ask' })}
        />
      </div>
      {value.benefits && value.benefits.length > 0 ? (
        <p className="tb-hint">{say('benefits')}</p>
      ) : (
        <DecisionTable {...props} value={value} change={change} />
      )}
    </div>
  )
}

function DecisionTable({ desk, value, change }: EditorProps & TableProps) {
  const sayRules = useRuleWords()
  const say = useDecisionWords()
  const fields = useTableFields(desk, value.id)
  const coverage = useMemo(() => coverageOf(value, inputDomains(value, fields)), [value, fields])
  const needsElse = value.hitPolicy === 'first' && coverage.gaps.length > 0 && !value.rules.some(isElseRow)
  return (
    <>
      <InputList value={value} change={change} />
      <OutcomeList value={value} change={change} />
      <RuleTable value={value} change={change} coverage={coverage} />
      <div className="tb-row-buttons">
        <button type="button" className="tb-button" onClick={() => change(withRow(value))}>
          {sayRules('addRule')}
        </button>
        {needsElse && (
          <button type="button" className="tb-button" onClick={() => change(withRow(value))}>
            {say('addElse')}
          </button>
        )}
      </div>
      {needsElse && <p className="tb-hint">{say('noElse')}</p>}
      <TableExchange desk={desk} value={value} change={change} />
      <CoverageList value={value} change={change} coverage={coverage} />
    </>
  )
}
