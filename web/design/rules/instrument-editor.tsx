/** A score: items with the points of their options, bands on a scale, and what decides a band whatever the points. */
import { TextInput } from '../form/inputs.tsx'
import type { EditorProps } from '../editing.ts'
import { Cell, NumberCell } from './cell.tsx'
import { jsonPart, withEntry } from './json-part.ts'
import { useRuleWords } from './rule-texts.ts'
import { TriggerList, type Trigger } from './trigger-list.tsx'

interface Option {
  id: string
  title: string
  points: number
}
interface Item {
  id: string
  title: string
  options?: Option[]
}
interface Band {
  id: string
  title: string
  from?: number
}
export interface InstrumentFile {
  title: string
  items: Item[]
  bands: Band[]
  triggers?: Trigger[]
}

export function InstrumentEditor(props: EditorProps) {
  const say = useRuleWords()
  const { value, change } = jsonPart<InstrumentFile>(props, { title: '', items: [], bands: [] })
  return (
    <div className="design-outline">
      <TextInput title={say('title')} value={value.title} onChange={(title) => change({ ...value, title }, 'title')} />
      <Bands bands={value.bands} onChange={(bands, run) => change({ ...value, bands }, run)} />
      <h3>{say('items')}</h3>
      {value.items.map((item, n) => (
        <ItemCard
          key={item.id}
          item={item}
          onChange={(next, run) => change({ ...value, items: withEntry(value.items, n, next) }, run)}
        />
      ))}
      {value.triggers && (
        <TriggerList
          triggers={value.triggers}
          bands={value.bands.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(triggers, run) => change({ ...value, triggers }, run)}
        />
      )}
    </div>
  )
}

function ItemCard({ item, onChange }: { item: Item; onChange: (item: Partial<Item>, run?: string) => void }) {
  const say = useRuleWords()
  const { options = [] } = item
  const set = (n: number, option: Partial<Option>): void =>
    onChange({ options: withEntry(options, n, option) }, `${item.id} ${n} ${Object.keys(option).join()}`)
  return (
    <section className="app-card" aria-label={item.title}>
      <div className="design-item-head">
        <span className="tb-id">{item.id}</span>
        <Cell
          name={`${say('title')} ${item.id}`}
          wide
          value={item.title}
          onChange={(title) => onChange({ title }, `${item.id} title`)}
        />
      </div>
      {options.map((option, n) => (
        <div key={option.id} className="design-points">
          <span className="tb-id">{option.id}</span>
          <Cell
            name={`${item.id} ${say('option')} ${option.id}`}
            wide
            value={option.title}
            onChange={(title) => set(n, { title })}
          />
          <NumberCell
            name={`${item.id} ${say('points')} ${option.id}`}
            value={option.points}
            onChange={(points) => set(n, { points })}
          />
        </div>
      ))}
    </section>
  )
}

/** From best to worst; a scale shows where each begins, and what overlaps is told. */
function Bands({ bands, onChange }: { bands: Band[]; onChange: (bands: Band[], run?: string) => void }) {
  const say = useRuleWords()
  const starts = bands.flatMap(({ from }) => (from === undefined ? [] : [from]))
  const rising = starts.every((from, n) => n === 0 || from > (starts[n - 1] ?? 0))
  const falling = starts.every((from, n) => n === 0 || from < (starts[n - 1] ?? 0))
  return (
    <section className="app-card" aria-label={say('bands')}>
      <h3>{say('bands')}</h3>
      {bands.map((band, n) => (
        <div key={band.id} className="design-points">
          <span className="tb-id">{band.id}</span>
          <Cell
            name={`${say('title')} ${band.id}`}
            wide
            value={band.title}
            onChange={(title) => onChange(withEntry(bands, n, { title }), `${band.id} title`)}
          />
          {band.from !== undefined && (
            <NumberCell
              name={`${say('fromScore')} ${band.id}`}
              value={band.from}
              onChange={(from) => onChange(withEntry(bands, n, { from }), `${band.id} from`)}
            />
          )}
        </div>
      ))}
      {!rising && !falling && <p className="tb-error">{say('bandsRising')}</p>}
    </section>
  )
}
