/** Checks that have to hold, and warnings that do not hold anybody up. */
import type { CheckRule, WarnRule } from '../../../core/model/form-schema.ts'
import type { ConditionField } from '../../../core/design/condition.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { useConditionFields } from './condition-source.ts'
import type { TabProps } from './editing.ts'
import { useFormWords, type FormText } from './form-texts.ts'
import { TextInput } from './inputs.tsx'

export function RulesTab({ form, pointer, field, set }: TabProps) {
  const fields = useConditionFields(form, pointer)
  const checks = [field['x-check'] ?? []].flat()
  const warnings = [field['x-warn'] ?? []].flat()
  if (fields === null) return null
  return (
    <>
      <RuleList
        title="check"
        fields={fields.all}
        rules={checks.map(({ that, message }) => ({ text: that, message }))}
        onChange={(rules) =>
          set({ 'x-check': listOf(rules, checks, ({ text, message }): CheckRule => ({ that: text, message })) })
        }
      />
      <RuleList
        title="warn"
        fields={fields.all}
        rules={warnings.map(({ when, message }) => ({ text: when, message }))}
        onChange={(rules) =>
          set({ 'x-warn': listOf(rules, warnings, ({ text, message }): WarnRule => ({ when: text, message })) })
        }
      />
    </>
  )
}

interface Rule {
  text: string
  message: string
}

/** Codes and clauses of rules that stay are kept; one rule stands alone, several in a list, none not at all. */
function listOf<R extends object>(
  rules: readonly Rule[],
  before: readonly R[],
  made: (rule: Rule) => R,
): R | R[] | undefined {
  const list = rules.map((rule, n) => ({ ...before[n], ...made(rule) }))
  return list.length > 1 ? list : list[0]
}

interface RuleListProps {
  title: FormText
  rules: Rule[]
  fields: readonly ConditionField[]
  onChange: (rules: Rule[]) => void
}

function RuleList({ title, rules, fields, onChange }: RuleListProps) {
  const { say } = useFormWords()
  const set = (n: number, change: Partial<Rule>): void =>
    onChange(rules.map((rule, at) => (at === n ? { ...rule, ...change } : rule)))
  return (
    <fieldset className="tb-field">
      <legend className="tb-label">{say(title)}</legend>
      {rules.map((rule, n) => (
        <div key={n} className="design-rule">
          <ConditionEditor
            title={say(title)}
            value={rule.text === '' ? undefined : rule.text}
            fields={fields}
            onChange={(text = '') => set(n, { text })}
          />
          <TextInput title={say('message')} value={rule.message} onChange={(message) => set(n, { message })} />
          <button
            type="button"
            className="tb-button tb-button-quiet"
            onClick={() => onChange(rules.filter((_, at) => at !== n))}
          >
            {say('remove')}
          </button>
        </div>
      ))}
      <button type="button" className="tb-button" onClick={() => onChange([...rules, { text: '', message: '' }])}>
        {say('addRule')}
      </button>
    </fieldset>
  )
}
