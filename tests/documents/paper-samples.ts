/** Forms on paper for tests: every form of the product, blank and filled with random answers that mark their own place. */
import { paperForm } from '../../core/document/paper/paper-form.ts'
import type { DocumentModel } from '../../core/document/model.ts'
import { assess } from '../../core/engine/index.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { FieldPlan, FormBundle } from '../../core/model/plan.ts'
import { patternOf } from '../../core/model/pointer.ts'
import { answerValidator } from '../../core/validate/validator.ts'
import { loadRegistry } from '../../server/plugins/load-registry.ts'
import { formCode, recordCode } from '../../server/print/paper-code.ts'
import { randomAnswers, randomFrom } from '../support/random-answers.ts'

const { registry } = loadRegistry({ trusted: true })

export const SITE = 'https://et.example.cn'
export const RECORD = '0190b0c0-0000-7000-8000-000000000001'
export const FORMS: readonly string[] = [...new Set(registry.forms().map((form) => form.id))]

export function bundleOf(id: string): FormBundle {
  const bundle = registry.bundle(id)
  if (bundle === null) throw new Error(`there is no form ${id}`)
  return bundle
}

export function blankModel(id: string): DocumentModel {
  const bundle = bundleOf(id)
  return paperForm({ bundle, code: formCode(SITE, id, bundle.form.version), areaName: (code) => code })
}

export function filledModel(bundle: FormBundle, assessment: Assessment): DocumentModel {
  const record = { id: RECORD, by: '田春来', filledAt: '2020-05-12T09:05:00+08:00', assessment }
  return paperForm({ bundle, code: recordCode(SITE, RECORD), areaName: (code) => `区划${code}`, record })
}

export function assessed(bundle: FormBundle, answers: Record<string, unknown>): Assessment {
  return assess(bundle, { answers, asOf: '2020-05-12' }, answerValidator(bundle.form.schema))
}

export interface Marked {
  answers: Record<string, unknown>
  /** The mark at each pointer where a text was answered. */
  marks: Map<string, string>
}

/** Random answers in which every text is a mark that stands nowhere else. */
export function markedAnswers(bundle: FormBundle, seed: number): Marked {
  const fields = new Map(bundle.form.fields.map((field) => [field.pattern, field]))
  const marks = new Map<string, string>()
  const answers = marked(randomAnswers(bundle, randomFrom(seed), 0.9), '', fields, marks)
  return { answers: answers as Record<string, unknown>, marks }
}

function marked(value: unknown, pointer: string, fields: Map<string, FieldPlan>, marks: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item, i) => marked(item, `${pointer}/${i}`, fields, marks))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, marked(item, `${pointer}/${key}`, fields, marks)]),
    )
  }
  const field = fields.get(patternOf(pointer))
  const free = field?.kind === 'longText' || (field?.kind === 'text' && field.format === undefined)
  if (typeof value !== 'string' || !free) return value
  const mark = `记号${1000 + marks.size}止`
  marks.set(pointer, mark)
  return mark
}
