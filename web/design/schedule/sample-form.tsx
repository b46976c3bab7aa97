/** The facts of a made-up child, chosen in a small form. */
import { useScheduleWords } from './schedule-texts.ts'
import { SelectInput, TickInput } from '../form/inputs.tsx'
import { SAMPLES, sampleChild, type SampleChild } from './sample-children.ts'
import type { Grounds } from './schedule-api.ts'

export interface SampleFormProps {
  child: SampleChild
  today: string
  grounds: Grounds
  onChange: (child: SampleChild) => void
}

const DAYS = ['birth', 'since', 'visited', 'from'] as const

export function SampleForm({ child, today, grounds, onChange }: SampleFormProps) {
  const say = useScheduleWords()
  const set = (part: Partial<SampleChild>): void => onChange({ ...child, ...part })
  const places = grounds.dictionary.find(({ pattern }) => pattern === '/careSetting')?.options ?? []
  return (
    <>
      <div className="tb-row-buttons" role="group" aria-label={say('sample')}>
        {SAMPLES.map((name) => (
          <button
            key={name}
            type="button"
            className="tb-button"
            aria-pressed={JSON.stringify(sampleChild(name, today)) === JSON.stringify(child)}
            onClick={() => onChange(sampleChild(name, today))}
          >
            {say(`sample.${name}`)}
          </button>
        ))}
      </div>
      <details className="tb-fold">
        <summary>{say('sample')}</summary>
        <div className="schedule-sample">
          {DAYS.map((key) => (
            <label key={key} className="tb-field">
              <span className="tb-label">{say(key)}</span>
              <input
                className="tb-input"
                type="date"
                value={child[key]}
                onChange={(event) => set({ [key]: event.target.value })}
              />
            </label>
          ))}
          {grounds.scores.map(({ id, title, bands }) => (
            <SelectInput
              key={id}
              title={title}
              value={child.bands[id] ?? ''}
              choices={[
                { value: '', label: say('noBand') },
                ...bands.map((band) => ({ value: band.id, label: band.title })),
              ]}
              onChange={(band) => set({ bands: withBand(child.bands, id, band) })}
            />
          ))}
          <SelectInput
            title={say('care')}
            value={child.careSetting}
            choices={[{ value: '', label: say('open') }, ...places.map(({ code, label }) => ({ value: code, label }))]}
            onChange={(careSetting) => set({ careSetting })}
          />
          <TickInput title={say('disCert')} value={child.disCert} onChange={(disCert) => set({ disCert })} />
        </div>
        <CategoryTicks child={child} grounds={grounds} set={set} />
      </details>
    </>
  )
}

interface CategoryTicksProps {
  child: SampleChild
  grounds: Grounds
  set: (part: Partial<SampleChild>) => void
}

function CategoryTicks({ child: { categories }, grounds, set }: CategoryTicksProps) {
  const say = useScheduleWords()
  return (
    <fieldset className="tb-field schedule-ticks">
      <legend className="tb-label">{say('categories')}</legend>
      {grounds.categories.map(({ code, label }) => (
        <TickInput
          key={code}
          title={label}
          value={categories.includes(code)}
          onChange={(ticked) =>
            set({ categories: ticked ? [...categories, code] : categories.filter((one) => one !== code) })
          }
        />
      ))}
    </fieldset>
  )
}

function withBand(bands: SampleChild['bands'], id: string, band: string): SampleChild['bands'] {
  const others = Object.entries(bands).filter(([score]) => score !== id)
  return Object.fromEntries(band === '' ? others : [...others, [id, band]])
}
