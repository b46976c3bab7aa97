/** What decides a band whatever the points: when, which band, and why. */
import { SelectInput, TextInput } from '../form/inputs.tsx'
import { withEntry } from './json-part.ts'
import { useRuleWords } from './rule-texts.ts'

export interface Trigger {
  id: string
  title: string
  band: string
  /** Absent where the assessor ticks it. */
  when?: string
  because: string
}

export interface TriggerListProps {
  triggers: Trigger[]
  bands: readonly { value: string; label: string }[]
  onChange: (triggers: Trigger[], run?: string) => void
}

export function TriggerList({ triggers, bands, onChange }: TriggerListProps) {
  const say = useRuleWords()
  return (
    <section className="app-card" aria-label={say('triggers')}>
      <h3>{say('triggers')}</h3>
      {triggers.map((trigger, n) => {
        const set = (change: { [K in keyof Trigger]?: Trigger[K] | undefined }): void => {
          const next = Object.fromEntries(Object.entries({ ...trigger, ...change }).filter(([, v]) => v !== undefined))
          onChange(
            withEntry(triggers, n, {}).map((one, at) => (at === n ? (next as unknown as Trigger) : one)),
            `${trigger.id} ${Object.keys(change).join()}`,
          )
        }
        return (
          <details key={trigger.id} className="tb-fold">
            <summary>
              <span className="tb-id">{trigger.id}</span> {trigger.title}
            </summary>
            <TextInput title={say('title')} value={trigger.title} onChange={(title) => set({ title })} />
            <SelectInput title={say('band')} value={trigger.band} choices={bands} onChange={(band) => set({ band })} />
            <TextInput
              title={say('when')}
              hint={trigger.when === undefined ? say('onlyTicked') : ''}
              lines={2}
              value={trigger.when ?? ''}
              onChange={(when) => set({ when: when.trim() === '' ? undefined : when })}
            />
            <TextInput title={say('because')} value={trigger.because} onChange={(because) => set({ because })} />
          </details>
        )
      })}
    </section>
  )
}
