/** What the wording of a letter may say: each field by its name, with the places that feed it in their order. */
import type { DocumentDatum, DocumentDefinition } from '../../../core/document/definition.ts'
import { withDatum, withoutDatum } from '../../../core/design/letter/letter-edit.ts'
import { TickInput } from '../form/inputs.tsx'
import { useDocumentWords } from './document-texts.ts'
import { PlaceSelect } from './place-select.tsx'
import type { LetterGrounds } from './use-letter-places.ts'

export interface LetterListProps {
  value: DocumentDefinition
  grounds: LetterGrounds
  onChange: (next: DocumentDefinition, run?: string) => void
}

export function DatumList({ value, grounds, onChange }: LetterListProps) {
  const say = useDocumentWords()
  const set = (name: string, datum: DocumentDatum): void =>
    onChange({ ...value, data: { ...value.data, [name]: datum } })
  const add = (pointer: string): void => {
    const place = grounds.places.find((one) => one.pointer === pointer)
    if (place) onChange(withDatum(value, place))
  }
  return (
    <section className="app-card" aria-label={say('data')}>
      <h3>{say('data')}</h3>
      <p className="tb-hint">{say('dataHint')}</p>
      {Object.entries(value.data).map(([name, datum]) => (
        <DatumFields
          key={name}
          name={name}
          datum={datum}
          grounds={grounds}
          onChange={(next) => set(name, next)}
          onRemove={() => onChange(withoutDatum(value, name))}
        />
      ))}
      <PlaceSelect title={say('addDatum')} value="" empty={say('choosePlace')} grounds={grounds} onChange={add} />
    </section>
  )
}

interface DatumFieldsProps {
  name: string
  datum: DocumentDatum
  grounds: LetterGrounds
  onChange: (datum: DocumentDatum) => void
  onRemove: () => void
}

function DatumFields({ name, datum, grounds, onChange, onRemove }: DatumFieldsProps) {
  const say = useDocumentWords()
  const { from, rows } = datum
  const set = (n: number, pointer: string): void => {
    const places = from.map((one, at) => (at === n ? pointer : one)).filter((one) => one !== '')
    onChange({ ...datum, from: places.length === 0 ? from : places })
  }
  return (
    <details className="tb-fold">
      <summary>
        {grounds.titleOf(from[0] ?? '')} <span className="tb-id">{name}</span>
      </summary>
      {from.map((pointer, n) => (
        <PlaceSelect
          key={n}
          title={say(n === 0 ? 'source' : 'spare')}
          value={pointer}
          grounds={grounds}
          {...(n === 0 ? {} : { empty: say('remove') })}
          onChange={(next) => set(n, next)}
        />
      ))}
      <PlaceSelect
        title={say('addSpare')}
        value=""
        empty={say('choosePlace')}
        grounds={grounds}
        onChange={(pointer) => pointer !== '' && onChange({ ...datum, from: [...from, pointer] })}
      />
      {rows && <Columns datum={datum} rows={rows} grounds={grounds} onChange={onChange} />}
      <button type="button" className="tb-link" aria-label={say('removeOf', { name })} onClick={onRemove}>
        {say('remove')}
      </button>
    </details>
  )
}

type ColumnsProps = Pick<DatumFieldsProps, 'datum' | 'grounds' | 'onChange'> & { rows: readonly string[] }

/** At least one column stays. */
function Columns({ datum, rows, grounds, onChange }: ColumnsProps) {
  const say = useDocumentWords()
  const known = grounds.places.find(({ pointer }) => datum.from.includes(pointer))?.columns ?? []
  const more = rows.filter((key) => !known.some((column) => column.key === key))
  const columns = [...known, ...more.map((key) => ({ key, title: key }))]
  const tick = (key: string, on: boolean): void => {
    const next = columns.map((column) => column.key).filter((one) => (one === key ? on : rows.includes(one)))
    if (next.length > 0) onChange({ ...datum, rows: next })
  }
  return (
    <fieldset className="design-chips">
      <legend className="tb-label">{say('columns')}</legend>
      {columns.map(({ key, title }) => (
        <TickInput key={key} title={title} value={rows.includes(key)} onChange={(on) => tick(key, on)} />
      ))}
    </fieldset>
  )
}
