/** One group of a condition: how its parts are joined, the comparisons, and further groups inside. */
import {
  isGroup,
  JOINS,
  MAX_GROUPS,
  RELATIONS,
  takesValue,
  type Comparison,
  type ConditionField,
  type ConditionGroup,
  type ConditionPart,
} from '../../../core/design/condition.ts'
import { newComparison, withRelation } from '../../../core/design/condition-build.ts'
import { relationName } from '../../../core/design/condition-sentence.ts'
import { useApp } from '../../parts/app-context.tsx'
import { useConditionWords } from './condition-texts.ts'
import { ConditionValue } from './condition-value.tsx'
import { SelectInput } from './inputs.tsx'

export interface GroupEditorProps {
  group: ConditionGroup
  fields: readonly ConditionField[]
  /** Of this group; the outermost is 1. */
  depth: number
  onChange: (group: ConditionGroup) => void
  onRemove?: () => void
}

export function GroupEditor({ group, fields, depth, onChange, onRemove }: GroupEditorProps) {
  const say = useConditionWords()
  const first = fields[0]
  const setParts = (parts: readonly ConditionPart[]): void => onChange({ ...group, parts })
  const replace = (n: number, part: ConditionPart): void =>
    setParts(group.parts.map((one, at) => (at === n ? part : one)))
  const remove = (n: number): void => setParts(group.parts.filter((_, at) => at !== n))
  const add = (part: ConditionPart): void => setParts([...group.parts, part])
  return (
    <div className="design-group" role="group" aria-label={say(group.join)}>
      <SelectInput
        title={say('join')}
        value={group.join}
        choices={JOINS.map((join) => ({ value: join, label: say(join) }))}
        onChange={(chosen) => onChange({ ...group, join: JOINS.find((join) => join === chosen) ?? 'all' })}
      />
      {group.parts.map((part, n) =>
        isGroup(part) ? (
          <GroupEditor
            key={n}
            group={part}
            fields={fields}
            depth={depth + 1}
            onChange={(next) => replace(n, next)}
            onRemove={() => remove(n)}
          />
        ) : (
          <ComparisonRow
            key={n}
            comparison={part}
            fields={fields}
            onChange={(next) => replace(n, next)}
            onRemove={() => remove(n)}
          />
        ),
      )}
      {first && (
        <div className="tb-row-buttons">
          <button type="button" className="tb-button" onClick={() => add(newComparison(first))}>
            {say('addPart')}
          </button>
          {depth < MAX_GROUPS && (
            <button
              type="button"
              className="tb-button"
              onClick={() => add({ join: group.join === 'any' ? 'all' : 'any', parts: [newComparison(first)] })}
            >
              {say('addGroup')}
            </button>
          )}
          {onRemove && (
            <button type="button" className="tb-button tb-button-quiet" onClick={onRemove}>
              {say('removeGroup')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

interface ComparisonRowProps {
  comparison: Comparison
  fields: readonly ConditionField[]
  onChange: (comparison: Comparison) => void
  onRemove: () => void
}

function ComparisonRow({ comparison, fields, onChange, onRemove }: ComparisonRowProps) {
  const say = useConditionWords()
  const { lang } = useApp()
  const field = fields.find(({ name }) => name === comparison.field)
  if (field === undefined) return null
  const relations = RELATIONS[field.kind]
  const ask = (name: string): void => {
    const next = fields.find((one) => one.name === name)
    if (next) onChange(newComparison(next))
  }
  const relate = (chosen: string): void => {
    const next = relations.find((one) => one === chosen)
    if (next) onChange(withRelation(comparison, next, field))
  }
  return (
    <div className="design-comparison">
      <SelectInput
        title={say('question')}
        value={field.name}
        choices={offered(fields, field).map(({ name, title }) => ({
          value: name,
          label: isFact(name) ? say('known', { title }) : title,
        }))}
        onChange={ask}
      />
      <SelectInput
        title={say('relation')}
        value={comparison.relation}
        choices={relations.map((one) => ({ value: one, label: relationName(one, field.kind, lang) }))}
        onChange={relate}
      />
      {takesValue(comparison.relation) && (
        <ConditionValue
          comparison={comparison}
          field={field}
          onChange={(value) => onChange({ ...comparison, value })}
        />
      )}
      <button
        type="button"
        className="tb-button tb-button-quiet"
        aria-label={`${say('removePart')} ${field.title}`}
        onClick={onRemove}
      >
        ×
      </button>
    </div>
  )
}

const FACTS = 'facts.'

function isFact(name: string): boolean {
  return name.startsWith(FACTS)
}

/** A known fact that the form asks itself is offered as the form's question alone, unless it stands there already. */
function offered(fields: readonly ConditionField[], chosen: ConditionField): ConditionField[] {
  const own = new Set(fields.map(({ name }) => name))
  return fields.filter((field) => field === chosen || !isFact(field.name) || !own.has(field.name.slice(FACTS.length)))
}
