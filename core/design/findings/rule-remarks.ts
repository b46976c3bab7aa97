/**
 * Rules of a form that can never hold, or always do: a question that is never asked, a check that never fires, a
 * follow-up that never comes. Told only where it is certain from the text, the options and the limits.
 */
import type { FieldPlan, FormBundle, RulePlan } from '../../model/plan.ts'
import { placeOfField } from './field-place.ts'
import { formView, type FormView } from './form-view.ts'
import type { Remark } from './remark.ts'

export interface FormSource {
  /** `custody/forms/CU-05.form.json` */
  path: string
  /** The file as it is written. */
  form: unknown
}

/** A rule with its place and what it is called. */
interface Told {
  rule: RulePlan
  pointer: string
  zh: string
  en: string
}

export function formRemarks(bundle: FormBundle, source: FormSource): Remark[] {
  const view = formView(bundle)
  return [
    ...bundle.form.fields.flatMap((field) => {
      const place = placeOfField(source.form, field.pattern)
      return place === null ? [] : [...visibleRemarks(view, field, place), ...checkRemarks(view, field, place)]
    }),
    ...headRules(bundle).flatMap((told) => ruleRemarks(view, told)),
  ].map((remark) => ({ ...remark, file: source.path }))
}

type Placed = Omit<Remark, 'file'>

function visibleRemarks(view: FormView, field: FieldPlan, place: string): Placed[] {
  if (field.visible === undefined) return []
  const pointer = `${place}/x-visible`
  const [zh, en] = titles(view, field.title)
  const own = view.formula(field.visible.text, field.parent)
  if (own === null) return []
  const alone = view.outcomes([own])
  if (alone === null) return []
  if (!alone.true)
    return [
      never(
        pointer,
        `“${zh}”永远不会显示：显示条件不可能成立`,
        `“${en}” is never shown: its condition cannot hold`,
        field.visible,
      ),
    ]
  if (!alone.false && !alone.unknown) {
    return [
      never(
        pointer,
        `“${zh}”的显示条件总是成立，可以删去`,
        `The condition of “${en}” always holds and can be taken out`,
        field.visible,
      ),
    ]
  }
  const together = view.outcomes(view.shown(field))
  if (together === null || together.true) return []
  return [
    never(
      pointer,
      `“${zh}”永远不会显示：显示条件与所在分区、题组的条件互相矛盾`,
      `“${en}” is never shown: its condition and that of its section or block exclude each other`,
      field.visible,
    ),
  ]
}

function never(pointer: string, message: string, messageEn: string, { text }: RulePlan): Placed {
  return { pointer, message: `${message}（${text}）`, messageEn: `${messageEn} (${text})` }
}

/** An error speaks where its rule does not hold, a warning where it does. */
function checkRemarks(view: FormView, field: FieldPlan, place: string): Placed[] {
  const [zh, en] = titles(view, field.title)
  return field.checks.flatMap(({ rule, severity, message }) => {
    const formula = view.formula(rule.text, field.parent)
    if (formula === null) return []
    const pointer = `${place}/${severity === 'error' ? 'x-check' : 'x-warn'}`
    const any = view.outcomes([formula])
    const answered = view.outcomes([formula], true)
    if (any === null || answered === null) return []
    const silent = severity === 'error' ? !any.false && !any.unknown : !any.true
    const loud = severity === 'error' ? !answered.true && !answered.unknown : !answered.false && !answered.unknown
    return [
      ...(silent
        ? [
            never(
              pointer,
              `“${zh}”的检查永远不会提示“${message}”`,
              `The check of “${en}” never says “${message}”`,
              rule,
            ),
          ]
        : []),
      ...(loud && !silent
        ? [never(pointer, `“${zh}”填什么都会提示“${message}”`, `Whatever is answered, “${en}” says “${message}”`, rule)]
        : []),
    ]
  })
}

function ruleRemarks(view: FormView, { rule, pointer, zh, en }: Told): Placed[] {
  const formula = view.formula(rule.text, '')
  const outcomes = formula && view.outcomes([formula])
  if (!outcomes) return []
  if (!outcomes.true) return [never(pointer, `${zh}永远不会成立`, `${en} can never hold`, rule)]
  return outcomes.false || outcomes.unknown
    ? []
    : [never(pointer, `${zh}总是成立，可以删去`, `${en} always holds and can be taken out`, rule)]
}

function headRules({ form }: FormBundle): Told[] {
  const told = (rule: RulePlan | undefined, pointer: string, zh: string, en: string): Told[] =>
    rule ? [{ rule, pointer, zh, en }] : []
  return [
    ...form.sections.flatMap(({ visible, title }, n) =>
      told(visible, `/x-sections/${n}/visible`, `分区“${title}”的显示条件`, `The condition of the section “${title}”`),
    ),
    ...form.scores.flatMap(({ instrument, appliesWhen, raise }, n) => [
      ...told(
        appliesWhen,
        `/x-form/scores/${n}/appliesWhen`,
        `评分 ${instrument} 的适用条件`,
        `The condition of the score ${instrument}`,
      ),
      ...Object.entries(raise).flatMap(([id, rule]) =>
        told(
          rule,
          `/x-form/scores/${n}/raise/${id}`,
          `评分 ${instrument} 的直接触发 ${id}`,
          `The trigger ${id} of the score ${instrument}`,
        ),
      ),
    ]),
    ...form.documents.flatMap(({ id, when }, n) =>
      told(when, `/x-form/documents/${n}/when`, `文书 ${id} 的条件`, `The condition of the document ${id}`),
    ),
    ...form.followUps.flatMap(({ when, because }, n) =>
      told(
        when,
        `/x-form/followUps/${n}/when`,
        `后续工作“${because}”的条件`,
        `The condition of the follow-up “${because}”`,
      ),
    ),
  ]
}

function titles({ bundle }: FormView, title: string): [zh: string, en: string] {
  return [title, bundle.en[title] ?? title]
}

/** Triggers, floors and follow-ups of a score that can hold in none of the forms that use it. */
export function instrumentRemarks(id: string, bundles: readonly FormBundle[], file: string): Remark[] {
  const views = bundles.map(formView)
  const plan = bundles[0]?.instruments[id]
  if (plan === undefined) return []
  const rules: Told[] = [
    ...plan.triggers.flatMap(({ id: trigger, when, title }, n) =>
      when
        ? [
            {
              rule: when,
              pointer: `/triggers/${n}/when`,
              zh: `直接定级 ${trigger}“${title}”的条件`,
              en: `The trigger ${trigger} “${title}”`,
            },
          ]
        : [],
    ),
    ...plan.floors.map(({ id: floor, when, because }, n) => ({
      rule: when,
      pointer: `/floors/${n}/when`,
      zh: `最低等级 ${floor}“${because}”的条件`,
      en: `The floor ${floor} “${because}”`,
    })),
    ...plan.followUps.flatMap(({ when }, n) =>
      when
        ? [{ rule: when, pointer: `/followUps/${n}/when`, zh: '后续工作的条件', en: 'The condition of the follow-ups' }]
        : [],
    ),
  ]
  return rules.flatMap((told) => {
    const found = views.map((view) => ruleRemarks(view, told))
    const same = found.every((list) => list[0]?.message !== undefined && list[0].message === found[0]?.[0]?.message)
    return same ? (found[0] ?? []).map((remark) => ({ ...remark, file })) : []
  })
}
