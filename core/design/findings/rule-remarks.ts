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

interface Said {
  zh: string
  en: string
}

/** A rule with its place and what it is called. */
interface NamedRule extends Said {
  rule: RulePlan
  pointer: string
}

export function formRemarks(bundle: FormBundle, source: FormSource): Remark[] {
  const view = formView(bundle)
  return [
    ...bundle.form.fields.flatMap((field) => {
      const place = placeOfField(source.form, field.pattern)
      return place === null ? [] : [...visibleRemarks(view, field, place), ...checkRemarks(view, field, place)]
    }),
    ...headRules(bundle).flatMap((rule) => ruleRemarks(view, rule)),
  ].map((remark) => ({ ...remark, file: source.path }))
}

type Placed = Omit<Remark, 'file'>

function visibleRemarks(view: FormView, field: FieldPlan, place: string): Placed[] {
  const rule = field.visible
  const own = rule && view.formula(rule.text, field.parent)
  const alone = own && view.outcomes([own])
  if (!rule || !alone) return []
  const [zh, en] = titles(view, field.title)
  const remark = (says: Said): Placed[] => [told(view, `${place}/x-visible`, rule, field.parent, says)]
  if (!alone.true) {
    return remark({
      zh: `“${zh}”永远不会显示：显示条件不可能成立`,
      en: `“${en}” is never shown: its condition cannot hold`,
    })
  }
  if (!alone.false && !alone.unknown) {
    return remark({
      zh: `“${zh}”的显示条件总是成立，可以删去`,
      en: `The condition of “${en}” always holds and can be taken out`,
    })
  }
  const together = view.outcomes(view.shown(field))
  if (together === null || together.true) return []
  return remark({
    zh: `“${zh}”永远不会显示：显示条件与所在分区、题组的条件互相矛盾`,
    en: `“${en}” is never shown: its condition and that of its section or block exclude each other`,
  })
}

/** With the rule in words where it can be said in a sentence, else as it is written. */
function told(view: FormView, pointer: string, { text }: RulePlan, parent: string, says: Said): Placed {
  return {
    pointer,
    message: `${says.zh}（${view.said(text, parent, 'zh-CN')}）`,
    messageEn: `${says.en} (${view.said(text, parent, 'en')})`,
  }
}

/** An error speaks where its rule is known not to hold, a warning where it holds. */
function checkRemarks(view: FormView, field: FieldPlan, place: string): Placed[] {
  const [zh, en] = titles(view, field.title)
  return field.checks.flatMap(({ rule, severity, message }) => {
    const formula = view.formula(rule.text, field.parent)
    const holds = formula && view.outcomes([formula])
    const fails = formula && view.outcomes([{ is: 'not', part: formula }])
    if (!holds || !fails) return []
    const isError = severity === 'error'
    const speaks = isError ? fails.true : holds.true
    if (speaks && (isError ? holds.true : fails.true)) return []
    const says = speaks
      ? { zh: `“${zh}”填什么都会提示“${message}”`, en: `Whatever is answered, “${en}” says “${message}”` }
      : { zh: `“${zh}”的检查永远不会提示“${message}”`, en: `The check of “${en}” never says “${message}”` }
    return [told(view, `${place}/${isError ? 'x-check' : 'x-warn'}`, rule, field.parent, says)]
  })
}

function ruleRemarks(view: FormView, { rule, pointer, zh, en }: NamedRule): Placed[] {
  const formula = view.formula(rule.text, '')
  const outcomes = formula && view.outcomes([formula])
  if (!outcomes) return []
  if (!outcomes.true) return [told(view, pointer, rule, '', { zh: `${zh}永远不会成立`, en: `${en} can never hold` })]
  if (outcomes.false || outcomes.unknown) return []
  return [
    told(view, pointer, rule, '', { zh: `${zh}总是成立，可以删去`, en: `${en} always holds and can be taken out` }),
  ]
}

function headRules({ form }: FormBundle): NamedRule[] {
  const named = (rule: RulePlan | undefined, pointer: string, zh: string, en: string): NamedRule[] =>
    rule ? [{ rule, pointer, zh, en }] : []
  return [
    ...form.sections.flatMap(({ visible, title }, n) =>
      named(visible, `/x-sections/${n}/visible`, `分区“${title}”的显示条件`, `The condition of the section “${title}”`),
    ),
    ...form.scores.flatMap(({ instrument, appliesWhen, raise }, n) => [
      ...named(
        appliesWhen,
        `/x-form/scores/${n}/appliesWhen`,
        `评分 ${instrument} 的适用条件`,
        `The condition of the score ${instrument}`,
      ),
      ...Object.entries(raise).flatMap(([id, rule]) =>
        named(
          rule,
          `/x-form/scores/${n}/raise/${id}`,
          `评分 ${instrument} 的直接触发 ${id}`,
          `The trigger ${id} of the score ${instrument}`,
        ),
      ),
    ]),
    ...form.documents.flatMap(({ id, when }, n) =>
      named(when, `/x-form/documents/${n}/when`, `文书 ${id} 的条件`, `The condition of the document ${id}`),
    ),
    ...form.followUps.flatMap(({ when, because }, n) =>
      named(
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
  const rules: NamedRule[] = [
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
  return rules.flatMap((rule) => {
    const found = views.map((view) => ruleRemarks(view, rule))
    const same = found.every((list) => list[0]?.message !== undefined && list[0].message === found[0]?.[0]?.message)
    return same ? (found[0] ?? []).map((remark) => ({ ...remark, file })) : []
  })
}
