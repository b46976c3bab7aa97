/** A compiled form as the findings look at it: what names mean, what answers can be, and when a question is shown. */
import { levelsOf } from '../../answers/levels.ts'
import type { FieldPlan, FormBundle } from '../../model/plan.ts'
import type { Language } from '../../model/session.ts'
import { namedInForm } from '../condition-fields.ts'
import { conditionFromFeel } from '../condition-from-feel.ts'
import { sentenceOf } from '../condition-sentence.ts'
import { formulaOf, type Formula } from './formula.ts'
import { outcomesOf, type Domain, type Domains, type Outcomes } from './truth.ts'

export interface FormView {
  bundle: FormBundle
  field: (pattern: string) => FieldPlan | undefined
  /** A text that stands at this pattern of a block or row; null for one that is no expression. */
  formula: (text: string, parent: string) => Formula | null
  /** All that has to hold for a question to be shown, its own condition first. */
  shown: (field: FieldPlan) => Formula[]
  /** How formulas can come out together, given that only shown questions have answers. */
  outcomes: (formulas: readonly Formula[]) => Outcomes | null
  /** A rule as a sentence; as it is written where it cannot be said. */
  said: (text: string, parent: string, lang: Language) => string
}

export function formView(bundle: FormBundle): FormView {
  const fields = new Map(bundle.form.fields.map((field) => [field.pattern, field]))
  const patternOf = (parent: string) => (name: string) => {
    const place = name.replaceAll('.', '/')
    const level = levelsOf(parent).find((one) => fields.has(`${one}/${place.split('/')[0]}`))
    return level !== undefined && fields.has(`${level}/${place}`) ? `${level}/${place}` : null
  }
  const formula = (text: string, parent: string): Formula | null => formulaOf(text, patternOf(parent))
  const shown = (field: FieldPlan): Formula[] => {
    const holder = fields.get(field.parent.replace(/\/\*$/, ''))
    const section = bundle.form.sections.find(({ id }) => id === field.section)?.visible
    const own = field.visible ? [formula(field.visible.text, field.parent)] : []
    const around = holder ? shown(holder) : section ? [formula(section.text, '')] : []
    return [...own, ...around].filter((one) => one !== null)
  }
  const domains: Domains = {
    of: (variable) => domainOf(fields.get(variable)),
    has: (pattern, code) => fields.get(pattern)?.options?.some((option) => option.code === code) ?? true,
  }
  return {
    bundle,
    field: (pattern) => fields.get(pattern),
    formula,
    shown,
    outcomes: (formulas) =>
      outcomesOf(
        withShown(formulas, (pattern) => {
          const field = fields.get(pattern)
          return field ? shown(field) : []
        }),
        domains,
      ),
    said: (text, parent, lang) => {
      const named = namedInForm(bundle, parent, lang)
      const condition = conditionFromFeel(text, named)
      return condition === null ? text : sentenceOf(condition, named, lang)
    },
  }
}

/** Every question that is named has an answer only where it is shown. */
function withShown(formulas: readonly Formula[], shown: (pattern: string) => Formula[]): Formula[] {
  const all = [...formulas]
  const seen = new Set<string>()
  for (let n = 0; n < all.length; n++) {
    const formula = all[n]
    if (formula === undefined) break
    for (const { pattern, answered } of namedIn(formula)) {
      if (seen.has(pattern)) continue
      seen.add(pattern)
      const conditions = shown(pattern)
      if (conditions.length > 0)
        all.push({
          is: 'or',
          parts: [
            { is: 'not', part: answered },
            { is: 'and', parts: conditions },
          ],
        })
    }
  }
  return all
}

/** The questions of a formula, each with what holds when it has an answer. */
function namedIn(formula: Formula): { pattern: string; answered: Formula }[] {
  switch (formula.is) {
    case 'and':
    case 'or':
      return formula.parts.flatMap(namedIn)
    case 'not':
      return namedIn(formula.part)
    case 'asked':
      return formula.contains ? [{ pattern: formula.contains.pattern, answered: formula }] : []
    case 'test': {
      const answered: Formula = { is: 'test', of: formula.of, tests: [{ is: 'compare', by: '!=', to: null }] }
      return formula.of.startsWith('/') ? [{ pattern: formula.of, answered }] : []
    }
    case 'value':
      return []
  }
}

function domainOf(field: FieldPlan | undefined): Domain | undefined {
  if (field === undefined) return undefined
  const { min, max } = field.limits
  switch (field.kind) {
    case 'boolean':
    case 'date':
      return { values: { kind: field.kind } }
    case 'integer':
    case 'number':
    case 'money':
      return {
        values: { kind: 'number', whole: field.kind === 'integer' },
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      }
    case 'choice':
      return field.options ? { values: { kind: 'choice', options: field.options, closed: true } } : undefined
    default:
      return undefined
  }
}
