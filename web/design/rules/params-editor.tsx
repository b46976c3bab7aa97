/** Parameters with their values by day and source: money standards, deadlines, thresholds. */
import { formatDate } from '../../../core/render/index.ts'
import { useApp } from '../../parts/app-context.tsx'
import { todayOf } from '../../parts/clock.ts'
import { NumberInput, SelectInput, TextInput, TickInput } from '../form/inputs.tsx'
import type { EditorProps } from '../editing.ts'
import { jsonPart, withEntry } from './json-part.ts'
import { useRuleWords, type SayRules } from './rule-texts.ts'

interface ParamValue {
  value: unknown
  effectiveFrom: string
  source: string
  provenance: string
}
interface Choice {
  code: string
  label: string
}
interface Param {
  id: string
  title: string
  type: string
  unit?: string
  choices?: readonly Choice[]
  values: ParamValue[]
}
interface ParamsFile {
  params: Param[]
}

/** Values that hold since ever begin on this day. */
const EVER = '1900-01-01'

export function ParamsEditor(props: EditorProps) {
  const { value, change } = jsonPart<ParamsFile>(props, { params: [] })
  return (
    <div className="app-list">
      {value.params.map((param, n) => (
        <ParamCard
          key={param.id}
          param={param}
          onChange={(values, run) => change({ ...value, params: withEntry(value.params, n, { values }) }, run)}
        />
      ))}
    </div>
  )
}

function ParamCard({ param, onChange }: { param: Param; onChange: (values: ParamValue[], run?: string) => void }) {
  const { lang, now } = useApp()
  const say = useRuleWords()
  const add = (): void => {
    const last = param.values.at(-1)
    const fresh = { value: last?.value ?? emptyOf(param.type), effectiveFrom: todayOf(now()) }
    onChange([...param.values, { ...fresh, source: say('countySource'), provenance: 'DEF' }])
  }
  const since = (from: string): string => (from === EVER ? say('always') : formatDate(from, lang))
  return (
    <article className="app-item" aria-label={param.title}>
      <div className="app-item-head">
        <span className="app-item-title">
          {param.title} <span className="tb-id">{param.id}</span>
        </span>
        <span className="app-meta">{param.unit ?? ''}</span>
      </div>
      {param.values.length === 0 && <p className="tb-warning">{say('notSet')}</p>}
      {param.values.map((entry, n) => (
        <details key={n} className="tb-fold" open={entry.effectiveFrom !== EVER && n === param.values.length - 1}>
          <summary>
            {since(entry.effectiveFrom)} · {chosen(param, entry.value) ?? shown(entry.value, say)}
          </summary>
          <ValueInput
            param={param}
            title={say('value')}
            value={entry.value}
            onChange={(value) => onChange(withEntry(param.values, n, { value }), `${param.id} ${n} value`)}
          />
          <label className="tb-field">
            <span className="tb-label">{say('from')}</span>
            <input
              className="tb-input tb-input-short"
              type="date"
              value={entry.effectiveFrom}
              onChange={(event) => onChange(withEntry(param.values, n, { effectiveFrom: event.target.value }))}
            />
          </label>
          <TextInput
            title={say('source')}
            value={entry.source}
            onChange={(source) => onChange(withEntry(param.values, n, { source }), `${param.id} ${n} source`)}
          />
          <button
            type="button"
            className="tb-button tb-button-quiet"
            onClick={() => onChange(param.values.filter((_, at) => at !== n))}
          >
            {say('remove')}
          </button>
        </details>
      ))}
      <div className="tb-row-buttons">
        <button type="button" className="tb-button" onClick={add}>
          {say('addValue')}
        </button>
      </div>
    </article>
  )
}

function chosen({ choices = [] }: Param, value: unknown): string | undefined {
  return choices.find(({ code }) => code === value)?.label
}

interface ValueInputProps {
  param: Pick<Param, 'type' | 'choices'>
  title: string
  value: unknown
  onChange: (value: unknown) => void
}

function ValueInput({ param: { type, choices }, title, value, onChange }: ValueInputProps) {
  if (choices) {
    const options = choices.map(({ code, label }) => ({ value: code, label }))
    return <SelectInput title={title} value={String(value)} choices={options} onChange={onChange} />
  }
  if (type === 'number') {
    return (
      <NumberInput
        title={title}
        value={typeof value === 'number' ? value : undefined}
        onChange={(n) => onChange(n ?? 0)}
      />
    )
  }
  if (type === 'boolean') return <TickInput title={title} value={value === true} onChange={onChange} />
  if (type === 'list') {
    const text = Array.isArray(value) ? value.join('\n') : ''
    return (
      <TextInput
        title={title}
        lines={4}
        value={text}
        onChange={(lines) =>
          onChange(
            lines
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== ''),
          )
        }
      />
    )
  }
  if (type === 'object') return <TableInput title={title} value={value} onChange={onChange} />
  return <TextInput title={title} value={typeof value === 'string' ? value : ''} onChange={onChange} />
}

/** A value by key: months by severity, caps by item. */
function TableInput({ title, value, onChange }: Omit<ValueInputProps, 'param'>) {
  const table = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return (
    <fieldset className="tb-field">
      <legend className="tb-label">{title}</legend>
      {Object.entries(table).map(([key, entry]) =>
        typeof entry === 'number' ? (
          <NumberInput key={key} title={key} value={entry} onChange={(n) => onChange({ ...table, [key]: n ?? 0 })} />
        ) : (
          <TextInput
            key={key}
            title={key}
            value={String(entry)}
            onChange={(text) => onChange({ ...table, [key]: text })}
          />
        ),
      )}
    </fieldset>
  )
}

function emptyOf(type: string): unknown {
  if (type === 'number') return 0
  if (type === 'boolean') return false
  if (type === 'list') return []
  return type === 'object' ? {} : ''
}

function shown(value: unknown, say: SayRules): string {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (Array.isArray(value)) return value.join('、')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([key, entry]) => `${key}: ${String(entry)}`)
    .join('、')
}
