/** An object: its fields under one legend, so that 姓名 of the father is not 姓名 of the mother. */
import { childPointer } from '../../layout.ts'
import { useRenderScope } from '../../render-context.tsx'
import { FieldFaults } from './field-faults.tsx'
import type { FieldProps } from './field-props.ts'

export function ObjectBlock({ node, pointer, shown, id, draw }: FieldProps) {
  const scope = useRenderScope()
  return (
    <fieldset className="tb-object" id={id} tabIndex={-1} data-pointer={pointer}>
      <legend>{scope.translate(node.field.title)}</legend>
      {node.field.hint && <p className="tb-hint">{scope.translate(node.field.hint)}</p>}
      <FieldFaults id={`${id}-faults`} errors={shown.errors} warnings={shown.warnings} />
      {node.children.map((child) => draw(child, childPointer(pointer, child.field)))}
    </fieldset>
  )
}
