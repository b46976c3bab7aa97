/**
 * What the worked cases reach of the rules of a form itself: each condition both ways, each check, each follow-up; and
 * of the scores and decisions that it uses. In words, for those who write forms.
 */
import { assess } from '../engine/index.ts'
import type { Assessment } from '../model/assessment.ts'
import { patternOf } from '../model/pointer.ts'
import type { FieldPlan, FormBundle, FormPlan } from '../model/plan.ts'
import type { Registry } from '../registry/registry.ts'
import { missingElements } from './reach.ts'
import { elementText } from './reach-words.ts'
import { caseInput } from './run-case.ts'

/** A rule that no case reaches. */
export interface UnreachedRule {
  /** Id of the form, score or decision. */
  definition: string
  /** Pattern of the question that the rule of a form belongs to. */
  question?: string
  section?: string
  message: string
  messageEn: string
}

/** @param wanted whether the rules of a score or a decision are asked about, by its id */
export function unreachedRules(
  registry: Registry,
  bundle: FormBundle,
  wanted: (id: string) => boolean,
): UnreachedRule[] {
  const plans = { ...bundle.instruments, ...bundle.decisions }
  const ids = new Set(Object.keys(plans).filter(wanted))
  const elements = missingElements(registry, bundle.form.id, ids)
  return [
    ...unreachedOfForm(bundle.form, assessmentsOf(registry, bundle)),
    ...elements.map((element) => ({
      definition: element.definition,
      ...elementText(element, plans[element.definition]),
    })),
  ]
}

function assessmentsOf(registry: Registry, bundle: FormBundle): Assessment[] {
  return registry.cases
    .filter((source) => source.value.form === bundle.form.id)
    .flatMap((source) => {
      const context = { definition: source.value, profiles: registry.profiles }
      return source.value.cases.map((worked) => assess(bundle, caseInput(worked, context), () => []))
    })
}

interface Entry {
  rule: UnreachedRule
  reached: (assessment: Assessment) => boolean
}

function unreachedOfForm(form: FormPlan, assessments: readonly Assessment[]): UnreachedRule[] {
  const entries = [
    ...form.sections.flatMap((section) => (section.visible ? sectionEntries(form, section) : [])),
    ...form.fields.flatMap((field) => [...shownEntries(form, field), ...checkEntries(form, field)]),
    ...followUpEntries(form),
  ]
  return entries.filter(({ reached }) => !assessments.some(reached)).map(({ rule }) => rule)
}

function sectionEntries(form: FormPlan, { id, title }: FormPlan['sections'][number]): Entry[] {
  const patterns = new Set(form.fields.filter(({ section }) => section === id).map(({ pattern }) => pattern))
  const shown = ({ visible }: Assessment): boolean => visible.some((pointer) => patterns.has(patternOf(pointer)))
  return bothWays({ definition: form.id, section: id }, title, shown)
}

function shownEntries(form: FormPlan, { visible: rule, pattern, title }: FieldPlan): Entry[] {
  if (!rule) return []
  const shown = ({ visible }: Assessment): boolean =>
    visible.map(patternOf).some((place) => place === pattern || place.startsWith(`${pattern}/`))
  return bothWays({ definition: form.id, question: pattern }, title, shown)
}

function bothWays(
  place: Pick<UnreachedRule, 'definition' | 'question' | 'section'>,
  title: string,
  shown: Entry['reached'],
): Entry[] {
  return [
    {
      rule: {
        ...place,
        message: `“${title}”：没有示例让它显示`,
        messageEn: `“${title}”: no example in which it is shown`,
      },
      reached: shown,
    },
    {
      rule: {
        ...place,
        message: `“${title}”：没有示例让它隐藏`,
        messageEn: `“${title}”: no example in which it is hidden`,
      },
      reached: (one) => !shown(one),
    },
  ]
}

function checkEntries(form: FormPlan, { checks, pattern, title }: FieldPlan): Entry[] {
  return checks.map(({ code, message }) => ({
    rule: {
      definition: form.id,
      question: pattern,
      message: `“${title}”：没有示例触发校验“${message}”`,
      messageEn: `“${title}”: no example in which the check “${message}” is told`,
    },
    reached: ({ issues }) => issues.some((issue) => issue.code === code && patternOf(issue.path) === pattern),
  }))
}

function followUpEntries(form: FormPlan): Entry[] {
  return form.followUps.flatMap(({ when, because, kind }) =>
    when === undefined
      ? []
      : [
          {
            rule: {
              definition: form.id,
              message: `没有示例产生后续事项“${because}”`,
              messageEn: `no example in which the follow-up “${because}” is due`,
            },
            reached: ({ tasks }: Assessment) => tasks.some((task) => task.kind === kind && task.reason === because),
          },
        ],
  )
}
