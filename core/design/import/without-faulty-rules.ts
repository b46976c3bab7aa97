/** A form whose rules are taken out where the loader refuses them, each told; everything else stays. */
import type { DefinitionFault } from '../../errors/definition-error.ts'
import type { FieldSchema } from '../../model/form-schema.ts'
import { fieldAt, isRequired, withField, withRequired, withSections } from '../form-edit.ts'
import type { ImportRemark } from './draft.ts'

/** What is about a rule of a question: `/properties/a/x-visible`, `/properties/a/x-check/0/that`. */
const OF_FIELD = /^(.*)\/(x-visible|x-required|x-calculate|x-default|x-check)(\/.*)?$/
const OF_SECTION = /^\/x-sections\/(\d+)\/visible$/

/** @returns the form as it was where no fault is about a rule of its own; those of shared questions stay with them. */
export function withoutFaultyRules(
  form: FieldSchema,
  faults: readonly DefinitionFault[],
): { form: FieldSchema; remarks: ImportRemark[] } {
  const remarks: ImportRemark[] = []
  const told = (title: string, { message }: DefinitionFault): void =>
    void remarks.push({
      place: title,
      message: `规则没有带入：${message}`,
      messageEn: `a rule did not come along: ${message}`,
    })
  const ruled = faults.reduce((now, fault) => {
    const section = OF_SECTION.exec(fault.pointer)?.[1]
    if (section !== undefined) return withoutSectionRule(now, Number(section), (title) => told(title, fault))
    const [, pointer, key] = OF_FIELD.exec(fault.pointer) ?? []
    const field = pointer === undefined ? null : fieldAt(now, pointer)
    if (pointer === undefined || key === undefined || field === null || !Object.hasOwn(field, key)) return now
    told(field.title ?? pointer, fault)
    const required = isRequired(now, pointer) && key !== 'x-required'
    return withRequired(withField(now, pointer, { [key]: undefined }), pointer, required)
  }, form)
  return { form: ruled, remarks }
}

function withoutSectionRule(form: FieldSchema, at: number, told: (title: string) => void): FieldSchema {
  const sections = form['x-sections'] ?? []
  const title = sections[at]?.title
  if (title === undefined) return form
  told(title)
  return withSections(
    form,
    sections.map((section, n) => (n === at ? withoutVisible(section) : section)),
  )
}

function withoutVisible({ id, title, hint, folded }: NonNullable<FieldSchema['x-sections']>[number]): {
  id: string
  title: string
} {
  return { id, title, ...(hint === undefined ? {} : { hint }), ...(folded === undefined ? {} : { folded }) }
}
