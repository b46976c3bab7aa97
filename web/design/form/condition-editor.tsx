/**
 * A condition built from questions, relations and values, said as a sentence; below it, folded, the FEEL text. What
 * cannot be taken apart is changed there, and its slips are told with their place.
 */
import { isWhole, type ConditionField, type ConditionGroup } from '../../../core/design/condition.ts'
import { conditionFromFeel } from '../../../core/design/condition-from-feel.ts'
import { sentenceOf } from '../../../core/design/condition-sentence.ts'
import { feelFromCondition } from '../../../core/design/condition-to-feel.ts'
import { useApp } from '../../parts/app-context.tsx'
import './condition.css'
import { GroupEditor } from './condition-group.tsx'
import { useConditionWords } from './condition-texts.ts'
import { FeelText } from './feel-text.tsx'
import { useFeelDraft } from './use-feel-draft.ts'

export interface ConditionEditorProps {
  /** FEEL; undefined for no condition. */
  value: string | undefined
  onChange: (feel: string | undefined) => void
  fields: readonly ConditionField[]
  title: string
  hint?: string
}

const NOTHING: ConditionGroup = { join: 'all', parts: [] }

export function ConditionEditor({ value, onChange, fields, title, hint }: ConditionEditorProps) {
  const say = useConditionWords()
  const { lang } = useApp()
  const {
    text,
    parts: condition,
    change,
    write,
  } = useFeelDraft<ConditionGroup>({
    value,
    onChange,
    read: (feel) => (feel === '' ? NOTHING : conditionFromFeel(feel, fields)),
    feelOf: (next) => (isWhole(next, fields) ? feelFromCondition(next) : null),
  })
  return (
    <fieldset className="tb-field design-condition">
      <legend className="tb-label">{title}</legend>
      {hint && <p className="tb-hint">{hint}</p>}
      {condition !== null && (
        <>
          <p className="design-sentence" role="status">
            {condition.parts.length === 0 ? say('always') : sentenceOf(condition, fields, lang)}
          </p>
          {!isWhole(condition, fields) && <p className="tb-hint">{say('unfinished')}</p>}
          <GroupEditor group={condition} fields={fields} depth={1} onChange={change} />
        </>
      )}
      <FeelText text={text} byHand={condition === null ? say('byHand') : null} onChange={write} />
    </fieldset>
  )
}
