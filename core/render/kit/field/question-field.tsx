/** A question: label, hint, control, reason for no answer, faults, and why it is asked. */
import { useMemo } from 'react'
import { missingReason } from '../../../model/missing.ts'
import { derivedText, explainField } from '../../explain-field.ts'
import { useRenderScope } from '../../render-context.tsx'
import type { ShownField } from '../../use-field.ts'
import type { RenderScope } from '../../render-context.tsx'
import { missingText } from '../../texts.ts'
import { controlFor, isGroup } from '../controls/control-for.ts'
import { MissingMenu } from '../controls/missing-menu.tsx'
import { FieldFaults } from './field-faults.tsx'
import type { FieldProps } from './field-props.ts'
import { ReasonList, WhyButton } from './why-button.tsx'

export function QuestionField(props: FieldProps) {
  const { node, pointer, shown, id } = props
  const { field } = node
  const scope = useRenderScope()
  const title = scope.translate(field.title)
  const reason = missingReason(shown.value)
  return (
    <div className={shown.errors.length > 0 ? 'tb-field tb-field-bad' : 'tb-field'} data-pointer={pointer}>
      <div className="tb-label-line">
        <FieldLabel id={id} group={isGroup(field)} title={title} required={shown.required} />
        {field.critical && <span className="tb-tag tb-tag-critical">{scope.say('critical')}</span>}
        <WhyButton
          about={`${id}-label`}
          lang={scope.lang}
          reasons={() => <ReasonList {...explainField(scope, field, pointer)} lang={scope.lang} />}
        />
      </div>
      {field.hint && (
        <p id={`${id}-hint`} className="tb-hint">
          {scope.translate(field.hint)}
        </p>
      )}
      {reason ? (
        <p id={id} className="tb-missing-note" tabIndex={-1}>
          {scope.say('missingPrefix', { reason: missingText(scope.lang, reason) })}
        </p>
      ) : (
        <AnswerControl {...props} title={title} />
      )}
      {isGiven(shown) && (
        <p id={`${id}-carried`} className="tb-carried">
          {shown.derived ? derivedText(scope, shown.derived) : scope.say('carriedHint')}
        </p>
      )}
      {field.missing.length > 0 && (
        <MissingMenu
          about={`${id}-label`}
          reasons={field.missing}
          value={shown.value}
          lang={scope.lang}
          onChange={(value) => scope.store.change(pointer, value)}
        />
      )}
      <FieldFaults id={`${id}-faults`} errors={shown.errors} warnings={shown.warnings} />
    </div>
  )
}

function AnswerControl({ node: { field }, pointer, shown, id, title }: FieldProps & { title: string }) {
  const scope = useRenderScope()
  const options = useMemo(() => translatedOptions(scope, field.options), [scope, field.options])
  const Control = controlFor(field, scope.widgets)
  const describedBy = [
    field.hint && `${id}-hint`,
    isGiven(shown) && `${id}-carried`,
    (shown.errors.length > 0 || shown.warnings.length > 0) && `${id}-faults`,
  ].filter((part) => typeof part === 'string')
  return (
    <Control
      id={id}
      labelId={`${id}-label`}
      describedBy={describedBy.length > 0 ? describedBy.join(' ') : undefined}
      invalid={shown.errors.length > 0}
      required={shown.required}
      value={shown.value}
      plan={title === field.title ? field : { ...field, title }}
      options={options}
      lang={scope.lang}
      ports={scope.ports}
      say={scope.say}
      onChange={(value) => scope.store.change(pointer, value)}
      onBlur={() => scope.store.touch(pointer)}
    />
  )
}

/** The value is there without anybody having answered here. */
function isGiven({ carried, derived }: ShownField): boolean {
  return carried || derived !== undefined
}

function FieldLabel({ id, group, title, required }: { id: string; group: boolean; title: string; required: boolean }) {
  const star = required && (
    <span className="tb-star" aria-hidden="true">
      *
    </span>
  )
  if (group) {
    return (
      <span className="tb-label">
        <span id={`${id}-label`}>{title}</span>
        {star}
      </span>
    )
  }
  return (
    <label className="tb-label" htmlFor={id} id={`${id}-label`}>
      {title}
      {star}
    </label>
  )
}

function translatedOptions(scope: RenderScope, options: FieldProps['node']['field']['options']) {
  return (options ?? []).map((option) => ({ ...option, label: scope.translate(option.label) }))
}
