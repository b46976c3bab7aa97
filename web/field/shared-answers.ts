/** Keeps the sessions of one questionnaire in step: what is answered in one form stands in the others too. */
import { asksFor, FACTS_FORM } from '../../core/render/index.ts'
import type { FormStore } from '../../core/render/index.ts'
import type { FieldPlan } from '../../core/model/plan.ts'
import type { Questionnaire } from '../../core/model/questionnaire.ts'
import { pathOf, readAt } from '../../core/model/pointer.ts'
import { correctedFacts } from './corrected-facts.ts'

/** `stores` by form id, in the order in which they ask. */
export function shareAnswers(questionnaire: Questionnaire, stores: ReadonlyMap<string, FormStore>): void {
  const forms = [...stores].filter(([id]) => id !== FACTS_FORM).map(([, store]) => store)
  const known = stores.get(FACTS_FORM)
  const asked = forms.map((store, at) => firstAsked(store, forms.slice(0, at)))
  const heard = new Map<FormStore, string>()
  const share = (): void => {
    const told = forms.map((store, at) => factsOf(store, asked[at] ?? []))
    forms.forEach((store, at) => {
      const others = told.filter((_, from) => from !== at)
      tell(store, Object.assign({}, correctedFacts(questionnaire, known), ...others))
      for (const earlier of forms.slice(0, at)) repeatOnce(earlier, store)
    })
  }
  const tell = (store: FormStore, facts: Record<string, unknown>): void => {
    const text = JSON.stringify(facts)
    if ((heard.get(store) ?? '{}') === text) return
    heard.set(store, text)
    store.session.know(facts)
  }
  for (const store of stores.values()) store.subscribe(share)
  share()
}

/** Fields with a fact that no earlier form asks for. */
function firstAsked({ session }: FormStore, before: readonly FormStore[]): FieldPlan[] {
  return session.bundle.form.fields.filter(
    (field) =>
      field.fact !== undefined &&
      field.kind !== 'object' &&
      !field.pattern.includes('/*') &&
      !field.calculate &&
      !before.some((store) => asksFor(field, store.session.bundle)),
  )
}

/** Facts that were answered in this form, or follow from what was, by path. */
export function toldFacts(store: FormStore): Record<string, unknown> {
  return factsOf(store, firstAsked(store, []))
}

function factsOf({ session }: FormStore, fields: readonly FieldPlan[]): Record<string, unknown> {
  const { answers } = session.filled()
  const given = fields.flatMap(({ fact = '', pattern }) => {
    const value = readAt(answers, pathOf(pattern))
    return value === undefined || !session.field(pattern).visible ? [] : [[fact, value] as const]
  })
  return Object.fromEntries(given)
}

/** A signature or a consent is given once for all forms. */
function repeatOnce(from: FormStore, to: FormStore): void {
  const given = from.session.filled().answers
  for (const { once, pattern } of to.session.bundle.form.fields) {
    if (!once || !from.session.bundle.form.fields.some((field) => field.once && field.pattern === pattern)) continue
    const value = readAt(given, pathOf(pattern))
    if (readAt(to.session.draft(), pathOf(pattern)) !== value) to.change(pattern, value)
  }
}
