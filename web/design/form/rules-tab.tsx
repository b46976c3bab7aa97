/** Checks that have to hold, and warnings that do not hold anybody up. */
import type { CheckRule, WarnRule } from '../../../core/model/form-schema.ts'
import type { TabProps } from './editing.ts'
import { useFormWords, type FormText } from './form-texts.ts'
import { TextInput } from './inputs.tsx'

export function RulesTab({ field, set }: TabProps) {
  const checks = [field['x-check'] ?? []].flat()
  const warnings = [field['x-warn'] ?? []].flat()
  return (
    <>
      <RuleList
        title="check"
        rules={checks.map(({ that, message }) => ({ text: that, message }))}
        onChange={(rules) =>
          set({ 'x-check': listOf(rules, checks, ({ text, message }): CheckRule => ({ that: text, message })) })
        }
      />
      <RuleList
        title="warn"
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

function RuleList({ title, rules, onChange }: { title: FormText; rules: Rule[]; onChange: (rules: Rule[]) => void }) {
  const { say } = useFormWords()
  const set = (n: number, change: Partial<Rule>): void =>
    onChange(rules.map((rule, at) => (at === n ? { ...rule, ...change } : rule)))
  return (
    <fieldset className="tb-field">
      <legend className="tb-label">{say(title)}</legend>
      {rules.map((rule, n) => (
        <div key={n} className="design-rule">
          <TextInput title={say(title)} lines={2} value={rule.text} onChange={(text) => set(n, { text })} />
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
      <button type="button" className="tb-button" onClick={() => onChange([...rules, { text: 'true', message: '' }])}>
        {say('addRule')}
      </button>
    </fieldset>
  )
}
