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
        rules={checks.map(({ that, ...rest }) => ({ text: that, ...rest }))}
        onChange={(rules) =>
          set({ 'x-check': listOf(rules, ({ text, ...rest }): CheckRule => ({ that: text, ...rest })) })
        }
      />
      <RuleList
        title="warn"
        fields={fields.all}
        rules={warnings.map(({ when, ...rest }) => ({ text: when, ...rest }))}
        onChange={(rules) =>
          set({ 'x-warn': listOf(rules, ({ text, ...rest }): WarnRule => ({ when: text, ...rest })) })
        }
      />
    </>
  )
}

interface Rule {
  text: string
  message: string
  code?: string
  clause?: string
}

/** One rule stands alone, several in a list, none not at all. */
function listOf<R>(rules: readonly Rule[], made: (rule: Rule) => R): R | R[] | undefined {
  const list = rules.map(made)
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
  const set = (n: number, change: { [K in keyof Rule]?: Rule[K] | undefined }): void => {
    const whole = Object.entries({ ...rules[n], ...change }).filter(([, value]) => value !== undefined)
    onChange(rules.map((rule, at) => (at === n ? (Object.fromEntries(whole) as unknown as Rule) : rule)))
  }
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
          {(['code', 'clause'] as const).map((name) => (
            <TextInput
              key={name}
              title={say(name === 'code' ? 'ruleCode' : 'clause')}
              value={rule[name] ?? ''}
              onChange={(text) => set(n, { [name]: text === '' ? undefined : text })}
            />
          ))}
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
