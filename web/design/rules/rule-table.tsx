/** The rows of a decision table. A row is moved, copied and removed by button or by key; what is wrong with it stands below it. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import type { Coverage } from '../../../core/design/table/coverage.ts'
import { rowFindingText } from '../../../core/design/table/coverage-words.ts'
import {
  isElseRow,
  withCopiedRow,
  withMovedRow,
  withoutRow,
  type DecisionRule,
} from '../../../core/design/table/rows.ts'
import { useApp } from '../../parts/app-context.tsx'
import { Cell } from './cell.tsx'
import type { TableProps } from './table-editing.ts'
import { useDecisionWords } from './decision-texts.ts'
import { withEntry } from './json-part.ts'
import { RowMore } from './row-more.tsx'
import { useRuleWords } from './rule-texts.ts'

type RowAction = 'up' | 'down' | 'copy' | 'remove'

export function RuleTable({ value, change, coverage }: TableProps & { coverage: Coverage }) {
  const say = useRuleWords()
  const sayTable = useDecisionWords()
  const { inputs, rules } = value
  const [told, setTold] = useState('')
  const [table, keepFocus] = useFocusOfRow()
  const act = (n: number, action: RowAction): void => {
    if (action === 'copy') change(withCopiedRow(value, n))
    else if (action === 'remove') change(withoutRow(value, n))
    else move(n, action === 'up' ? -1 : 1)
  }
  const move = (n: number, by: -1 | 1): void => {
    const rule = rules[n]
    if (rule === undefined || rules[n + by] === undefined) return
    keepFocus(rule.id)
    change(withMovedRow(value, n, by))
    setTold(sayTable('moved', { id: rule.id, n: n + by + 1 }))
  }
  return (
    <>
      {inputs.length > 0 && (
        <p className="tb-hint">
          {say('cellHint')} {sayTable('rowKeys')}
        </p>
      )}
      <div className="app-scroll" tabIndex={0} role="region" aria-label={say('rules')} ref={table}>
        <table className="tb-table design-decision">
          <thead>
            <tr>
              <th scope="col">#</th>
              {inputs.map((input, n) => (
                <th key={n} scope="col">
                  {titleOf(input)}
                </th>
              ))}
              <th scope="col">{say('outcome')}</th>
              <th scope="col">{say('because')}</th>
              <th scope="col">{say('clause')}</th>
              <th scope="col" aria-label={sayTable('more')} />
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, n) => (
              <RuleRow key={rule.id} rule={rule} n={n} value={value} change={change} act={(action) => act(n, action)}>
                <RowFindings id={rule.id} value={value} coverage={coverage} />
              </RuleRow>
            ))}
          </tbody>
        </table>
      </div>
      <p className="tb-visually-hidden" role="status">
        {told}
      </p>
    </>
  )
}

function RowFindings({ id, value, coverage }: { id: string; value: TableProps['value']; coverage: Coverage }) {
  const { lang } = useApp()
  const findings = coverage.rows.filter((finding) => finding.row === id)
  if (findings.length === 0) return null
  return (
    <tr className="design-row-finding">
      <td colSpan={value.inputs.length + 5} id={`finding-${id}`}>
        {findings.map((finding, n) => (
          <p key={n} className="tb-error">
            {rowFindingText(finding, value, coverage, lang)}
          </p>
        ))}
      </td>
    </tr>
  )
}

interface RowProps extends TableProps {
  rule: DecisionRule
  n: number
  act: (action: RowAction) => void
  children: ReactNode
}

function RuleRow({ rule, n, value, change, act, children }: RowProps) {
  const say = useRuleWords()
  const sayTable = useDecisionWords()
  const { inputs, rules } = value
  const set = (next: Partial<DecisionRule>): void =>
    change({ ...value, rules: withEntry(rules, n, next) }, `${n} ${Object.keys(next).join()}`)
  const cell = (at: number, text: string): void =>
    set({ when: inputs.map((_, one) => (one === at ? text : (rule.when[one] ?? '-'))) })
  return (
    <>
      <tr data-row={rule.id} onKeyDown={(event) => onRowKey(event, act)}>
        <td>
          {rule.id}
          {isElseRow(rule) && <span className="design-else">{sayTable('elseRow')}</span>}
        </td>
        {inputs.map((input, at) => (
          <td key={at}>
            <Cell
              name={`${rule.id} ${titleOf(input)}`}
              value={rule.when[at] ?? '-'}
              onChange={(text) => cell(at, text)}
            />
          </td>
        ))}
        <td>
          <OutcomeChoice rule={rule} outcomes={value.outcomes ?? []} onChange={(outcome) => set({ outcome })} />
        </td>
        <td>
          <Cell
            name={`${rule.id} ${say('because')}`}
            wide
            value={rule.because}
            onChange={(because) => set({ because })}
          />
        </td>
        <td>
          <Cell name={`${rule.id} ${say('clause')}`} value={rule.clause ?? ''} onChange={(clause) => set({ clause })} />
        </td>
        <td>
          <RowButtons id={rule.id} act={act} />
          <RowMore
            rule={rule}
            onChange={(next, run) => change({ ...value, rules: rules.map((one, at) => (at === n ? next : one)) }, run)}
          />
        </td>
      </tr>
      {children}
    </>
  )
}

interface OutcomeChoiceProps {
  rule: DecisionRule
  outcomes: NonNullable<TableProps['value']['outcomes']>
  onChange: (outcome: string) => void
}

function OutcomeChoice({ rule, outcomes, onChange }: OutcomeChoiceProps) {
  return (
    <select
      className="tb-input design-cell"
      aria-label={`${rule.id} ${useRuleWords()('outcome')}`}
      value={rule.outcome}
      onChange={(event) => onChange(event.target.value)}
    >
      {outcomes.map(({ code, title }) => (
        <option key={code} value={code}>
          {code} {title}
        </option>
      ))}
    </select>
  )
}

function RowButtons({ id, act }: { id: string; act: (action: RowAction) => void }) {
  const say = useRuleWords()
  const copy = useDecisionWords()('copy')
  const buttons: [RowAction, string, string][] = [
    ['up', say('up'), '↑'],
    ['down', say('down'), '↓'],
    ['copy', copy, copy],
    ['remove', say('remove'), '×'],
  ]
  return (
    <span className="design-row-buttons">
      {buttons.map(([action, name, sign]) => (
        <button
          key={action}
          type="button"
          className="tb-link design-row-button"
          aria-label={`${id} ${name}`}
          title={name}
          onClick={() => act(action)}
        >
          {sign}
        </button>
      ))}
    </span>
  )
}

function onRowKey(event: KeyboardEvent, act: (action: RowAction) => void): void {
  if (!event.altKey) return
  const action: RowAction | null =
    event.key === 'ArrowUp'
      ? 'up'
      : event.key === 'ArrowDown'
        ? event.shiftKey
          ? 'copy'
          : 'down'
        : event.key === 'Delete'
          ? 'remove'
          : null
  if (action === null) return
  event.preventDefault()
  act(action)
}

/** A row that moves takes the focus with it, to the same column. */
function useFocusOfRow(): [RefObject<HTMLDivElement>, (row: string) => void] {
  const table = useRef<HTMLDivElement>(null)
  const kept = useRef<{ id: string; place: number } | null>(null)
  const placesIn = (id: string): HTMLElement[] => [
    ...(table.current?.querySelectorAll<HTMLElement>(`[data-row="${CSS.escape(id)}"] :is(input, select, button)`) ??
      []),
  ]
  useEffect(() => {
    if (kept.current === null) return
    placesIn(kept.current.id)[kept.current.place]?.focus()
    kept.current = null
  })
  const keep = (id: string): void => {
    const place = placesIn(id).findIndex((one) => one === document.activeElement)
    kept.current = place < 0 ? null : { id, place }
  }
  return [table, keep]
}

export function titleOf(input: TableProps['value']['inputs'][number]): string {
  return typeof input === 'string' ? input : (input.title ?? input.is)
}
