/**
 * The generated questionnaire: all forms in play seen as one set of facts, each asked once at most,
 * in the order of a visit and not of an office.
 */
import type { Workspace } from '../answers/workspace.ts'
import type { Topic } from '../model/form-schema.ts'
import { own } from '../model/json.ts'
import type { FieldPlan, FormPlan } from '../model/plan.ts'
import type { FactMeta, Questionnaire, QuestionnaireItem } from '../model/questionnaire.ts'
import type { Language } from '../model/session.ts'
import { derivedValue, sourcesOf, sourceTitles, type Deriving } from '../answers/derived-answers.ts'
import { readAt } from '../model/pointer.ts'
import { factState } from './fact-state.ts'
import { isAmong, verifiedFacts } from './verified-facts.ts'
import { leftCollector, type LeftCollector, type RoleRights } from './role-rights.ts'
import { CONFIRMED_UNDER, OTHER_SOURCES, SECTION_TITLES, stateText } from './visit-order.ts'
import { TOPIC_ORDER } from '../model/topics.ts'

export interface FormInView {
  form: FormPlan
  reason: string
  /** The form over the known facts, to see what is relevant. */
  workspace: Workspace
  /** Without it nothing is derived. */
  deriving?: Deriving
}

export interface GenerateInput {
  forms: readonly FormInView[]
  dictionary: readonly FieldPlan[]
  facts: Record<string, unknown>
  /** By JSON Pointer (`/father/pStatus`) or by path (`father.pStatus`). */
  meta: Record<string, FactMeta & { changed?: string }>
  asOf: string
  lang: Language
  /** Of the role that is asked, with the forms of the purpose that it does not fill; everything is asked without. */
  role?: { rights: RoleRights; notFilled: readonly FormPlan[] }
}

interface Placed {
  topic: Topic
  item: QuestionnaireItem
}

/** What a questionnaire grows in. */
interface Growing {
  placed: Map<string, Placed>
  left: LeftCollector | null
}

export function generate(input: GenerateInput): Questionnaire {
  const { role } = input
  const left = role ? leftCollector(role.notFilled, role.rights, input.lang) : null
  const placed = new Map<string, Placed>()
  const growing = { placed, left }
  for (const view of input.forms) {
    const verifies = verifiedFacts(view.form, view.workspace)
    for (const field of askable(view)) place(growing, field, view, input, isAmong(verifies, field.fact))
    for (const field of input.dictionary) {
      if (
        !isLeaf(field) ||
        field.fact === undefined ||
        field.calculate ||
        field.server ||
        !isAmong(verifies, field.fact)
      )
        continue
      if (relevantFact(field, view)) place(growing, field, view, input, true)
    }
  }
  const items = [...placed.values()]
  const sections = TOPIC_ORDER.map((topic) => ({
    id: topic,
    title: SECTION_TITLES[topic][input.lang],
    items: items.filter((entry) => entry.topic === topic).map((entry) => entry.item),
  })).filter((section) => section.items.length > 0)
  const count = (state: QuestionnaireItem['state']) => items.filter((entry) => entry.item.state === state).length
  const others = left?.all()
  return {
    forms: input.forms.map((view) => ({ id: view.form.id, reason: view.reason })),
    sections,
    counts: { ask: count('ask'), confirm: count('confirm'), known: count('known') },
    ...(others ? { left: others } : {}),
  }
}

/** Fields that a person could be asked: visible now, not the server's, not calculated, no optional rescoring. */
function askable({ form, workspace }: FormInView): FieldPlan[] {
  const optional = new Set(form.scores.filter((use) => use.optional).map((use) => use.instrument))
  return form.fields.filter(
    (field) =>
      isLeaf(field) &&
      !field.pattern.includes('/*') &&
      !field.server &&
      !field.calculate &&
      !(field.instrument !== undefined && optional.has(field.instrument)) &&
      workspace.visible(field.pattern),
  )
}

function isLeaf(field: FieldPlan): boolean {
  return field.kind !== 'object'
}

/** A dictionary fact that the form verifies without a field of its own: relevant as far as the facts tell. */
function relevantFact(field: FieldPlan, { workspace }: FormInView): boolean {
  return field.visible === undefined || workspace.facts.value(field.fact ?? '') !== undefined
}

function place(growing: Growing, field: FieldPlan, view: FormInView, input: GenerateInput, verify: boolean): void {
  const { placed, left } = growing
  const key = field.fact ?? (field.once ? field.pattern : `${view.form.id}${field.pattern}`)
  const known = placed.get(key)
  const source = input.dictionary.find((entry) => entry.fact !== undefined && entry.fact === field.fact) ?? field
  const topic = field.topic ?? source.topic ?? (field.onSubmit ? 'closing' : 'needs')
  const rights = input.role?.rights
  const writes = rights?.writes(view.form, field) ?? true
  const leave = (): void => left?.part(topic, rights?.insteadOf(view.form, field) ?? [])
  if (rights?.reads(view.form, field) === false) return leave()
  const required =
    field.required === true ||
    (typeof field.required === 'object' && view.workspace.holds(field.required, parentOf(field)))
  if (known) {
    if (!known.item.forms.includes(view.form.id)) known.item.forms.push(view.form.id)
    known.item.required ||= required
    return
  }
  const { state, reason } = stateOf(field, source, view, input, verify && writes)
  if (!writes && state === 'ask') return leave()
  const item = { fact: field.fact ?? null, path: field.pattern, forms: [view.form.id], state, reason, required }
  const none = field.none ?? source.none
  const derived = derivedState(item, field, view, input)
  placed.set(key, {
    topic: state === 'confirm' ? (CONFIRMED_UNDER[topic] ?? topic) : topic,
    item: { ...item, ...derived, ...(none === undefined ? {} : { none }) },
  })
}

function stateOf(
  field: FieldPlan,
  source: FieldPlan,
  view: FormInView,
  input: GenerateInput,
  verify: boolean,
): ReturnType<typeof factState> {
  const fresh = field.fresh ?? source.fresh
  const meta = metaOf(input, field.fact)
  const unsettledOn = unsettled(input, field.fact)
  return factState({
    field: { ...field, momentary: field.momentary || source.momentary },
    knowledge: {
      value: field.fact === undefined ? presetOf(field, view) : view.workspace.facts.value(field.fact),
      ...(meta ? { meta } : {}),
      ...(unsettledOn ? { unsettledOn } : {}),
    },
    verify,
    asOf: input.asOf,
    ...(fresh ? { fresh } : {}),
    text: stateText(input.lang),
  })
}

/** What was not known before and follows from what is known now: nobody is asked for it. */
function derivedState(
  { fact, state }: QuestionnaireItem,
  field: FieldPlan,
  { workspace, deriving }: FormInView,
  { facts, dictionary, lang }: GenerateInput,
): Pick<QuestionnaireItem, 'state' | 'reason' | 'derived'> | null {
  const fresh = fact !== null && state !== 'ask' && readAt(facts, fact.split('.')) !== undefined
  const value = fresh || !deriving ? undefined : derivedValue(field, workspace, deriving)
  if (value === undefined) return null
  const sources = sourceTitles(field, workspace, dictionary).join('、') || OTHER_SOURCES[lang]
  const derived = { value, from: sourcesOf(field, workspace) }
  return { state: 'known', reason: stateText(lang)('derived', { sources }), derived }
}

/** What follows from known facts (a stage from the grade) is not asked again. */
function presetOf(field: FieldPlan, { workspace }: FormInView): unknown {
  return field.default && !field.momentary ? workspace.value(field.pattern) : undefined
}

function parentOf(field: FieldPlan): string {
  return field.pattern.slice(0, field.pattern.length - field.key.length - 1)
}

function metaOf({ meta }: GenerateInput, fact: string | undefined): (FactMeta & { changed?: string }) | undefined {
  if (fact === undefined) return undefined
  return (own(meta, `/${fact.replaceAll('.', '/')}`) ?? own(meta, fact)) as
    (FactMeta & { changed?: string }) | undefined
}

/** The latest day on which a fact that unsettles this one changed. */
function unsettled(input: GenerateInput, fact: string | undefined): string | undefined {
  if (fact === undefined) return undefined
  const causes = input.dictionary.filter((entry) => isAmong(entry.unsettles ?? [], fact))
  const days = causes.flatMap((cause) =>
    input.dictionary
      .filter((entry) => isAmong([cause.fact ?? cause.key], entry.fact))
      .flatMap((entry) => metaOf(input, entry.fact)?.changed ?? []),
  )
  return days.sort().at(-1)
}
