/** What the law asks of a letter: each element with the places that meet it, and where a person enters it. */
import type { DocumentElement } from '../../../core/document/definition.ts'
import {
  answersOf,
  entryOf,
  waysOf,
  type ElementEntry,
  type ElementWay,
} from '../../../core/design/letter/letter-edit.ts'
import { freeId, withoutAt } from '../../../core/design/score/items.ts'
import { ListInput } from '../form/head/list-input.tsx'
import { SelectInput, TextInput } from '../form/inputs.tsx'
import { withEntry } from '../rules/json-part.ts'
import type { LetterListProps } from './datum-list.tsx'
import { useDocumentWords } from './document-texts.ts'
import { PlaceSelect } from './place-select.tsx'
import type { LetterGrounds } from './use-letter-places.ts'

export function ElementList({ value, grounds, onChange }: LetterListProps) {
  const say = useDocumentWords()
  const { elements } = value
  const [place] = grounds.questions
  const add = (): void => {
    if (!place) return
    const { form, path } = place
    const fresh = { id: freeId('e', elements), title: say('newElement'), source: value.clauses[0] ?? '' }
    onChange({ ...value, elements: [...elements, { ...fresh, from: [path], fields: [{ form, path }] }] })
  }
  return (
    <section className="app-card" aria-label={say('elements')}>
      <h3>{say('elements')}</h3>
      <p className="tb-hint">{say('elementsHint')}</p>
      {elements.map((element, n) => (
        <ElementFields
          key={element.id}
          element={element}
          grounds={grounds}
          onChange={(next, run) =>
            onChange({ ...value, elements: withEntry(elements, n, next).map(withoutEmptyParams) }, run)
          }
          onRemove={() => onChange({ ...value, elements: withoutAt(elements, n) })}
        />
      ))}
      <button type="button" className="tb-button" disabled={!place} onClick={add}>
        {say('addElement')}
      </button>
    </section>
  )
}

function withoutEmptyParams({ params = [], ...element }: DocumentElement): DocumentElement {
  return params.length === 0 ? element : { ...element, params }
}

interface ElementFieldsProps {
  element: DocumentElement
  grounds: LetterGrounds
  onChange: (change: Partial<DocumentElement>, run?: string) => void
  onRemove: () => void
}

function ElementFields({ element, grounds, onChange, onRemove }: ElementFieldsProps) {
  const say = useDocumentWords()
  const { id, title, source, from, params = [] } = element
  const setEntry = (n: number, ways: readonly ElementWay[]): void => {
    const next = from.map((entry, at) => (at === n ? (ways.length === 0 ? null : entryOf(ways)) : entry))
    const kept = next.filter((entry) => entry !== null)
    if (kept.length > 0) onChange({ from: kept })
  }
  const first = grounds.places[0]?.pointer ?? '/name'
  return (
    <details className="tb-fold">
      <summary>
        {title} <span className="app-meta">{source}</span>
      </summary>
      <TextInput
        title={say('elementTitle')}
        value={title}
        onChange={(text) => onChange({ title: text }, `${id} title`)}
      />
      <TextInput title={say('law')} value={source} onChange={(text) => onChange({ source: text }, `${id} source`)} />
      {from.map((entry, n) => (
        <EntryFields key={n} entry={entry} grounds={grounds} onChange={(ways) => setEntry(n, ways)} />
      ))}
      <button type="button" className="tb-button tb-button-quiet" onClick={() => onChange({ from: [...from, first] })}>
        {say('addNeed')}
      </button>
      <EnterAt element={element} grounds={grounds} onChange={onChange} />
      <ListInput title={say('params')} value={params} onChange={(next) => onChange({ params: next })} />
      <button type="button" className="tb-link" aria-label={say('removeOf', { name: title })} onClick={onRemove}>
        {say('remove')}
      </button>
    </details>
  )
}

interface EntryFieldsProps {
  entry: ElementEntry
  grounds: LetterGrounds
  /** Empty: the entry is taken away. */
  onChange: (ways: readonly ElementWay[]) => void
}

function EntryFields({ entry, grounds, onChange }: EntryFieldsProps) {
  const say = useDocumentWords()
  const ways = waysOf(entry)
  const set = (n: number, change: Partial<ElementWay>): void => onChange(withEntry(ways, n, change))
  const choose = (n: number, at: string): void => (at === '' ? onChange(withoutAt(ways, n)) : set(n, { at }))
  return (
    <fieldset className="letter-need">
      <legend className="tb-label">{say('needs')}</legend>
      {ways.map(({ at, oneOf }, n) => (
        <div key={n} className="letter-way">
          <PlaceSelect
            title={say(n === 0 ? 'source' : 'either')}
            value={at}
            empty={say('remove')}
            grounds={grounds}
            onChange={(next) => choose(n, next)}
          />
          <ListInput
            title={say('oneOf')}
            hint={say('oneOfHint')}
            value={oneOf.map(String)}
            onChange={(words) => set(n, { oneOf: answersOf(words.join(' ')) })}
          />
        </div>
      ))}
      <button
        type="button"
        className="tb-button tb-button-quiet"
        onClick={() => onChange([...ways, { at: grounds.places[0]?.pointer ?? '/name', oneOf: [] }])}
      >
        {say('addEither')}
      </button>
    </fieldset>
  )
}

/** At least one place stays. */
function EnterAt({ element, grounds, onChange }: Omit<ElementFieldsProps, 'onRemove'>) {
  const say = useDocumentWords()
  const { fields } = element
  const choices = grounds.questions.map(({ form, path, title }) => ({
    value: `${form} ${path}`,
    label: `${form} · ${title}`,
  }))
  const placeOf = (value: string): { form: string; path: string } => {
    const [form = '', path = ''] = value.split(' ')
    return { form, path }
  }
  const choose = (n: number, value: string): void => {
    const next = value === '' ? withoutAt(fields, n) : withEntry(fields, n, placeOf(value))
    if (next.length > 0) onChange({ fields: next })
  }
  return (
    <>
      {fields.map(({ form, path }, n) => {
        const value = `${form} ${path}`
        const own = choices.some((choice) => choice.value === value) ? [] : [{ value, label: value }]
        return (
          <SelectInput
            key={n}
            title={say('enterAt')}
            value={value}
            choices={[{ value: '', label: say('remove') }, ...own, ...choices]}
            onChange={(next) => choose(n, next)}
          />
        )
      })}
      <SelectInput
        title={say('addEnterAt')}
        value=""
        choices={[{ value: '', label: say('choosePlace') }, ...choices]}
        onChange={(value) => value !== '' && onChange({ fields: [...fields, placeOf(value)] })}
      />
    </>
  )
}
