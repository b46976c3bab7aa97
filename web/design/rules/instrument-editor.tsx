/** A score: items with the points of their options, bands on a scale, what decides a band whatever the points, and what follows. */
import { moved, withNewItem, withoutAt } from '../../../core/design/score/items.ts'
import type { InstrumentDefinition } from '../../../core/model/definitions.ts'
import { ListInput } from '../form/head/list-input.tsx'
import { TextInput } from '../form/inputs.tsx'
import type { EditorProps } from '../editing.ts'
import { BandList } from './band-scale.tsx'
import { ConsequenceList } from './consequence-list.tsx'
import { DerivedList } from './derived-list.tsx'
import { ItemCard } from './item-card.tsx'
import { jsonPart } from './json-part.ts'
import { useRuleWords } from './rule-texts.ts'
import './rules.css'
import { ScoreSample } from './score-sample.tsx'
import { useScoreWords } from './score-texts.ts'
import { BandRules, NEVER } from './trigger-list.tsx'
import { useScoreFields } from './use-score-fields.ts'

const EMPTY: InstrumentDefinition = {
  id: '',
  title: '',
  provenance: 'DEF',
  clauses: [],
  items: [],
  missing: 'incomplete',
  bands: [],
}

export function InstrumentEditor(props: EditorProps) {
  const say = useRuleWords()
  const sayScore = useScoreWords()
  const { value, change } = jsonPart<InstrumentDefinition>(props, EMPTY)
  const { items } = value
  const fields = useScoreFields(props.desk, value)
  const bands = value.bands.map(({ id, title }) => ({ value: id, label: title }))
  const worst = value.bands.at(-1)?.id ?? ''
  const add = (): void => change(withNewItem(value, sayScore('newItem'), [say('no'), say('yes')]))
  return (
    <div className="design-outline">
      <TextInput title={say('title')} value={value.title} onChange={(title) => change({ ...value, title }, 'title')} />
      <ListInput
        title={sayScore('clauses')}
        hint={sayScore('listHint')}
        value={value.clauses}
        onChange={(clauses) => change({ ...value, clauses }, 'clauses')}
      />
      <p className="tb-hint">{sayScore('missing')}</p>
      <BandList value={value} onChange={(next, run) => change({ ...value, bands: next }, run)} />
      <ScoreSample value={value} />
      <h3>{say('items')}</h3>
      {items.map((item, n) => (
        <ItemCard
          key={item.id}
          item={item}
          fields={fields}
          onChange={(next, run) => change({ ...value, items: items.map((one, at) => (at === n ? next : one)) }, run)}
          onMove={(by) => change({ ...value, items: moved(items, n, by) })}
          onRemove={() => change({ ...value, items: withoutAt(items, n) })}
        />
      ))}
      <button type="button" className="tb-button" onClick={add}>
        {sayScore('addItem')}
      </button>
      <BandRules
        kind="floors"
        rules={value.floors ?? []}
        bands={bands}
        fields={fields}
        fresh={(id) => ({ id, when: NEVER, band: worst, because: sayScore('newRule') })}
        onChange={(floors, run) => change({ ...value, floors }, run)}
      />
      <BandRules
        kind="triggers"
        rules={value.triggers ?? []}
        bands={bands}
        fields={fields}
        fresh={(id) => ({ id, title: sayScore('newRule'), band: worst, because: sayScore('newRule') })}
        onChange={(triggers, run) => change({ ...value, triggers }, run)}
      />
      <DerivedList value={value} onChange={change} />
      <ConsequenceList value={value} fields={fields} onChange={change} />
    </div>
  )
}
