/** What the assessment view reads of a bundle: titles for bands, items, triggers, outcomes and pointers. */
import { patternOf } from '../../../model/pointer.ts'
import { pathOf, readAt } from '../../../model/pointer.ts'
import type { Assessment } from '../../../model/assessment.ts'
import type { FormBundle } from '../../../model/plan.ts'
import type { Language } from '../../../model/session.ts'
import { formatValue } from '../../format-value.ts'
import type { ValueWords } from '../../format-value.ts'
import { fieldsByPattern } from '../../layout.ts'
import type { Names } from '../../names.ts'
import { valueWords } from '../../render-context.tsx'
import type { RenderPorts } from '../control.ts'

export interface AssessmentWords extends ValueWords {
  bundle: FormBundle
  assessment: Assessment
  names: Names
  band(instrument: string, band: string): { title: string; colour: string | undefined }
  trigger(instrument: string, id: string): string
  item(instrument: string, id: string): string
  option(instrument: string, item: string, option: string | number | boolean | null): string
  outcome(decision: string, code: string): string
  element(document: string, id: string): string
  /** Title and value of an answer or fact. */
  answer(pointer: string): { title: string; value: string }
}

export function assessmentWords(
  bundle: FormBundle,
  assessment: Assessment,
  names: Names,
  lang: Language,
  ports: Pick<RenderPorts, 'areas'>,
): AssessmentWords {
  const words = valueWords(bundle, lang, ports)
  const fields = fieldsByPattern(bundle.form)
  const titled = (title: string | undefined, id: string): string => (title === undefined ? id : words.translate(title))
  const instrument = (id: string) => bundle.instruments[id]
  const itemOf = (id: string, item: string) => instrument(id)?.items.find((candidate) => candidate.id === item)
  return {
    ...words,
    bundle,
    assessment,
    names: {
      ...names,
      form: (id) => words.translate(names.form(id)),
      document: (id) => titled(bundle.documents[id]?.title, names.document(id)),
    },
    band(id, band) {
      const found = instrument(id)?.bands.find((candidate) => candidate.id === band)
      return {
        title: titled(found?.title, band),
        colour: found?.colour ?? toneByRank(instrument(id)?.bands ?? [], band),
      }
    },
    trigger: (id, trigger) => titled(instrument(id)?.triggers.find((t) => t.id === trigger)?.title, trigger),
    item: (id, item) => titled(itemOf(id, item)?.title, item),
    option(id, item, option) {
      if (option === null) return ''
      return titled(itemOf(id, item)?.options?.find((candidate) => candidate.id === option)?.title, String(option))
    },
    outcome(id, code) {
      const { outcomes = [], benefits = [] } = bundle.decisions[id] ?? {}
      const title = outcomes.find((o) => o.code === code)?.title ?? benefits.find((b) => b.id === code)?.title
      return titled(title, code)
    },
    element: (id, element) => titled(bundle.documents[id]?.elements.find((e) => e.id === element)?.title, element),
    answer(pointer) {
      const place = patternOf(pointer)
      const field = fields.get(place) ?? bundle.dictionary.find((fact) => fact.pattern === place)
      const value = readAt(assessment.answers, pathOf(pointer)) ?? assessment.calculated[pointer]
      return field
        ? { title: words.translate(field.title), value: formatValue(field, value, words) }
        : { title: pointer, value: value === undefined || typeof value === 'object' ? '' : String(value) }
    },
  }
}

/** Bands stand from best to worst; one without a colour of its own takes it from its place. */
function toneByRank(bands: readonly { id: string }[], band: string): string | undefined {
  const place = bands.findIndex((candidate) => candidate.id === band)
  if (place < 0) return undefined
  if (place === 0) return 'green'
  return place === bands.length - 1 ? 'red' : 'yellow'
}
