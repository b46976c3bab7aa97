/** What decides a band whatever the points, and below which band a case never falls: when, which band, why, by which clause. */
import type { ConditionField } from '../../../core/design/condition.ts'
import { freeId, withoutAt } from '../../../core/design/score/items.ts'
import { ConditionEditor } from '../form/condition-editor.tsx'
import { SelectInput, TextInput } from '../form/inputs.tsx'
import { useRuleWords } from './rule-texts.ts'
import { useScoreWords } from './score-texts.ts'

/** What the condition of a floor is until somebody writes one. */
export const NEVER = 'false'

export interface BandRule {
  id: string
  /** Triggers have one, floors do not. */
  title?: string
  band: string
  /** Absent where the assessor ticks it. */
  when?: string
  because?: string
  clause?: string
}

export interface BandRulesProps<T extends BandRule> {
  kind: 'triggers' | 'floors'
  rules: readonly T[]
  bands: readonly { value: string; label: string }[]
  /** What conditions may name. */
  fields: readonly ConditionField[]
  /** A new one under this id. */
  fresh: (id: string) => T
  onChange: (rules: T[], run?: string) => void
}

export function BandRules<T extends BandRule>({ kind, rules, bands, fields, fresh, onChange }: BandRulesProps<T>) {
  const say = useRuleWords()
  const sayScore = useScoreWords()
  const title = kind === 'triggers' ? say('triggers') : sayScore('floors')
  const add = (): void => onChange([...rules, fresh(freeId(kind === 'triggers' ? 'T' : 'F', rules))])
  return (
    <section className="app-card" aria-label={title}>
      <h3>{title}</h3>
      {rules.map((rule, n) => (
        <BandRuleFields
          key={rule.id}
          rule={rule}
          bands={bands}
          fields={fields}
          onChange={(next, run) =>
            onChange(
              rules.map((one, at) => (at === n ? next : one)),
              run,
            )
          }
          onRemove={() => onChange(withoutAt(rules, n))}
        />
      ))}
      <button type="button" className="tb-button" onClick={add}>
        {sayScore(kind === 'triggers' ? 'addTrigger' : 'addFloor')}
      </button>
    </section>
  )
}

interface FieldsProps<T extends BandRule> {
  rule: T
  bands: readonly { value: string; label: string }[]
  fields: readonly ConditionField[]
  onChange: (rule: T, run: string) => void
  onRemove: () => void
}

function BandRuleFields<T extends BandRule>({ rule, bands, fields, onChange, onRemove }: FieldsProps<T>) {
  const say = useRuleWords()
  const sayScore = useScoreWords()
  const set = (key: keyof BandRule, text: string, optional = false): void => {
    const { [key]: _old, ...rest } = rule
    onChange((optional && text.trim() === '' ? rest : { ...rule, [key]: text }) as T, `${rule.id} ${key}`)
  }
  const ticked = rule.title !== undefined
  const hasCondition = rule.when !== undefined && rule.when !== NEVER
  return (
    <details className="tb-fold">
      <summary>
        <span className="tb-id">{rule.id}</span> {rule.title ?? rule.because}
      </summary>
      {ticked && <TextInput title={say('title')} value={rule.title ?? ''} onChange={(text) => set('title', text)} />}
      <SelectInput title={say('band')} value={rule.band} choices={bands} onChange={(band) => set('band', band)} />
      <ConditionEditor
        title={say('when')}
        hint={hasCondition ? '' : ticked ? say('onlyTicked') : sayScore('never')}
        value={hasCondition ? rule.when : undefined}
        fields={fields}
        onChange={(feel) => (ticked ? set('when', feel ?? '', true) : set('when', feel ?? NEVER))}
      />
      <TextInput title={say('because')} value={rule.because ?? ''} onChange={(text) => set('because', text, ticked)} />
      <TextInput title={say('clause')} value={rule.clause ?? ''} onChange={(text) => set('clause', text, true)} />
      <button type="button" className="tb-link" aria-label={`${rule.id} ${say('remove')}`} onClick={onRemove}>
        {say('remove')}
      </button>
    </details>
  )
}
