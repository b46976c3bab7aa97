/** What may be expected of answers from now on: everything that an assessment came to, for a person to choose from. */
import type { Assessment } from '../../model/assessment.ts'
import type { FormPlan } from '../../model/plan.ts'
import { patternOf } from '../../model/pointer.ts'

export type ExpectationKind =
  'valid' | 'shown' | 'hidden' | 'issue' | 'status' | 'score' | 'band' | 'trigger' | 'decision' | 'task' | 'value'

export interface Expectation {
  kind: ExpectationKind
  /** Of the score, decision, task or field; empty for what is of the whole. */
  of: string
  /** What stands there, in codes and pointers. */
  said: readonly string[]
  /** Dotted path into the assessment, and what has to stand there. */
  path: string
  pattern: unknown
}

/** In the order in which a person reads an assessment. */
export function expectationsOf(form: FormPlan, assessment: Assessment): Expectation[] {
  const { valid, issues, scores, decisions, tasks, calculated } = assessment
  return [
    { kind: 'valid', of: '', said: [String(valid)], path: 'valid', pattern: valid },
    ...shownOf(form, assessment),
    ...issues
      .filter(({ code, severity }) => severity === 'warning' || code !== 'field.required')
      .map(({ code, path, severity }): Expectation => ({
        kind: 'issue',
        of: path,
        said: [code],
        path: 'issues',
        pattern: { contains: [{ code, path, severity }] },
      })),
    ...Object.entries(scores).flatMap(([id, score]) => expectedScore(id, score)),
    ...Object.entries(decisions).map(([id, { outcomes }]) =>
      at('decision', id, outcomes, `decisions.${id}.outcomes`, { equals: outcomes }),
    ),
    ...tasks.map(({ kind, reason, due }) =>
      at('task', kind, due === null ? [reason] : [reason, due], 'tasks', { contains: [{ kind, reason, due }] }),
    ),
    ...Object.entries(calculated)
      .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
      .map(([pointer, value]) => at('value', pointer, [String(value)], `calculated.${pointer}`, value)),
  ]
}

/** Questions with a condition of their own or of their section: those that are asked, and those that are not. */
function shownOf({ fields, sections }: FormPlan, { visible }: Assessment): Expectation[] {
  const rules = new Set(sections.flatMap(({ id, visible: rule }) => (rule ? [id] : [])))
  const conditional = fields.filter(
    ({ kind, visible: rule, section }) => kind !== 'object' && (rule ?? rules.has(section)),
  )
  const patterns = new Set(conditional.map(({ pattern }) => pattern))
  const shown = visible.filter((pointer) => patterns.has(patternOf(pointer)))
  const asked = new Set(visible.map(patternOf))
  const hidden = [...patterns].filter((pattern) => !pattern.includes('*') && !asked.has(pattern))
  return [
    ...(shown.length > 0 ? [at('shown', '', shown, 'visible', { contains: shown })] : []),
    ...(hidden.length > 0 ? [at('hidden', '', hidden, 'visible', { excludes: hidden })] : []),
  ]
}

function expectedScore(
  id: string,
  { status, score, finalBand, triggers }: Assessment['scores'][string],
): Expectation[] {
  return [
    at('status', id, [status], `scores.${id}.status`, status),
    ...(score === null ? [] : [at('score', id, [String(score)], `scores.${id}.score`, score)]),
    ...(finalBand === null ? [] : [at('band', id, [finalBand], `scores.${id}.finalBand`, finalBand)]),
    ...(triggers.length === 0 ? [] : [at('trigger', id, triggers, `scores.${id}.triggers`, { equals: triggers })]),
  ]
}

function at(kind: ExpectationKind, of: string, said: readonly string[], path: string, pattern: unknown): Expectation {
  return { kind, of, said, path, pattern }
}
