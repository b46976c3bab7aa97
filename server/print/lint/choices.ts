/** Whether the fields and codes of choices that a template names are those of the forms: a slip would print a code, or nothing. */
import type { DocumentDefinition } from '../../../core/document/definition.ts'
import type { ChoiceLabels } from '../../../core/document/snapshot.ts'
import type { TemplateFinding } from './finding.ts'
import type { TemplateReading } from './reading.ts'

export function choiceFindings(
  definition: DocumentDefinition,
  { fields, codes }: Pick<TemplateReading, 'fields' | 'codes'>,
  labels: ChoiceLabels,
): TemplateFinding[] {
  const strangers = fields
    .filter(({ field }) => !Object.hasOwn(labels, field))
    .map(({ field, ...place }): TemplateFinding => {
      const message = `the forms of the document have no choice “${field}”; its codes would be printed`
      return { severity: 'error', code: 'template.unknownField', message, ...place }
    })
  const slips = codes
    .filter(({ name, code }) => !couldBe(definition, labels, name, code))
    .map(({ name, code, ...place }): TemplateFinding => {
      const message = `“${name}” never is “${code}”: the forms have no such option`
      return { severity: 'error', code: 'template.unknownCode', message, ...place }
    })
  return [...strangers, ...slips]
}

/** Only where every place of the datum is a choice of the forms can a code be told to be wrong. */
function couldBe({ data }: DocumentDefinition, labels: ChoiceLabels, name: string, code: string): boolean {
  const places = Object.hasOwn(data, name) ? (data[name]?.from ?? []) : []
  const options = places.map((place) => labels[place.replace(/^answers:/, '')])
  return options.length === 0 || options.some((list) => list === undefined || list.some((one) => one.code === code))
}
