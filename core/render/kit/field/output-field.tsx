/** A calculated field with its label and its reasons. */
import { explainField } from '../../explain-field.ts'
import { useRenderScope } from '../../render-context.tsx'
import { OutputControl } from '../controls/output-control.tsx'
import { FieldFaults } from './field-faults.tsx'
import type { FieldProps } from './field-props.ts'
import { ReasonList, WhyButton } from './why-button.tsx'

export function OutputField({ node: { field }, pointer, shown, id }: FieldProps) {
  const scope = useRenderScope()
  const title = scope.translate(field.title)
  return (
    <div className="tb-field" data-pointer={pointer}>
      <div className="tb-label-line">
        <span className="tb-label" id={`${id}-label`}>
          {title}
        </span>
        <WhyButton
          about={`${id}-label`}
          lang={scope.lang}
          reasons={() => <ReasonList {...explainField(scope, field, pointer)} lang={scope.lang} />}
        />
      </div>
      <OutputControl
        id={id}
        labelId={`${id}-label`}
        plan={field}
        value={shown.value}
        words={scope}
        note={scope.say('calculated')}
      />
      <FieldFaults id={`${id}-faults`} errors={shown.errors} warnings={shown.warnings} />
    </div>
  )
}
