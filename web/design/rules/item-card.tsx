/** An item of a score: its text, its options with their points, its clause, and which answer counts where it can differ. */
import type { ConditionField } from '../../../core/design/condition.ts'
import { moved, withNewOption, withoutAt } from '../../../core/design/score/items.ts'
import type { InstrumentDefinition } from '../../../core/model/definitions.ts'
import { CalculationEditor } from '../form/calculation-editor.tsx'
import { TextInput } from '../form/inputs.tsx'
import { Cell, NumberCell } from './cell.tsx'
import { withEntry } from './json-part.ts'
import { RowButtons } from './row-buttons.tsx'
import { useRuleWords } from './rule-texts.ts'
import { useScoreWords } from './score-texts.ts'

type Item = InstrumentDefinition['items'][number]
type Option = NonNullable<Item['options']>[number]

export interface ItemCardProps {
  item: Item
  /** What its rule may name. */
  fields: readonly ConditionField[]
  onChange: (item: Item, run?: string) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function ItemCard({ item, fields, onChange, onMove, onRemove }: ItemCardProps) {
  const say = useRuleWords()
  const sayScore = useScoreWords()
  const { options = [] } = item
  const set = (n: number, option: Partial<Option>): void =>
    onChange({ ...item, options: withEntry(options, n, option) }, `${item.id} ${n} ${Object.keys(option).join()}`)
  return (
    <section className="app-card" aria-label={item.title}>
      <div className="design-item-head design-movable">
        <span className="tb-id">{item.id}</span>
        <Cell
          name={`${say('title')} ${item.id}`}
          wide
          value={item.title}
          onChange={(title) => onChange({ ...item, title }, `${item.id} title`)}
        />
        <RowButtons name={item.id} onMove={onMove} onRemove={onRemove} />
      </div>
      {options.map((option, n) => (
        <div key={option.id} className="design-points design-movable">
          <span className="tb-id">{option.id}</span>
          <Cell
            name={`${item.id} ${say('option')} ${option.id}`}
            wide
            value={option.title}
            onChange={(title) => set(n, { title })}
          />
          <NumberCell
            name={`${item.id} ${say('points')} ${option.id}`}
            value={option.points ?? NaN}
            onChange={(points) => set(n, { points })}
          />
          <RowButtons
            name={`${item.id} ${option.id}`}
            onMove={(by) => onChange({ ...item, options: moved(options, n, by) })}
            {...(options.length > 2 ? { onRemove: () => onChange({ ...item, options: withoutAt(options, n) }) } : {})}
          />
        </div>
      ))}
      {item.options && (
        <button
          type="button"
          className="tb-button"
          onClick={() => onChange(withNewOption(item, sayScore('newOption')))}
        >
          {sayScore('addOption')}
        </button>
      )}
      <ItemMore item={item} fields={fields} onChange={onChange} />
    </section>
  )
}

function ItemMore({ item, fields, onChange }: Pick<ItemCardProps, 'item' | 'fields' | 'onChange'>) {
  const say = useRuleWords()
  const sayScore = useScoreWords()
  const set = (key: 'hint' | 'clause' | 'counts', text: string | undefined): void => {
    const { [key]: _old, ...rest } = item
    onChange(text === undefined || text === '' ? rest : { ...rest, [key]: text }, `${item.id} ${key}`)
  }
  return (
    <details className="tb-fold">
      <summary aria-label={`${item.id} ${sayScore('more')}`}>{sayScore('more')}</summary>
      <TextInput title={sayScore('hint')} value={item.hint ?? ''} onChange={(text) => set('hint', text)} />
      <TextInput title={say('clause')} value={item.clause ?? ''} onChange={(text) => set('clause', text)} />
      <CalculationEditor
        title={sayScore('counts')}
        value={item.counts}
        fields={fields}
        onChange={(feel) => set('counts', feel)}
      />
    </details>
  )
}
