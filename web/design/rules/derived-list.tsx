/** Marks that a score gives beside its band, such as the key objects of a visit: which of its floors or triggers hold. */
import { withoutAt } from '../../../core/design/score/items.ts'
import type { InstrumentDefinition } from '../../../core/model/definitions.ts'
import { SelectInput, TextInput } from '../form/inputs.tsx'
import { withEntry } from './json-part.ts'
import { useRuleWords } from './rule-texts.ts'
import { useScoreWords } from './score-texts.ts'

type Derived = NonNullable<InstrumentDefinition['derived']>[number]

export interface DerivedListProps {
  value: InstrumentDefinition
  onChange: (value: InstrumentDefinition, run?: string) => void
}

const SOURCES = ['floors', 'triggers'] as const

export function DerivedList({ value, onChange }: DerivedListProps) {
  const say = useRuleWords()
  const sayScore = useScoreWords()
  const list = value.derived ?? []
  const write = (next: readonly Derived[], run?: string): void => {
    const { derived: _old, ...rest } = value
    onChange(next.length > 0 ? { ...rest, derived: [...next] } : rest, run)
  }
  const key = `mark${list.length + 1}`
  return (
    <section className="app-card" aria-label={sayScore('derived')}>
      <h3>{sayScore('derived')}</h3>
      {list.map((entry, n) => {
        const set = (part: Partial<Derived>): void =>
          write(withEntry(list, n, part), `derived ${n} ${Object.keys(part).join()}`)
        const known = SOURCES.map((source) => ({ value: source as string, label: sayScore(`is.${source}`) }))
        const own = known.some((source) => source.value === entry.is) ? [] : [{ value: entry.is, label: entry.is }]
        return (
          <div key={n} className="design-tab">
            <TextInput title={say('title')} value={entry.title ?? ''} onChange={(title) => set({ title })} />
            <TextInput title={sayScore('derivedKey')} value={entry.key} onChange={(next) => set({ key: next })} />
            <SelectInput
              title={say('value')}
              value={entry.is}
              choices={[...known, ...own]}
              onChange={(is) => set({ is })}
            />
            <button type="button" className="tb-button tb-button-quiet" onClick={() => write(withoutAt(list, n))}>
              {sayScore('removeDerived')}
            </button>
          </div>
        )
      })}
      <button
        type="button"
        className="tb-button"
        onClick={() => write([...list, { key, title: sayScore('newRule'), is: 'floors' }])}
      >
        {sayScore('addDerived')}
      </button>
    </section>
  )
}
